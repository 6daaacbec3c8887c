// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/** The states of a work order; which steps lead from one to another is one table in the petition core. */
public enum WorkOrderState {
    /** 待派单: lies at the desk of the subdistrict, to be dispatched. */
    FILED,
    /** 待签收: dispatched to a handler who has not acknowledged yet. */
    DISPATCHED,
    /** 办理中: the handler works on it. */
    IN_PROGRESS,
    /** 上报中: the handler cannot solve it; the next level is being found. */
    ESCALATED,
    /** 已办结: closed with a resolution. */
    CLOSED
}
