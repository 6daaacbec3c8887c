// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.itests.districts.Told.await;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.draft;
import static org.linli.itests.districts.Told.key;
import static org.linli.itests.districts.Told.orderOf;
import static org.linli.itests.districts.Told.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** One report of abandoned vehicles at one estate is solved, and becomes a campaign that clears over sixty. */
public class AbandonedVehiclesIT extends ShimaheStory {
    private static final String ASK = "小区门口有2辆废弃汽车、3辆废弃摩托车";

    @Test
    public void theSubdistrictSortsItAndAGeneralMatterHasFiveDays() {
        pack.deploy();
        String order = orderedBy("wechat");
        awaitHandler(as("sm-keeper"), order, CENTRE);
        later(Duration.ofHours(1));
        dispatched(order, ENFORCEMENT);
        Client keeper = as("sm-keeper");
        await("counted from the dispatch", () -> limit(keeper, order).equals("5 CALENDAR_DAYS"));
        Answer now = Told.order(keeper, order);
        assertTrue(
                now.body(),
                Instant.parse(now.text("/deadline/start"))
                        .isAfter(Instant.parse(now.text("/petition/filedAt")).plus(Duration.ofMinutes(59))));
        solved(order);
        campaign(order);
    }

    @Test
    public void withoutThePackTheNearestHasItAndDaysAreWorkingDays() {
        pack.remove();
        Answer refused = resident()
                .post("/api/petition/petitions", draft("wechat", "abandoned-vehicle", ASK, land.point), key());
        assertEquals("nobody orders by that channel: " + refused, 4, refused.status() / 100);
        String order = orderedBy("portal");
        awaitHandler(as("sm-keeper"), order, COMMITTEE);
        assertEquals("5 WORKING_DAYS", limit(as("sm-keeper"), order));
        later(Duration.ofHours(1));
        dispatched(order, ENFORCEMENT);
        solved(order);
        campaign(order);
    }

    private String orderedBy(String channel) {
        begin("09:00");
        Answer receipt = resident()
                .post("/api/petition/petitions", draft(channel, "abandoned-vehicle", ASK, land.point), key())
                .must(201);
        return orderOf(as("sm-keeper"), receipt.text("/number"));
    }

    private void solved(String order) {
        nextDay("10:00");
        Client enforcement = as("sm-enforcement");
        step(enforcement, order, "acknowledgement", Map.of());
        step(enforcement, order, "replies", Map.of("words", "2辆汽车、3辆摩托车已拖走"));
        step(enforcement, order, "closure", Map.of("resolution", "SOLVED", "note", "已清理"));
        step(as("sm-community"), order, "follow-ups", Map.of("way", "VISIT", "result", "SATISFIED", "said", "门口宽敞了"));
    }

    private void campaign(String order) {
        Client keeper = as("sm-keeper");
        Map<String, Object> plan = Map.of(
                "area",
                land.subdistrict,
                "title",
                "废弃车辆专项整治",
                "plan",
                "执法办牵头,清理主干道废弃车辆",
                "from",
                onTheWall().toLocalDate().toString(),
                "to",
                onTheWall().toLocalDate().plusDays(14).toString(),
                "leadUnit",
                land.unit(ENFORCEMENT),
                "publicWords",
                "同类问题已列入专项整治");
        String campaign =
                keeper.post("/api/petition/campaigns", plan, key()).must(200).text("/id");
        String path = "/api/petition/campaigns/" + campaign;
        keeper.post(path + "/petitions", Map.of("orders", List.of(order)), key())
                .must(200);
        Answer running = keeper.get(path).must(200);
        assertEquals("1", running.text("/petitions"));
        Answer ended = keeper.post(
                        path + "/result", Map.of("words", "主干道共清理废弃车辆60余辆"), "If-Match", running.header("ETag"))
                .must(200);
        assertTrue(ended.text("/result").contains("60"));
    }
}
