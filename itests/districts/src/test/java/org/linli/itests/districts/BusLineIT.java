// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/**
 * Yubei: a bus line, from the village to the town, to the command centre, to the transport office. It takes two months; it
 * is answered in time with the day by which the bus will run, and then followed to that day.
 */
public class BusLineIT extends YubeiStory {
    private static final String WISH = "想在节前通一条到镇上的客车";
    private static final String PROMISE = "promise";

    @Test
    public void itIsAnsweredInTimeWithTheDayAndFollowedToIt() {
        pack.deploy();
        begin("09:00");
        Matter matter = enteredInTheVillage("village-phone", "bus", WISH);
        assertEquals("several units, or complex", "7 WORKING_DAYS", matter.limit(village()));
        assertEquals("COMPLEX", Told.order(village(), matter.order()).text("/urgency"));
        climbs(matter, village(), "村里开不了客车", town(), TOWN);
        nextDay("10:00");
        climbs(matter, town(), "镇里批不了线路", centre(), CENTRE);
        assertThat("all levels see it", matter.templates(village()), containsString("您好"));
        handTo(matter, centre(), transport());
        Told.step(cast.as("yubei-transport"), matter.order(), "acknowledgement", Map.of());

        nextDay("15:00");
        LocalDate day = promise(matter);
        Client centre = centre();
        assertTrue("the reply is what was due", matter.clockEnded(centre));
        assertFalse(matter.own(centre).at("/overdue").asBoolean());
        assertEquals(
                day,
                onTheWall(Told.clock(centre, matter.order(), PROMISE)
                                .orElseThrow()
                                .at("/deadline/due")
                                .asText())
                        .toLocalDate());
        assertEquals("办理中", matter.follow(resident()).text("/stateWords"));

        moveTo(day.atTime(9, 0).atZone(CHINA).toInstant());
        matter.solve(cast.as("yubei-transport"), "客车今天开通，一天四班。");
        Client later = centre();
        assertFalse(Told.clock(later, matter.order(), PROMISE)
                .orElseThrow()
                .at("/overdue")
                .asBoolean());
        assertEquals("已办结", matter.follow(resident()).text("/stateWords"));
    }

    @Test
    public void whatAResidentSubmitsLiesInTheOpenPoolUntilOneClaimsIt() {
        pack.deploy();
        begin("09:00");
        String transport = transport();
        Matter matter = submitted();
        Told.await("it is open to claims", () -> pool().contains(matter.number()));
        Told.step(cast.as("yubei-transport"), matter.order(), "claims", Map.of("unit", transport, "words", "属我局客运线路"));
        moveTo(onTheWall().toLocalDate().atTime(17, 0).atZone(CHINA).toInstant());
        Told.awaitHandler(centre(), matter.order(), "渝北区交通局");
    }

    @Test
    public void withoutThePackItIsNoComplexMatterAndLiesInNoPool() {
        pack.remove();
        begin("09:00");
        transport();
        Matter matter = submitted();
        Told.awaitHandler(centre(), matter.order(), VILLAGE);
        assertThat(pool(), not(containsString(matter.number())));
        assertEquals("GENERAL", Told.order(centre(), matter.order()).text("/urgency"));
        assertEquals("5 WORKING_DAYS", matter.limit(centre()));
    }

    private Matter submitted() {
        Answer receipt =
                resident().post("/api/petition/petitions", Matter.draft("portal", "bus", WISH, land.point), Told.key());
        return Matter.filed(centre(), receipt);
    }

    private String pool() {
        return cast.as("yubei-transport")
                .get("/api/petition/pool?size=200")
                .must(200)
                .body();
    }

    private String transport() {
        String unit = land.unit("DEPARTMENT", "渝北区交通局", land.district);
        cast.member("yubei-transport", land.district, unit);
        return unit;
    }

    /** Answers with a day in two months. */
    private LocalDate promise(Matter matter) {
        LocalDate day = onTheWall().toLocalDate().plusWeeks(8).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        Map<String, String> words = Map.of("words", "已列入计划，节前开通。", "promised", day.toString());
        Told.step(cast.as("yubei-transport"), matter.order(), "replies", words);
        return day;
    }
}
