// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

/** What a unit is. */
public enum UnitKind {
    /** 指挥中心: the desk of a district; sees everything, coordinates departments. */
    COMMAND_CENTRE,
    /** 街道派单台: the desk of a subdistrict, which dispatches. */
    SUBDISTRICT_DESK,
    /** 居委会/村委会: the desk of a community. */
    COMMITTEE,
    /** 职能部门: a department of a district or subdistrict. */
    DEPARTMENT,
    /** 科室: an office of a subdistrict, which may look after some communities (1+1+N). */
    OFFICE,
    /** 组团工作室: the group-service office of a subdistrict, which names the department that handles a matter. */
    GROUP_SERVICE_OFFICE,
    /** 党员服务团队: a team with its blocks. */
    SERVICE_TEAM,
    /** 服务中心: a service centre of a district, subdistrict or community, with its window. */
    SERVICE_CENTRE,
    /** 服务站: a service station, smaller and nearer than a centre. */
    SERVICE_STATION,
    /** 网格员工作站: the worker station of a community, headed by its secretary. */
    WORKER_STATION,
    /** 矛盾纠纷调处中心: a centre for the mediation of disputes. */
    MEDIATION_CENTRE,
    /** 社会管理指挥中心: a centre for the command of social management, beside the district's command centre. */
    MANAGEMENT_CENTRE,
    /** 治安巡逻队: a security patrol team. */
    PATROL_TEAM,
    /** 志愿者服务队: a team of volunteers. */
    VOLUNTEER_TEAM,
    /** 联合工作组: departments that act together on the spot. */
    JOINT_GROUP
}
