// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.security;

/** What somebody is, in an area. A role says nothing without its area. */
public enum Role {
    /** 网格员: first handler of a grid. */
    GRID_WORKER,
    /** 社区工作人员: handles what grids escalate. */
    COMMUNITY_OFFICER,
    /** 街道派单员: dispatches and coordinates in a subdistrict. */
    DISPATCHER,
    /** 职能部门工作人员: handles what is dispatched to a department. */
    DEPARTMENT_OFFICER,
    /** 督办 (指挥中心): sees everything in the area, supervises, decides. */
    SUPERVISOR,
    /** 人口信息管理员: keeps the registry: merges, imports, exports. */
    REGISTRAR,
    /** 重点人群专管员: sees and keeps care files of sensitive categories. */
    CARE_OFFICER,
    /** 系统管理员: areas, units, accounts; sees no petition. */
    ADMINISTRATOR,
    /** 审计员: reads logs and ledgers; changes nothing. */
    AUDITOR,
    /** The platform itself, acting by rule; held by no person. */
    SYSTEM;

    /** The name for {@code @RolesAllowed}. */
    public static final String GRID_WORKER_NAME = "GRID_WORKER";
    /** The name for {@code @RolesAllowed}. */
    public static final String COMMUNITY_OFFICER_NAME = "COMMUNITY_OFFICER";
    /** The name for {@code @RolesAllowed}. */
    public static final String DISPATCHER_NAME = "DISPATCHER";
    /** The name for {@code @RolesAllowed}. */
    public static final String DEPARTMENT_OFFICER_NAME = "DEPARTMENT_OFFICER";
    /** The name for {@code @RolesAllowed}. */
    public static final String SUPERVISOR_NAME = "SUPERVISOR";
    /** The name for {@code @RolesAllowed}. */
    public static final String REGISTRAR_NAME = "REGISTRAR";
    /** The name for {@code @RolesAllowed}. */
    public static final String CARE_OFFICER_NAME = "CARE_OFFICER";
    /** The name for {@code @RolesAllowed}. */
    public static final String ADMINISTRATOR_NAME = "ADMINISTRATOR";
    /** The name for {@code @RolesAllowed}. */
    public static final String AUDITOR_NAME = "AUDITOR";
}
