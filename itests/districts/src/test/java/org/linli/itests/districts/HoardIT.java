// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.itests.districts.Told.await;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.callable;
import static org.linli.itests.districts.Told.clock;
import static org.linli.itests.districts.Told.order;
import static org.linli.itests.districts.Told.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.linli.itests.Client;

/**
 * A team learns on a visit that a flat is full of rubbish. That afternoon the committee asks for help, half an hour later
 * the office forwards it; next morning three departments are on the spot, the morning after it is cleared.
 */
public class HoardIT extends OuyangStory {
    private static final String ASK = "一户人家屋里堆满杂物,全楼都受影响";

    @Test
    public void theOfficeNamesADepartmentTheSameDayAndTheOpinionComesInThreeDays() {
        pack.deploy();
        String order = learntAndSentUp();
        Client office = as("oy-office");
        await("a clock to name a department", () -> clock(office, order, "name-unit")
                .isPresent());
        JsonNode naming = clock(office, order, "name-unit").orElseThrow();
        LocalDateTime due = onTheWall(naming.at("/deadline/due").asText());
        assertEquals("the same day", onTheWall().toLocalDate(), due.toLocalDate());
        JsonNode opinion = clock(office, order, "opinion").orElseThrow();
        assertEquals(3, opinion.at("/deadline/rule/limit/amount").asInt());
        assertEquals("CALENDAR_DAYS", opinion.at("/deadline/rule/limit/unit").asText());
        assertThat("the office calls departments together", callable(office, order), containsString(SANITATION));
        assertThat(channels(), containsString("居委网上求助"));

        forwarded(order);
        await("named in time", () -> ended(order, "name-unit"));
        cleared(order);
        JsonNode told = clock(as("oy-office"), order, "opinion").orElseThrow();
        assertTrue(told.toString(), told.at("/endedAt").isTextual());
        assertFalse(told.at("/overdue").asBoolean());
    }

    @Test
    public void withoutThePackNobodyCountsTheDayNorTheThreeDays() {
        pack.remove();
        String order = learntAndSentUp();
        Client office = as("oy-office");
        assertFalse(callable(office, order).contains(SANITATION));
        assertFalse(channels().contains("居委网上求助"));
        forwarded(order);
        cleared(order);
        Client after = as("oy-office");
        assertEquals(Optional.empty(), clock(after, order, "name-unit"));
        assertEquals(Optional.empty(), clock(after, order, "opinion"));
    }

    /** Tuesday at ten the visit, at three in the afternoon it lies at the office. */
    private String learntAndSentUp() {
        begin("10:00");
        Client team = as("oy-team");
        String order = Told.entered(team, Told.entry("visit", "hoarding", ASK, land.point));
        awaitHandler(team, order, TEAM);
        step(team, order, "acknowledgement", Map.of());
        later(Duration.ofHours(5));
        step(as("oy-team"), order, "escalation", Map.of("reason", "屋主不肯清理,团队解决不了"));
        Client committee = as("oy-committee");
        awaitHandler(committee, order, COMMITTEE);
        step(committee, order, "escalation", Map.of("reason", "要几个部门一起来"));
        awaitHandler(as("oy-office"), order, OFFICE);
        return order;
    }

    private void forwarded(String order) {
        later(Duration.ofMinutes(30));
        Map<String, String> to = Map.of("handlerKind", "UNIT", "handlerId", land.unit(CITY), "reason", "请牵头到现场处理");
        step(as("oy-office"), order, "dispatch", to);
    }

    private void cleared(String order) {
        nextDay("09:00");
        Client city = as("oy-city");
        step(city, order, "acknowledgement", Map.of());
        Map<String, Object> group = Map.of(
                "lead",
                member(CITY),
                "members",
                List.of(member(CITY), member(SANITATION), member(HEALTH)),
                "purpose",
                "现场清理室内堆积物");
        step(city, order, "joint-groups", group);
        step(city, order, "opinions", Map.of("words", "三家一起清理,明早完成"));
        step(city, order, "replies", Map.of("words", "三个部门已到现场,明天上午清理完毕"));
        assertEquals(
                3,
                city.get(Told.ORDERS + order + "/cooperation")
                        .must(200)
                        .json()
                        .at("/groups/0/members")
                        .size());
        nextDay("10:00");
        step(as("oy-city"), order, "closure", Map.of("resolution", "SOLVED", "note", "已清运"));
        assertEquals("CLOSED", order(as("oy-city"), order).text("/state"));
        assertTrue(
                "it used to take a week",
                Duration.between(Instant.parse(order(as("oy-city"), order).text("/petition/filedAt")), now())
                                .toDays()
                        < 3);
    }

    private Map<String, String> member(String unit) {
        return Map.of("kind", "UNIT", "id", land.unit(unit));
    }

    private boolean ended(String order, String clock) {
        return clock(as("oy-office"), order, clock)
                .filter(each ->
                        each.at("/endedAt").isTextual() && !each.at("/overdue").asBoolean())
                .isPresent();
    }

    private String channels() {
        return as("oy-committee")
                .get("/api/petition/channels?area=" + land.community)
                .must(200)
                .body();
    }
}
