// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/** Who goes, by a rule of visits. */
public enum PlanGoer {
    /** 网格员: the worker of the grid. */
    GRID_WORKER("网格员"),
    /** 社区工作人员: an officer of the community. */
    COMMUNITY_OFFICER("社区工作人员"),
    /** 服务团队: the service team of the block. */
    TEAM("服务团队");

    private final String words;

    PlanGoer(String words) {
        this.words = words;
    }

    /** The word that staff use. */
    public String words() {
        return words;
    }
}
