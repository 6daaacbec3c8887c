// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.util.Map;
import org.linli.itests.Client;

/** Three levels on one platform: a village, its town, and the district with its command centre. */
abstract class YubeiStory extends DistrictStory {
    static final String VILLAGE = "渝北镇第一社区居民委员会";
    static final String TOWN = "渝北镇派单台";
    static final String CENTRE = "渝北镇所在区指挥中心";

    final Cast cast;

    YubeiStory() {
        super("yubei", "990401", "渝北镇", 111.30);
        cast = Cast.of(server, land)
                .desk("yubei-village", "COMMUNITY_OFFICER", land.community)
                .desk("yubei-town", "DISPATCHER", land.subdistrict)
                .desk("yubei-centre", "SUPERVISOR", land.district);
    }

    final Client village() {
        return cast.as("yubei-village");
    }

    final Client town() {
        return cast.as("yubei-town");
    }

    final Client centre() {
        return cast.as("yubei-centre");
    }

    /** The village enters what somebody calls about, and has it to handle. */
    final Matter enteredInTheVillage(String channel, String type, String text) {
        Client village = village();
        Matter matter = Matter.entered(village, Matter.draft(channel, type, text, land.point));
        Told.awaitHandler(village, matter.order(), VILLAGE);
        return matter;
    }

    /** The handler cannot solve it: the next level has it. */
    final void climbs(Matter matter, Client from, String reason, Client to, String name) {
        Told.step(from, matter.order(), "acknowledgement", Map.of());
        Told.step(from, matter.order(), "escalation", Map.of("reason", reason));
        Told.awaitHandler(to, matter.order(), name);
        Told.await(
                "dispatched",
                () -> Told.order(to, matter.order()).text("/state").equals("DISPATCHED"));
    }

    /** Somebody who coordinates gives it to a unit. */
    final void handTo(Matter matter, Client by, String unit) {
        Told.step(
                by, matter.order(), "dispatch", Map.of("handlerKind", "UNIT", "handlerId", unit, "reason", "属于该单位职责"));
    }
}
