// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import org.junit.Before;

/** Stories of Ouyang: service teams first, then the committee, then the group-service office. */
public abstract class OuyangStory extends DistrictStory {
    static final String TEAM = "欧阳第一党员服务团队";
    static final String COMMITTEE = "欧阳第一居委";
    static final String OFFICE = "欧阳街道组团工作室";
    static final String CITY = "欧阳城市管理中队";
    static final String SANITATION = "欧阳环卫所";
    static final String HEALTH = "欧阳公共卫生办";
    static final String CULTURE = "欧阳文化站";

    OuyangStory() {
        super("ouyang", "990201001", "欧阳街道", 110.1);
    }

    @Before
    public void settle() {
        land.unit("SUBDISTRICT_DESK", OFFICE, land.subdistrict);
        land.unit("COMMITTEE", COMMITTEE, land.community);
        land.unit("SERVICE_TEAM", TEAM, land.community, land.grid);
        for (String department : new String[] {CITY, SANITATION, HEALTH, CULTURE}) {
            land.unit("DEPARTMENT", department, land.subdistrict);
        }
        land.person("oy-team", land.grid, "GRID_WORKER").of(TEAM).make();
        land.person("oy-committee", land.community, "COMMUNITY_OFFICER", "REGISTRAR")
                .of(COMMITTEE)
                .make();
        land.person("oy-office", land.subdistrict, "DISPATCHER").of(OFFICE).make();
        land.person("oy-city", land.subdistrict, "DEPARTMENT_OFFICER").of(CITY).make();
        land.person("oy-culture", land.subdistrict, "DEPARTMENT_OFFICER")
                .of(CULTURE)
                .make();
    }
}
