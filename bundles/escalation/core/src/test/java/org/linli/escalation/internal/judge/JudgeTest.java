// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.Town.COMMUNITY;
import static org.linli.escalation.internal.Town.DISTRICT;
import static org.linli.escalation.internal.Town.EMPTY_GRID;
import static org.linli.escalation.internal.Town.GRID;
import static org.linli.escalation.internal.Town.MONDAY;
import static org.linli.escalation.internal.Town.SUBDISTRICT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.organization.Location;
import org.linli.organization.Location.Found;
import org.linli.petition.Dispatch;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** What the judge decides, case by case. */
public class JudgeTest {
    private final Town town = new Town();
    private final Rules rules = TestRules.of(Map.of());

    @Test
    public void aLampInAGridGoesToItsWorkerForFiveWorkingDays() {
        Dispatch dispatch = hand(filed(GRID, Found.IN_GRID, "路灯不亮"), Trigger.FILED);

        assertEquals(Town.WORKER, dispatch.handler());
        assertEquals(GRID, dispatch.level());
        assertEquals(Urgency.GENERAL, dispatch.urgency());
        assertEquals(Limit.workingDays(5), dispatch.deadline().rule().limit());
        assertEquals(MONDAY, dispatch.deadline().start());
        assertEquals(Instant.parse("2026-03-09T09:30:00Z"), dispatch.deadline().due());
        assertEquals("地点在网格内,交由该网格办理;一般,5个工作日(规则 test.general 第1版)", ascii(dispatch.reason()));
    }

    @Test
    public void gasIsUrgentWhateverItsType() {
        Dispatch dispatch = hand(filed(GRID, Found.IN_GRID, "楼道里有燃气味"), Trigger.FILED);

        assertEquals(Urgency.URGENT, dispatch.urgency());
        assertEquals(Limit.workingDays(1), dispatch.deadline().rule().limit());
        assertEquals("test.urgent", dispatch.deadline().rule().id());
        assertEquals("test-1", dispatch.deadline().calendarVersion());
    }

    @Test
    public void aPlaceBetweenGridsGoesToTheLevelAboveAndTheReasonSaysSo() {
        Dispatch several = hand(filed(COMMUNITY, Found.IN_SEVERAL_GRIDS, "垃圾堆积"), Trigger.FILED);
        Dispatch none = hand(filed(SUBDISTRICT, Found.IN_NO_GRID, "垃圾堆积"), Trigger.FILED);

        assertEquals(Town.COMMITTEE, several.handler());
        assertTrue(ascii(several.reason()).startsWith("地点位于几个网格交界,交由上一级(社区)办理;"));
        assertEquals(Town.DESK, none.handler());
        assertTrue(ascii(none.reason()).startsWith("地点不在任何网格内,交由上一级(街道)办理;"));
    }

    @Test
    public void aGridThatNobodyLooksAfterGoesToTheNextDeskAbove() {
        Dispatch dispatch = hand(filed(EMPTY_GRID, Found.IN_GRID, "路灯不亮"), Trigger.FILED);

        assertEquals(Town.COMMITTEE, dispatch.handler());
        assertEquals(COMMUNITY, dispatch.level());
        assertTrue(ascii(dispatch.reason()).startsWith("地点在网格内,该网格暂无负责人,交由上一级(社区)办理;"));

        town.without(COMMUNITY).without(SUBDISTRICT);
        assertEquals(
                Town.CENTRE,
                hand(filed(EMPTY_GRID, Found.IN_GRID, "路灯不亮"), Trigger.FILED).handler());
    }

    @Test
    public void whereNobodyIsAtAllItStaysAtItsDeskWithAClock() {
        town.without(GRID).without(COMMUNITY).without(SUBDISTRICT).without(DISTRICT);

        Dispatch dispatch = hand(filed(GRID, Found.IN_GRID, "路灯不亮"), Trigger.FILED);

        assertEquals(Town.DESK, dispatch.handler());
        assertTrue(dispatch.deadline().due().isAfter(MONDAY));
        assertTrue(ascii(dispatch.reason()).contains("各级暂无负责人"));
    }

