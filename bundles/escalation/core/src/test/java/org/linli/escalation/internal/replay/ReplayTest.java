// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.replay;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.judge.Case;
import org.linli.escalation.internal.judge.Decision;
import org.linli.escalation.internal.judge.Judge;
import org.linli.escalation.internal.judge.Seat;
import org.linli.escalation.internal.judge.Trigger;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.escalation.internal.replay.Replays.Difference;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.Dispatch;
import org.linli.petition.PastDecisions;
import org.linli.petition.PastDecisions.Past;
import org.linli.petition.Rating;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** A month of decisions, taken again: unchanged rules change nothing, a changed limit exactly what it touches. */
public class ReplayTest {
    private static final Actor SUPERVISOR =
            new Actor("s", "周督办", List.of(new Grant(Role.SUPERVISOR, Town.DISTRICT)), Set.of());
    private static final Instant FROM = Town.MONDAY;
    private static final Rules THEN = TestRules.of(Map.of("urgentWords", "漏气", "complexTypes", "bus"));

    private final List<Past> month = new ArrayList<>();
    private final Town town = new Town();

    @Before
    public void aMonth() {
        String[] types = {"lamp", "bus", "rubbish"};
        for (int i = 0; i < 90; i++) {
            Instant at = FROM.plus(Duration.ofHours(8L * i));
            WorkOrder filed = order("o" + i, types[i % 3], i % 7 == 0 ? "楼道漏气" : "坏了", null, null);
            WorkOrder dispatched = decided(filed, Trigger.FILED, Town.GRID, Town.WORKER, at, THEN);
            if (i % 5 == 0) {
                WorkOrder escalated = in(dispatched, WorkOrderState.ESCALATED, null);
                decided(escalated, Trigger.ESCALATED, Town.COMMUNITY, Town.COMMITTEE, at.plusSeconds(600), THEN);
            }
            if (i % 4 == 0) {
                rated(dispatched, i % 8 == 0 ? Rating.Grade.BAD : Rating.Grade.GOOD, at.plusSeconds(900));
            }
        }
    }

    private void rated(WorkOrder order, Rating.Grade grade, Instant at) {
        WorkOrder closed = in(order, WorkOrderState.CLOSED, new Rating(grade, null));
        boolean reopens = THEN.reopens(Case.facts(closed, closed.urgency()), grade);
        month.add(new Past(
                closed, step(StepKind.RATE, at, null), Town.GRID, order.urgency(), order.deadline(), null, reopens));
        if (reopens) {
            decided(closed, Trigger.RATED, Town.GRID, Town.WORKER, at, THEN);
        }
    }

    private WorkOrder decided(WorkOrder before, Trigger trigger, AreaCode level, Handler who, Instant at, Rules rules) {
        Case judged = new Case(before, trigger, rules);
        Decision decision = Judge.decide(judged, Optional.of(new Seat(level, who)), town.current(), at);
        Dispatch dispatch =
                decision instanceof Decision.Hand hand ? hand.dispatch() : ((Decision.Reopen) decision).dispatch();
        Urgency urgency = dispatch.urgency() == null ? before.urgency() : dispatch.urgency();
        var deadline = dispatch.deadline() == null ? before.deadline() : dispatch.deadline();
        StepKind kind = trigger == Trigger.RATED ? StepKind.REOPEN : StepKind.DISPATCH;
        month.add(new Past(before, step(kind, at, dispatch.reason()), level, urgency, deadline, null, false));
        return copy(before, WorkOrderState.DISPATCHED, urgency, deadline, null);
    }

    private static Step step(StepKind kind, Instant at, String note) {
        return new Step(2, at, kind, "系统", WorkOrderState.DISPATCHED, "x", note, null, "event");
    }

    private static WorkOrder in(WorkOrder order, WorkOrderState state, Rating rating) {
        return copy(order, state, order.urgency(), order.deadline(), rating);
    }

    private static WorkOrder copy(
            WorkOrder order,
            WorkOrderState state,
            Urgency urgency,
            org.linli.kernel.calendar.Deadline deadline,
            Rating rating) {
        return new WorkOrder(
                order.id(),
                order.number(),
                order.version(),
                state,
                order.area(),
                order.found(),
                order.level(),
                order.handler(),
                urgency,
                deadline,
                null,
                false,
                null,
                order.petition(),
                null,
                rating,
                0,
                List.of());
    }

    private static WorkOrder order(String id, String type, String text, Urgency urgency, Rating rating) {
        WorkOrder.Matter matter = new WorkOrder.Matter(id, text, type, type, null, null, "portal", FROM, null);
        return new WorkOrder(
                id,
                "N-" + id,
                1,
                WorkOrderState.FILED,
                Town.GRID,
                Location.Found.IN_GRID,
                Town.GRID,
                Town.DESK,
                urgency,
                null,
                null,
                false,
                null,
                matter,
                null,
                rating,
                0,
                List.of());
    }

    private Replays.Part replay(Rules rules) {
        PastDecisions past = (asked, cursor, orders, by) -> new Page<>(month, null);
        Replays replays = new Replays(past, null, town, rules);
        Replays.Asked asked = new Replays.Asked(Town.SUBDISTRICT, FROM, FROM.plus(Duration.ofDays(31)), null, null);
        assertThrows(PlatformException.class, () -> replays.run(asked, Actor.ANONYMOUS));
        return replays.run(asked, SUPERVISOR);
    }

    @Test
    public void unchangedRulesChangeNothing() {
        Replays.Part part = replay(TestRules.of(Map.of("urgentWords", "漏气", "complexTypes", "bus")));
        assertEquals(month.size(), part.decisions());
        assertEquals(List.of(), part.differences());
    }

    @Test
    public void aChangedLimitChangesExactlyWhatItTouches() {
        Replays.Part part = replay(TestRules.of(
                Map.of("urgentWords", "漏气", "complexTypes", "bus", "complexLimit", "15天", "version", "2")));
        long complex = month.stream()
                .filter(past -> past.step().kind() != StepKind.RATE)
                .filter(past -> past.before().state() != WorkOrderState.ESCALATED)
                .filter(past -> past.urgency() == Urgency.COMPLEX)
                .count();
        assertTrue("there are some", complex > 20);
        assertEquals(complex, part.differences().size());
        assertTrue(part.differences().stream().allMatch(one -> one.what().equals("办理时限")));
        assertTrue(part.differences().get(0).then().startsWith("10个工作日"));
        assertTrue(part.differences().get(0).now().startsWith("15个自然日"));
    }

    @Test
    public void anotherLadderAnotherUrgencyAndOtherGradesAreSeen() {
        Replays.Part ladder =
                replay(TestRules.of(Map.of("urgentWords", "漏气", "complexTypes", "bus", "ladder", "网格>街道>区县")));
        assertEquals(18, ladder.differences().size());
        Difference climbed = ladder.differences().get(0);
        assertEquals("上报去向", climbed.what());
        assertEquals("街道 " + Town.SUBDISTRICT, climbed.now());
        Replays.Part grades = replay(TestRules.of(Map.of("urgentWords", "漏气", "complexTypes", "bus", "reopenOn", "无")));
        assertTrue(grades.differences().size() >= 12);
        assertTrue(grades.differences().stream().allMatch(one -> one.what().equals("评价后")));
        Replays.Part words = replay(TestRules.of(Map.of("urgentWords", "无", "complexTypes", "bus")));
        assertTrue(words.differences().stream().anyMatch(one -> one.what().equals("紧急程度")));
    }
}
