// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/** What an entry of the plan is about. */
public enum PlanSubject {
    /** 居民: somebody in the registry; the visit goes to the household. */
    RESIDENT,
    /** 房屋: a dwelling. */
    DWELLING,
    /** 设施: a facility. */
    FACILITY,
    /** 楼栋长, 信息员: somebody engaged in the grid whom the registry does not know as a resident. */
    ENGAGEMENT,
    /** 事项: an open order, such as a dispute or a hazard, named by the id of its work order. */
    MATTER
}
