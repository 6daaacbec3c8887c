// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.linli.itests.districts.Told.await;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.key;
import static org.linli.itests.districts.Told.made;
import static org.linli.itests.districts.Told.orderOf;
import static org.linli.itests.districts.Told.step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** A leader with an office holds the month's yard meeting; what is asked there becomes an order of whoever went. */
public class YardMeetingIT extends ShimaheStory {
    private static final String MEETINGS = "/api/visit/meetings";

    @Test
    public void whatIsAskedInTheYardIsFirstTheLeadersAndSortedByTheSubdistrict() {
        pack.deploy();
        assertThat(channels(), containsString("院坝寻单"));
        String order = askedInTheYard();
        assertEquals("at least one a month", "DONE", duty());
        awaitHandler(as("sm-keeper"), order, CENTRE);
        Answer seen = Told.order(as("sm-keeper"), order);
        assertEquals("yard-meeting", seen.text("/petition/channel"));
        assertEquals("who went is asked first", land.officer("sm-leader"), seen.text("/petition/firstResponsible/id"));
        dispatched(order, WELFARE);
        await("five days", () -> limit(as("sm-keeper"), order).equals("5 CALENDAR_DAYS"));
        done(order);
    }

    /** A leader of an office enters nothing by that channel then: the platform files it, and the desk is asked first. */
    @Test
    public void withoutThePackTheDeskIsAskedFirstAndTheNearestHasIt() {
        pack.remove();
        assertThat(channels(), not(containsString("院坝寻单")));
        String order = askedInTheYard();
        awaitHandler(as("sm-keeper"), order, COMMITTEE);
        Answer seen = Told.order(as("sm-keeper"), order);
        assertEquals("yard-meeting", seen.text("/petition/channel"));
        assertEquals("not the leader who went", land.unit(CENTRE), seen.text("/petition/firstResponsible/id"));
        assertEquals("5 WORKING_DAYS", limit(as("sm-keeper"), order));
        dispatched(order, WELFARE);
        done(order);
    }

    /** At half past six in the evening, announced an hour before. */
    private String askedInTheYard() {
        begin("17:30");
        paired();
        Map<String, Object> announced = Map.of(
                "area",
                land.community,
                "office",
                land.unit(ENFORCEMENT),
                "place",
                "黄桷树下",
                "startsAt",
                now().plus(Duration.ofHours(1)).toString(),
                "topics",
                List.of("路灯"),
                "notice",
                "今晚在院坝里说说路灯");
        String path = MEETINGS + "/" + made(as("sm-leader"), MEETINGS, announced);
        later(Duration.ofMinutes(61));
        Map<String, Object> record = Map.of(
                "staff",
                List.of(land.officer("sm-leader"), land.officer("sm-community")),
                "residents",
                23,
                "topics",
                List.of("路灯"),
                "needs",
                List.of(Map.of("text", "院坝路灯坏了三盏", "type", "street-lamp", "name", "王大爷", "phone", "13800005678")));
        as("sm-leader").post(path + "/record", record, "If-Match", "\"1\"").must(200);
        await("it is an order", () -> filed(path, "state").equals("FILED"));
        return orderOf(as("sm-keeper"), filed(path, "petition"));
    }

    /** What became of what was asked there. */
    private String filed(String path, String field) {
        return as("sm-leader").get(path).must(200).text("/filed/0/" + field);
    }

    /** One leader with one office; what was so before stays so. */
    private void paired() {
        Client keeper = as("sm-keeper");
        String pairings = "/api/visit/pairings";
        if (Told.items(keeper.get(pairings + "?area=" + land.community)
                        .must(200)
                        .json())
                .isEmpty()) {
            LocalDate today = onTheWall().toLocalDate();
            Map<String, String> pairing = Map.of(
                    "community",
                    land.community,
                    "leader",
                    land.officer("sm-leader"),
                    "office",
                    land.unit(ENFORCEMENT),
                    "since",
                    today.toString());
            keeper.post(pairings, pairing, key()).must(201);
        }
    }

    private String duty() {
        return as("sm-keeper")
                .get("/api/visit/pairings/duties?area=" + land.community)
                .must(200)
                .text("/items/0/standing");
    }

    private void done(String order) {
        nextDay("10:00");
        Client welfare = as("sm-welfare");
        step(welfare, order, "acknowledgement", Map.of());
        step(welfare, order, "replies", Map.of("words", "三盏路灯已换"));
        step(welfare, order, "closure", Map.of("resolution", "SOLVED"));
        step(as("sm-community"), order, "follow-ups", Map.of("way", "VISIT", "result", "SATISFIED", "said", "亮了"));
    }

    private String channels() {
        return as("sm-community")
                .get("/api/petition/channels?area=" + land.community)
                .must(200)
                .body();
    }
}
