// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.Before;
import org.linli.itests.Client;

/** Stories of Shimahe: service by order, which the subdistrict sorts and dispatches. */
public abstract class ShimaheStory extends DistrictStory {
    static final String CENTRE = "石马河街道群众服务中心";
    static final String COMMITTEE = "石马河第一社区居委会";
    static final String ENFORCEMENT = "石马河综合执法办";
    static final String WELFARE = "石马河民政办";

    ShimaheStory() {
        super("shimahe", "990301001", "石马河街道", 110.2);
    }

    @Before
    public void settle() {
        land.unit("SUBDISTRICT_DESK", CENTRE, land.subdistrict);
        land.unit("COMMITTEE", COMMITTEE, land.community);
        land.unit("OFFICE", ENFORCEMENT, land.subdistrict);
        land.unit("OFFICE", WELFARE, land.subdistrict);
        land.person("sm-keeper", land.subdistrict, "DISPATCHER").of(CENTRE).make();
        land.person("sm-community", land.community, "COMMUNITY_OFFICER", "REGISTRAR", "CARE_OFFICER")
                .of(COMMITTEE)
                .make();
        land.person("sm-leader", land.subdistrict, "DEPARTMENT_OFFICER")
                .of(ENFORCEMENT)
                .make();
        land.person("sm-enforcement", land.subdistrict, "DEPARTMENT_OFFICER")
                .of(ENFORCEMENT)
                .make();
        land.person("sm-welfare", land.subdistrict, "DEPARTMENT_OFFICER")
                .of(WELFARE)
                .make();
    }

    /** The keeper of the platform dispatches an order to an office, as a general matter. */
    void dispatched(String order, String office) {
        Map<String, String> to =
                Map.of("handlerKind", "UNIT", "handlerId", land.unit(office), "urgency", "GENERAL", "reason", "归口办理");
        Told.step(as("sm-keeper"), order, "dispatch", to);
    }

    /** How long an order's own deadline is, such as {@code 5 CALENDAR_DAYS}. */
    static String limit(Client by, String order) {
        JsonNode limit = Told.order(by, order).json().at("/deadline/rule/limit");
        return limit.at("/amount").asText() + " " + limit.at("/unit").asText();
    }
}
