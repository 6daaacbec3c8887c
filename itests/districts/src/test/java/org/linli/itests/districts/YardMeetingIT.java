// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.linli.itests.districts.Told.await;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.key;
import static org.linli.itests.districts.Told.made;
import static org.linli.itests.districts.Told.step;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** A leader with an office holds the month's yard meeting; what is asked there becomes an order of whoever went. */
public class YardMeetingIT extends ShimaheStory {
    private static final String VISIT = "/api/visit/";

    @Test
    public void whatIsAskedInTheYardIsSortedByTheSubdistrict() {
        pack.deploy();
        assertThat(channels(), containsString("院坝寻单"));
        String order = askedInTheYard();
        awaitHandler(as("sm-keeper"), order, CENTRE);
        Answer seen = Told.order(as("sm-keeper"), order);
        assertEquals("yard-meeting", seen.text("/petition/channel"));
        assertEquals(
                "who went is asked first", land.officer("sm-community"), seen.text("/petition/firstResponsible/id"));
        dispatched(order, WELFARE);
        await("five days", () -> limit(as("sm-keeper"), order).equals("5 CALENDAR_DAYS"));
        done(order);
    }

    @Test
    public void withoutThePackTheNearestHasIt() {
        pack.remove();
        assertFalse(channels().contains("院坝寻单"));
        String order = askedInTheYard();
        awaitHandler(as("sm-keeper"), order, COMMITTEE);
        assertEquals("5 WORKING_DAYS", limit(as("sm-keeper"), order));
        dispatched(order, WELFARE);
        done(order);
    }

    /** On a Monday at half past six in the evening, announced an hour before. */
    private String askedInTheYard() {
        begin(DayOfWeek.MONDAY, "17:30");
        paired();
        Client community = as("sm-community");
        Map<String, Object> announced = Map.of(
                "area",
                land.community,
                "place",
                "黄桷树下",
                "startsAt",
                now().plus(Duration.ofHours(1)).toString(),
                "topics",
                List.of("路灯"),
                "notice",
                "今晚在院坝里说说路灯");
        String meeting = made(community, VISIT + "meetings", announced);
        later(Duration.ofMinutes(61));
        Map<String, Object> record = Map.of(
                "staff",
                List.of(land.officer("sm-community"), land.officer("sm-leader")),
                "residents",
                23,
                "topics",
                List.of("路灯"),
                "needs",
                List.of(Map.of("text", "院坝路灯坏了三盏", "type", "street-lamp", "name", "王大爷", "phone", "13800005678")));
        Client recording = as("sm-community");
        recording
                .post(VISIT + "meetings/" + meeting + "/record", record, "If-Match", "\"1\"")
                .must(200);
        Client keeper = as("sm-keeper");
        assertEquals("DONE", duty(keeper));
        await("it is an order", () -> recording
                .get(VISIT + "meetings/" + meeting)
                .must(200)
                .text("/filed/0/state")
                .equals("FILED"));
        return recording.get(VISIT + "meetings/" + meeting).text("/filed/0/order");
    }

    /** One leader with one office; what was so before stays so. */
    private void paired() {
        Client keeper = as("sm-keeper");
        String path = VISIT + "pairings?area=" + land.community;
        if (Told.items(keeper.get(path).must(200).json()).isEmpty()) {
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
            keeper.post(VISIT + "pairings", pairing, key()).must(201);
        }
    }

    private String duty(Client keeper) {
        return keeper.get(VISIT + "pairings/duties?area=" + land.community)
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
