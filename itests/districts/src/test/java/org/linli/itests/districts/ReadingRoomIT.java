// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.junit.Assert.assertEquals;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.entered;
import static org.linli.itests.districts.Told.entry;
import static org.linli.itests.districts.Told.items;
import static org.linli.itests.districts.Told.key;
import static org.linli.itests.districts.Told.step;

import java.time.LocalDate;
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
        begin("09:00");
        Client committee = as("oy-committee");
        String room = entered(committee, entry("counter", "reading-room", "社区阅览室又旧又暗,请修一修", land.point));
        List<String> wishes = new ArrayList<>();
        for (int i = 1; i <= OTHERS; i++) {
            wishes.add(entered(committee, entry("counter", "elderly-culture", "希望老人有活动,第" + i + "位", land.point)));
        }
        assertEquals(1, stock("reading-room"));
        assertEquals("nearly ten", OTHERS, stock("elderly-culture"));

        project(as("oy-office"), wishes);
        renewed(room);
    }

    @Test
    public void withoutThePackTheTypeIsNotThereToBeCounted() {
        pack.remove();
        begin("09:00");
        int others = stock("elderly-culture");
        int all = stock("culture");
        Client committee = as("oy-committee");
        for (String type : List.of("reading-room", "elderly-culture")) {
            Answer refused = committee.post(
                    "/api/petition/entries", entry("counter", type, "社区阅览室又旧又暗,请修一修", land.point), key());
            assertEquals(refused.toString(), 422, refused.status());
        }
        entered(committee, entry("counter", "culture", "社区阅览室又旧又暗,请修一修", land.point));
        assertEquals("it is not there", others, stock("elderly-culture"));
        assertEquals("but lost among all of culture", all + 1, stock("culture"));
    }

    /** How many of a type the stock-taking of the month shows for the subdistrict. */
    private int stock(String type) {
        LocalDate today = onTheWall().toLocalDate();
        String month = "&from=" + today.withDayOfMonth(1) + "&to=" + today;
        return items(as("oy-office")
                        .get("/api/petition/totals/types?area=" + land.subdistrict + month)
                        .must(200)
                        .json()
                        .at("/types"))
                .stream()
                .filter(one -> one.at("/type").asText().equals(type))
                .mapToInt(one -> one.at("/petitions").asInt())
                .sum();
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
