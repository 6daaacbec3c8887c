// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.Town.DISTRICT;
import static org.linli.escalation.internal.Town.GRID;
import static org.linli.escalation.internal.Town.MONDAY;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.escalation.spi.ClockRule;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.organization.Location.Found;
import org.linli.petition.Assignments;
import org.linli.petition.ClaimCall;
import org.linli.petition.Dispatch;
import org.linli.petition.Handling;
import org.linli.petition.Participant;
import org.linli.petition.Secrecy;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.testing.FakeWorkOrders;

/** Opened to claims first, counted from when it was asked, and more time for several units: where a rule says so. */
public class FirstWayTest {
    private static final Instant LATER = MONDAY.plus(Duration.ofHours(3));
    private static final Handler ROADS = new Handler(Handler.Kind.UNIT, "roads", "道路养护所");

    private final Town town = new Town();
    private final Rules rules = TestRules.of(Map.of(
            "startsWith", "提出",
            "endsWith", "答复",
            "generalLimit", "3个工作日",
            "jointLimit", "7个工作日",
            "claimsFirst", "portal",
            "clock.first", "15分钟; 起 提出; 止 签收; 渠道 one-tap"));

    @Test
    public void whatResidentsSubmitIsOpenedToClaimsBeforeAnybodyIsNamed() {
        Decision decision = decide(order("路灯不亮", "portal"), Trigger.FILED);
        assertEquals(new Decision.Open("按规则先开放认领"), decision);
        assertEquals("nobody is looked for", 0, town.asked());
    }

    @Test
    public void whatIsUrgentOrComesOtherwiseIsDispatchedAtOnce() {
        assertEquals(
                Town.WORKER, hand(order("楼道里有燃气味", "portal"), Trigger.FILED).handler());
        assertEquals(Town.WORKER, hand(order("路灯不亮", "hotline"), Trigger.FILED).handler());
        WorkOrder secret = with(order("路灯不亮", "portal"), Secrecy.CONFIDENTIAL, List.of());
        assertEquals(Town.WORKER, hand(secret, Trigger.FILED).handler());
        Rules usual = TestRules.of(Map.of());
        assertTrue(decide(new Case(order("路灯不亮", "portal"), Trigger.FILED, usual)) instanceof Decision.Hand);
    }

