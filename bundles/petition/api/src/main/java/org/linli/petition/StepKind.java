// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/** What a step of the timeline is. */
public enum StepKind {
    /** 受理. */
    FILE,
    /** 派单. */
    DISPATCH,
    /** 定时限: a clock was set without changing the handler. */
    SET_DEADLINE,
    /** 签收. */
    ACKNOWLEDGE,
    /** 办理记录: a note on the work. */
    NOTE,
    /** 上报. */
    ESCALATE,
    /** 答复: to the resident. */
    REPLY,
    /** 办结. */
    CLOSE,
    /** 评价. */
    RATE,
    /** 重办. */
    REOPEN,
    /** 催办: before the deadline. */
    REMIND,
    /** 超期: the deadline passed and the supervisor was told. */
    OVERDUE,
    /** 关联居民: a resident whom the matter concerns was linked by hand. */
    LINK_RESIDENT
}
