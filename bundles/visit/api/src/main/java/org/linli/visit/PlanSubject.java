// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/** What an entry of the plan is about. */
public enum PlanSubject {
    /** 居民: somebody in the registry; the visit goes to the household. */
    RESIDENT,
    /** 房屋: a dwelling. */
    DWELLING,
    /** 设施: a facility or a known hazard. */
    FACILITY
}
