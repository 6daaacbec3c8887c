// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import org.linli.kernel.AreaLevel;

/** What can be missing in the staffing of an area (a worker, informants and a leader per grid, a station per community). */
public enum GapKind {
    /** 网格没有网格员: neither a worker nor somebody who stands in; a service team does not count. */
    NO_WORKER(AreaLevel.GRID, "没有网格员"),
    /** 网格没有信息员 */
    NO_INFORMANT(AreaLevel.GRID, "没有信息员"),
    /** 网格没有党小组长 */
    NO_PARTY_GROUP_LEADER(AreaLevel.GRID, "没有网格党小组长"),
    /** 社区没有网格员工作站 */
    NO_WORKER_STATION(AreaLevel.COMMUNITY, "没有网格员工作站"),
    /** 社区的工作站没有负责人 */
    NO_STATION_HEAD(AreaLevel.COMMUNITY, "工作站没有负责人");

    private final AreaLevel level;
    private final String words;

    GapKind(AreaLevel level, String words) {
        this.level = level;
        this.words = words;
    }

    /** Areas of which level it is missing in. */
    public AreaLevel level() {
        return level;
    }

    /** What is missing, in words for people. */
    public String words() {
        return words;
    }
}
