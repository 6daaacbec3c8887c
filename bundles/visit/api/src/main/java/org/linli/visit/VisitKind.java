// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/** Why somebody goes to a door (走访). */
public enum VisitKind {
    /** 日常走访: in the ordinary round. */
    ROUTINE,
    /** 关怀走访: to people in need of care (必看). */
    CARE,
    /** 排查走访: to look for hazards, disputes and who lives there (必查). */
    CHECK,
    /** 组团走访: a service team goes together. */
    TEAM,
    /** 应约上门: asked for by the household. */
    REQUESTED
}