    @Test
    public void thePoolIsFilledByCommand() {
        TestClock clock = new TestClock(MONDAY);
        FakeWorkOrders orders = new FakeWorkOrders(clock);
        orders.file("o1", new Location(GRID, Found.IN_GRID), Town.DESK, "路灯不亮", "lamp");
        List<ClaimCall> calls = new ArrayList<>();
        Assignments pool = (Assignments) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Assignments.class}, (self, method, asked) -> {
                    calls.add((ClaimCall) asked[1]);
                    return null;
                });
        Judging judging = new Judging(new Upstream(orders, pool, town, town), rules);
        judging.judge("o1", Trigger.FILED, "event-1", MONDAY);
        assertEquals(List.of(new ClaimCall(List.of(), null, "按规则先开放认领")), calls);
    }

    @Test
    public void theTimeCountsFromWhenItWasAskedAndAfterThePoolToo() {
        Dispatch first = hand(order("路灯不亮", "hotline"), Trigger.FILED);
        assertEquals(MONDAY, first.deadline().start());
        WorkOrder pooled = at(order("路灯不亮", "portal"), WorkOrderState.POOLED, null, List.of());
        assertEquals(MONDAY, hand(pooled, Trigger.CLAIMS_OVER).deadline().start());
        Rules usual = TestRules.of(Map.of());
        Decision hand = decide(new Case(order("路灯不亮", "hotline"), Trigger.FILED, usual));
        assertEquals(
                "from the dispatch, without such a rule",
                LATER,
                ((Decision.Hand) hand).dispatch().deadline().start());
    }

    @Test
    public void severalUnitsHaveMoreTimeCountedFromTheSameMoment() {
        WorkOrder together = running(List.of(part(Participant.Part.SUPPORT, Participant.State.JOINED)), null);
        Dispatch clock = ((Decision.SetClock) decide(together, Trigger.JOINED)).clock();
        assertEquals(MONDAY, clock.deadline().start());
        assertEquals(Limit.workingDays(7), clock.deadline().rule().limit());
        assertEquals("test.joint", clock.deadline().rule().id());
        assertTrue(clock.reason(), clock.reason().startsWith("几家单位共同办理"));
    }

    @Test
    public void theClockStaysWhereNobodyCameOrTheAnswerWasGivenBefore() {
        assertFalse(moves(running(List.of(part(Participant.Part.CALLED, Participant.State.ASKED)), null)));
        assertFalse(moves(running(List.of(part(Participant.Part.CLAIM, Participant.State.JOINED)), null)));
        List<Participant> joined = List.of(part(Participant.Part.CALLED, Participant.State.JOINED));
        assertTrue(moves(running(joined, null)));
        assertFalse("answered", moves(running(joined, "已经安排,周五前修好")));
        Case usual = new Case(running(joined, null), Trigger.JOINED, TestRules.of(Map.of()));
        assertTrue("no rule for several", decide(usual) instanceof Decision.Nothing);
    }

    @Test
    public void aClockMayBeForSomeWaysInOnly() {
        assertEquals(
                List.of("first", "join-in"),
                rules.clocks(Case.facts(order("来人", "one-tap"), Urgency.URGENT)).stream()
                        .map(ClockRule::name)
                        .toList());
        assertEquals(
                List.of("join-in"),
                rules.clocks(Case.facts(order("来人", "portal"), Urgency.URGENT)).stream()
                        .map(ClockRule::name)
                        .toList());
    }

    private boolean moves(WorkOrder order) {
        return decide(order, Trigger.JOINED) instanceof Decision.SetClock;
    }

    private Dispatch hand(WorkOrder order, Trigger trigger) {
        return ((Decision.Hand) decide(order, trigger)).dispatch();
    }

    private Decision decide(WorkOrder order, Trigger trigger) {
        return decide(new Case(order, trigger, rules));
    }

    private Decision decide(Case judged) {
        Optional<Seat> seat = Judge.whoToAsk(judged).stream()
                .flatMap(area -> town.handlerOf(area).map(handler -> new Seat(area, handler)).stream())
                .findFirst();
        return Judge.decide(judged, seat, Town.calendar(), LATER);
    }

    private static Participant part(Participant.Part part, Participant.State state) {
        return new Participant(ROADS, part, state, MONDAY, "某人", null);
    }

    private static WorkOrder order(String text, String channel) {
        return order(WorkOrderState.FILED, matter(text, channel, null), null, handling(Secrecy.OPEN, List.of()));
    }

    private static WorkOrder with(WorkOrder order, Secrecy secrecy, List<Participant> participants) {
        return order(order.state(), order.petition(), order.deadline(), handling(secrecy, participants));
    }

    private static WorkOrder at(
            WorkOrder order, WorkOrderState state, Deadline deadline, List<Participant> participants) {
        return order(state, order.petition(), deadline, handling(Secrecy.OPEN, participants));
    }

    /** One that its handler works on, whose three days run since it was asked. */
    private static WorkOrder running(List<Participant> participants, String reply) {
        DeadlineRule rule = new DeadlineRule("test.general", 1, Limit.workingDays(3), null);
        Deadline deadline = Deadlines.compute(Town.calendar(), rule, MONDAY, List.of());
        WorkOrder.Matter matter = matter("路面塌陷", "hotline", reply);
        return order(WorkOrderState.IN_PROGRESS, matter, deadline, handling(Secrecy.OPEN, participants));
    }

    private static WorkOrder.Matter matter(String text, String channel, String reply) {
        return new WorkOrder.Matter("p1", text, "lamp", "路灯", null, null, channel, MONDAY, reply);
    }

    private static Handling handling(Secrecy secrecy, List<Participant> participants) {
        return new Handling(null, secrecy, null, null, 0, 0, false, false, null, participants, List.of());
    }

    private static WorkOrder order(
            WorkOrderState state, WorkOrder.Matter matter, Deadline deadline, Handling handling) {
        return new WorkOrder(
                "o1",
                "N-1",
                3,
                state,
                GRID,
                Found.IN_GRID,
                DISTRICT,
                Town.DESK,
                Urgency.GENERAL,
                deadline,
                null,
                false,
                null,
                matter,
                null,
                null,
                0,
                List.of(),
                List.of(),
                handling);
    }
}
