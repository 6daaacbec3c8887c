// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.entered;
import static org.linli.itests.districts.Told.entry;
import static org.linli.itests.districts.Told.items;
import static org.linli.itests.districts.Told.key;
import static org.linli.itests.districts.Told.step;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/**
 * One request to mend an old reading room is solved; the stock-taking of the month shows nearly ten for old people's
 * culture, so the office makes it a project, and organizations of the neighbourhood renew the room.
 */
public class ReadingRoomIT extends OuyangStory {
    private static final int OTHERS = 9;

    @Test
    public void theStockTakingShowsWhatPilesUpAndItBecomesAProject() {
        pack.deploy();
        begin(DayOfWeek.THURSDAY, "09:00");
        Instant month = now();
        Client committee = as("oy-committee");
        String room = entered(committee, entry("counter", "reading-room", "社区阅览室又旧又暗,请修一修", land.point));
        List<String> wishes = new ArrayList<>();
        for (int i = 1; i <= OTHERS; i++) {
            wishes.add(entered(committee, entry("counter", "elderly-culture", "希望老人有活动,第" + i + "位", land.point)));
        }
        Client office = as("oy-office");
        assertEquals(1, stock(office, "reading-room", month));
        assertEquals("nearly ten", OTHERS, stock(office, "elderly-culture", month));

        project(office, wishes);
        renewed(room);
    }

    @Test
    public void withoutThePackTheTypeIsNotThereToBeCounted() {
        pack.remove();
        begin(DayOfWeek.THURSDAY, "09:00");
        Instant month = now();
        Client committee = as("oy-committee");
        for (String type : List.of("reading-room", "elderly-culture")) {
            Answer refused = committee.post(
                    "/api/petition/entries", entry("counter", type, "社区阅览室又旧又暗,请修一修", land.point), key());
            assertEquals(refused.toString(), 422, refused.status());
        }
        entered(committee, entry("counter", "culture", "社区阅览室又旧又暗,请修一修", land.point));
        Client office = as("oy-office");
        assertEquals("it is lost among all of culture", 0, stock(office, "elderly-culture", month));
        assertTrue(stock(office, "culture", month) >= 1);
    }

    /** How many of a type were filed since: the simple count of types until reporting has its stock-taking. */
    private int stock(Client client, String type, Instant since) {
        Map<String, Object> query =
                Map.of("type", type, "area", land.subdistrict, "filedFrom", since.toString(), "open", true);
        return items(client.post("/api/petition/work-orders/search?size=200", query)
                        .must(200)
                        .json())
                .size();
    }

    private void project(Client office, List<String> wishes) {
        Map<String, Object> plan = Map.of(
                "area",
                land.subdistrict,
                "title",
                "老年文化活动年度项目",
                "plan",
                "文化站牵头,各科室配合",
                "from",
                onTheWall().toLocalDate().toString(),
                "to",
                onTheWall().toLocalDate().plusDays(30).toString(),
                "leadUnit",
                land.unit(CULTURE),
                "publicWords",
                "同类诉求较多,已列为今年的项目");
        String project =
                office.post("/api/petition/campaigns", plan, key()).must(200).text("/id");
        Answer grouped = office.post(
                        "/api/petition/campaigns/" + project + "/petitions", Map.of("orders", wishes), key())
                .must(200);
        assertEquals(String.valueOf(OTHERS), grouped.text("/petitions"));
    }

    /** By organizations of the neighbourhood, who have no account. */
    private void renewed(String room) {
        Client office = as("oy-office");
        Map<String, Object> party =
                Map.of("area", land.subdistrict, "kind", "驻区单位", "name", "试用装饰公司", "phone", "021-60000000");
        String neighbour = office.post("/api/petition/outside-parties", party, key())
                .must(200)
                .text("/id");
        awaitHandler(office, room, TEAM);
        step(
                office,
                room,
                "dispatch",
                Map.of("handlerKind", "UNIT", "handlerId", land.unit(CULTURE), "reason", "文化站办理"));
        Client culture = as("oy-culture");
        step(culture, room, "acknowledgement", Map.of());
        step(culture, room, "outside-calls", Map.of("party", neighbour, "words", "请帮忙翻新阅览室"));
        step(culture, room, "opinions", Map.of("words", "由驻区单位翻新,文化站添书"));
        step(culture, room, "replies", Map.of("words", "阅览室由驻区单位帮助翻新,本周完成"));
        nextDay("16:00");
        Client done = as("oy-culture");
        String call = done.get(Told.ORDERS + room + "/cooperation").must(200).text("/outsideCalls/0/id");
        step(done, room, "outside-calls/" + call + "/result", Map.of("cameAt", now().toString(), "result", "已翻新"));
        step(done, room, "closure", Map.of("resolution", "SOLVED"));
        assertEquals("CLOSED", Told.order(done, room).text("/state"));
    }
}
