// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

/** What a unit is. */
public enum UnitKind {
    /** 指挥中心: the desk of a district; sees everything, coordinates departments. */
    COMMAND_CENTRE,
    /** 街道派单台 (组团工作室): the desk of a subdistrict, which dispatches. */
    SUBDISTRICT_DESK,
    /** 居委会/村委会: the desk of a community. */
    COMMITTEE,
    /** 职能部门: a department of a district or subdistrict. */
    DEPARTMENT,
    /** 党员服务团队: a team with its grids. */
    SERVICE_TEAM,
    /** 服务中心/站点: a service centre or station. */
    SERVICE_CENTRE,
    /** 联合工作组: departments that act together on the spot. */
    JOINT_GROUP
}