    @Test
    public void theLadderIsClimbedLevelByLevelAndTheClockRunsOn() {
        assertEquals(Town.COMMITTEE, hand(escalated(GRID), Trigger.ESCALATED).handler());
        assertEquals(Town.DESK, hand(escalated(COMMUNITY), Trigger.ESCALATED).handler());
        assertEquals(
                Town.CENTRE, hand(escalated(SUBDISTRICT), Trigger.ESCALATED).handler());
        Dispatch top = hand(escalated(DISTRICT), Trigger.ESCALATED);
        assertEquals(Town.CENTRE, top.handler());
        assertEquals("区县不能解决,已是最高一级,交由区县派单台统筹;时限不变", ascii(top.reason()));

        Dispatch first = hand(escalated(GRID), Trigger.ESCALATED);
        assertNull(first.deadline());
        assertNull(first.urgency());
        assertEquals("网格不能解决,按上报阶梯交由社区办理;时限不变", ascii(first.reason()));
    }

    @Test
    public void aLadderMaySkipALevel() {
        Rules skipping = TestRules.of(Map.of("ladder", "网格>街道>区县"));

        Dispatch dispatch = hand(escalated(GRID), Trigger.ESCALATED, skipping);

        assertEquals(Town.DESK, dispatch.handler());
        assertEquals(SUBDISTRICT, dispatch.level());
    }

    @Test
    public void whereALevelSortsEverythingItGetsItFirst() {
        Rules central = TestRules.of(Map.of("first", "街道"));

        Dispatch dispatch = hand(filed(GRID, Found.IN_GRID, "路灯不亮"), Trigger.FILED, central);
        assertEquals(Town.DESK, dispatch.handler());
        assertEquals(SUBDISTRICT, dispatch.level());
        assertTrue(ascii(dispatch.reason()).startsWith("地点在网格内,按规则先交由街道分派;一般"));

        Dispatch above = hand(filed(DISTRICT, Found.AS_CHOSEN, "路灯不亮"), Trigger.FILED, central);
        assertEquals(Town.CENTRE, above.handler());

        town.without(SUBDISTRICT);
        Dispatch vacant = hand(filed(GRID, Found.IN_GRID, "路灯不亮"), Trigger.FILED, central);
        assertEquals(Town.CENTRE, vacant.handler());
        assertTrue(ascii(vacant.reason()).startsWith("地点在网格内,街道暂无负责人,交由上一级(区县)办理;"));
    }

    @Test
    public void anEscalatedOrderThatNeverHadAClockGetsOne() {
        WorkOrder order = order(GRID, Found.IN_GRID, "路灯不亮", WorkOrderState.ESCALATED, GRID, null, null);

        Dispatch dispatch = hand(order, Trigger.ESCALATED);

        assertEquals(Urgency.GENERAL, dispatch.urgency());
        assertTrue(dispatch.deadline().due().isAfter(MONDAY));
    }

    @Test
    public void aBadRatingReopensForTheOneWhoClosedItWithANewClock() {
        Decision bad = decide(rated(Rating.Grade.BAD), Trigger.RATED, rules);
        Dispatch dispatch = ((Decision.Reopen) bad).dispatch();

        assertEquals(Town.COMMITTEE, dispatch.handler());
        assertEquals(MONDAY, dispatch.deadline().start());
        assertTrue(ascii(dispatch.reason()).startsWith("诉求人评价为差评,按规则重办;"));
        assertTrue(decide(rated(Rating.Grade.MEDIUM), Trigger.RATED, rules) instanceof Decision.Nothing);
        assertTrue(decide(rated(Rating.Grade.GOOD), Trigger.RATED, rules) instanceof Decision.Nothing);

        Rules strict = TestRules.of(Map.of("reopenOn", "差评,中评"));
        assertTrue(decide(rated(Rating.Grade.MEDIUM), Trigger.RATED, strict) instanceof Decision.Reopen);
        Rules never = TestRules.of(Map.of("reopenOn", "无"));
        assertTrue(decide(rated(Rating.Grade.BAD), Trigger.RATED, never) instanceof Decision.Nothing);
    }

    @Test
    public void whatAPersonDispatchedWithoutClockKeepsItsHandlerAndGetsOne() {
        WorkOrder order = order(GRID, Found.IN_GRID, "有人触电", WorkOrderState.DISPATCHED, SUBDISTRICT, null, null);

        Decision decision = decide(order, Trigger.UNCLOCKED, rules);

        Dispatch clock = ((Decision.SetClock) decision).clock();
        assertSame(order.handler(), clock.handler());
        assertEquals(SUBDISTRICT, clock.level());
        assertEquals(Urgency.URGENT, clock.urgency());
        assertTrue(clock.deadline().due().isAfter(MONDAY));
    }

