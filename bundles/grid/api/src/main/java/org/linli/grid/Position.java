// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

/** As what somebody works for an area. The order is the one in which a team is told. */
public enum Position {
    /** 代班网格员: stands in for the grid's worker; from organization. */
    STAND_IN("代班网格员"),
    /** 网格员: the grid's worker; from organization. */
    WORKER("网格员"),
    /** 党员服务团队: the team of the grid or of its community; from organization. */
    SERVICE_TEAM("党员服务团队"),
    /** 值班: on the duty roster of the area as a whole; from organization. */
    ON_DUTY("值班人员"),
    /** 网格党小组长: leads the Party group of the grid. */
    PARTY_GROUP_LEADER("网格党小组长"),
    /** 信息员: volunteers, retired people and checked-in members who tell what they see. */
    INFORMANT("信息员"),
    /** 楼栋长: looks after a house of the grid. */
    HOUSE_STEWARD("楼栋长"),
    /** 网格员工作站: the worker station of the community; a unit of organization. */
    WORKER_STATION("网格员工作站"),
    /** 工作站负责人: heads the station, as a rule the community's secretary. */
    STATION_HEAD("工作站负责人"),
    /** 责任单位: the area's desk; for a grid the one that takes what nobody else has taken; from organization. */
    DESK("责任单位");

    private final String title;

    Position(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