    @Test
    public void whoeverWasFasterIsLeftAlone() {
        for (WorkOrderState state : WorkOrderState.values()) {
            WorkOrder order = order(GRID, Found.IN_GRID, "路灯不亮", state, GRID, Urgency.GENERAL, deadline());
            for (Trigger trigger : Trigger.values()) {
                boolean open = trigger == Trigger.FILED && state == WorkOrderState.FILED
                        || trigger == Trigger.ESCALATED && state == WorkOrderState.ESCALATED
                        || trigger == Trigger.CLAIMS_OVER && state == WorkOrderState.POOLED
                        || trigger == Trigger.LEFT_LYING && state == WorkOrderState.RETURNED
                        || trigger == Trigger.LEFT_LYING && state == WorkOrderState.OBJECTED;
                boolean nothing = decide(order, trigger, rules) instanceof Decision.Nothing;
                assertEquals(trigger + " in " + state, !open, nothing);
                assertEquals(
                        trigger + " in " + state,
                        !open,
                        Judge.whoToAsk(new Case(order, trigger, rules)).isEmpty());
            }
        }
    }

    @Test
    public void aDecisionTakesMicroseconds() {
        WorkOrder order = filed(GRID, Found.IN_GRID, "路灯不亮,晚上看不见路");
        Case judged = new Case(order, Trigger.FILED, rules);
        Optional<Seat> seat = Optional.of(new Seat(GRID, Town.WORKER));
        WorkCalendar calendar = Town.calendar();
        for (int i = 0; i < 2_000; i++) {
            Judge.decide(judged, seat, calendar, MONDAY);
        }
        int rounds = 2_000;
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            Judge.decide(judged, seat, calendar, MONDAY);
        }
        double micros = (System.nanoTime() - start) / 1000.0 / rounds;
        System.out.printf("decide(): %.1f microseconds%n", micros);
        assertTrue("took " + micros + " microseconds", micros < 1000);
    }

    private Dispatch hand(WorkOrder order, Trigger trigger) {
        return hand(order, trigger, rules);
    }

    private Dispatch hand(WorkOrder order, Trigger trigger, Rules by) {
        return ((Decision.Hand) decide(order, trigger, by)).dispatch();
    }

    private Decision decide(WorkOrder order, Trigger trigger, Rules by) {
        Case judged = new Case(order, trigger, by);
        Optional<Seat> seat = Judge.whoToAsk(judged).stream()
                .flatMap(area -> town.handlerOf(area).map(handler -> new Seat(area, handler)).stream())
                .findFirst();
        return Judge.decide(judged, seat, Town.calendar(), MONDAY);
    }

    private static WorkOrder filed(AreaCode area, Found found, String text) {
        return order(area, found, text, WorkOrderState.FILED, area, null, null);
    }

    private static WorkOrder escalated(AreaCode level) {
        return order(GRID, Found.IN_GRID, "路灯不亮", WorkOrderState.ESCALATED, level, Urgency.GENERAL, deadline());
    }

    private static Deadline deadline() {
        return new Deadline(
                TestRules.of(Map.of()).deadline(TestRules.facts("路灯不亮", "lamp")),
                "test-1",
                MONDAY,
                List.of(),
                MONDAY.plusSeconds(1000),
                null,
                false);
    }

    private static WorkOrder rated(Rating.Grade grade) {
        WorkOrder order =
                order(GRID, Found.IN_GRID, "路灯不亮", WorkOrderState.CLOSED, COMMUNITY, Urgency.GENERAL, deadline());
        return new WorkOrder(
                order.id(),
                order.number(),
                order.version(),
                order.state(),
                order.area(),
                order.found(),
                order.level(),
                Town.COMMITTEE,
                order.urgency(),
                order.deadline(),
                null,
                false,
                null,
                order.petition(),
                Resolution.SOLVED,
                new Rating(grade, "没有修好"),
                0,
                List.of());
    }

    private static WorkOrder order(
            AreaCode area,
            Location.Found found,
            String text,
            WorkOrderState state,
            AreaCode level,
            Urgency urgency,
            Deadline deadline) {
        return new WorkOrder(
                "o1",
                "N-1",
                3,
                state,
                area,
                found,
                level,
                Town.DESK,
                urgency,
                deadline,
                null,
                false,
                null,
                new WorkOrder.Matter("p1", text, "lamp", "路灯", null, null, "portal", MONDAY, null),
                null,
                null,
                0,
                List.of());
    }

    /** Punctuation as this file writes it. */
    private static String ascii(String chinese) {
        return chinese.replace('\uff0c', ',')
                .replace('\uff1b', ';')
                .replace('\uff08', '(')
                .replace('\uff09', ')');
    }
}
