// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.sweep;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.Town.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.judge.Upstream;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Location;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.testing.FakeWorkOrders;

/** What clocks ask for is done, whatever else is open. */
public class SweepTest {
    private static final Location IN_GRID = new Location(Town.GRID, Location.Found.IN_GRID);

    private final TestClock clock = new TestClock(MONDAY);
    private final FakeWorkOrders orders = new FakeWorkOrders(clock);
    private final Town town = new Town();
    private Rules rules = TestRules.of(Map.of());

    @Test
    public void beforeTheEndTheHandlerIsRemindedOnce() {
        Deadline deadline = dispatched("o1", MONDAY);
        clock.set(deadline.warnAt().minusSeconds(1));
        assertEquals(0, sweep().run().reminded());

        clock.set(deadline.warnAt());
        assertEquals(1, sweep().run().reminded());
        assertEquals(StepKind.REMIND, last("o1"));
        assertEquals(0, sweep().run().reminded());
    }

    @Test
    public void aReminderThatAnOutageDelayedWaitsForTheMorning() {
        rules = TestRules.of(Map.of("warnBefore", "2个工作日"));
        Deadline deadline = dispatched("o1", MONDAY);
        Instant fridayNight = Instant.parse("2026-03-06T13:00:00Z");
        Instant mondayMorning = Instant.parse("2026-03-09T00:30:00Z");
        assertTrue(deadline.warnAt().isBefore(fridayNight) && deadline.due().isAfter(mondayMorning));

        clock.set(fridayNight);
        assertEquals(new Sweep.Result(fridayNight, 0, 0, 0, 1), sweep().run());
        clock.set(mondayMorning.minusSeconds(1));
        assertEquals(0, sweep().run().done());
        clock.set(mondayMorning);
        assertEquals(1, sweep().run().reminded());
    }

    @Test
    public void whoDoesNotMindIsRemindedAtNight() {
        rules = TestRules.of(Map.of("warnBefore", "2个工作日"));
        dispatched("o1", MONDAY);

        clock.set(Instant.parse("2026-03-06T13:00:00Z"));

        assertEquals(
                1,
                new Sweep(new Upstream(orders, town, town), rules, clock, true)
                        .run()
                        .reminded());
    }

    @Test
    public void whenTheEndPassedInTheSameOutageNothingWaits() {
        Deadline deadline = dispatched("o1", MONDAY);
        clock.set(deadline.due().plus(Duration.ofHours(3)));

        assertEquals(new Sweep.Result(clock.instant(), 1, 1, 0, 0), sweep().run());
    }

    @Test
    public void whatIsOverdueIsMarkedAndItsSupervisorTold() {
        Deadline deadline = dispatched("o1", MONDAY);
        clock.set(deadline.due());

        assertEquals(1, sweep().run().overdue());

        assertEquals(Town.DESK, orders.find("o1", Judging.SYSTEM).supervisor());
        assertEquals(0, sweep().run().overdue());
    }

    @Test
    public void whatTheJudgeDidNotDispatchTheSweepDoes() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        clock.set(MONDAY.plusSeconds(61));

        assertEquals(1, sweep().run().dispatched());

        WorkOrder order = orders.find("o1", Judging.SYSTEM);
        assertEquals(Town.WORKER, order.handler());
        assertEquals(WorkOrderState.DISPATCHED, order.state());
    }

    @Test
    public void anEscalationThatNobodyJudgedIsJudgedHere() {
        dispatched("o1", MONDAY);
        orders.escalate(new Command("o1", null, null, Judging.SYSTEM), "办不了");
        clock.set(MONDAY.plusSeconds(61));

        assertEquals(1, sweep().run().dispatched());
        assertEquals(Town.COMMITTEE, orders.find("o1", Judging.SYSTEM).handler());
    }

    @Test
    public void afterAnOutageAllThatIsDueIsDoneInBatchesAndNoneIsSkipped() {
        Deadline deadline = null;
        for (int i = 0; i < 1700; i++) {
            deadline = dispatched("o" + i, MONDAY);
        }
        clock.set(deadline.due().plus(Duration.ofDays(2)));

        assertEquals(1700, sweep().run().overdue());

        for (int i = 0; i < 1700; i++) {
            assertEquals(Town.DESK, orders.find("o" + i, Judging.SYSTEM).supervisor());
        }
        assertEquals(4, orders.calls("markOverdue"));
        assertEquals("the desk is asked for once", 1, town.asked());
    }

    @Test
    public void aSweepThatStartsAnewKnowsAllThatTheOldOneDid() {
        Deadline deadline = dispatched("o1", MONDAY);
        clock.set(deadline.due());
        sweep().run();
        dispatched("o2", MONDAY);

        Sweep.Result afterRestart = sweep().run();

        assertEquals(1, afterRestart.overdue());
        assertEquals(Town.DESK, orders.find("o2", Judging.SYSTEM).supervisor());
    }

    @Test
    public void openOrdersThatAreNotDueCostNothing() {
        int few = callsWithOpenOrders(10);
        int many = callsWithOpenOrders(20_000);

        assertEquals(few, many);
    }

    private int callsWithOpenOrders(int open) {
        FakeWorkOrders theirs = new FakeWorkOrders(clock);
        clock.set(MONDAY);
        theirs.file("due", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        Deadline late = Deadlines.compute(
                Town.calendar(), rules.deadline(TestRules.facts("", "")), MONDAY.minus(Duration.ofDays(30)), List.of());
        dispatch(theirs, "due", late);
        Deadline running =
                Deadlines.compute(Town.calendar(), rules.deadline(TestRules.facts("", "")), MONDAY, List.of());
        for (int i = 0; i < open; i++) {
            theirs.file("o" + i, IN_GRID, Town.DESK, "路灯不亮", "lamp");
            dispatch(theirs, "o" + i, running);
        }
        theirs.forgetCalls();
        Sweep.Result result = new Sweep(new Upstream(theirs, town, town), rules, clock, false).run();
        assertEquals(1, result.overdue());
        return theirs.calls();
    }

    @Test
    public void oneThatCannotBeDispatchedDoesNotKeepTheOthersFromIt() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        orders.file("o2", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        clock.set(MONDAY.plusSeconds(61));
        orders.meanwhile(() -> {
            throw new IllegalStateException("broken");
        });

        assertEquals(new Sweep.Result(clock.instant(), 0, 0, 1, 1), sweep().run());
        assertEquals(0, sweep().run().done());
        clock.set(clock.instant().plus(Sweep.LATER));
        assertEquals(1, sweep().run().dispatched());
    }

    @Test
    public void thatNoSweepEndsWellIsToldInTheHealth() {
        Sweep sweep = sweep();
        clock.set(MONDAY.plus(Duration.ofMinutes(6)));
        assertTrue(sweep.isLate());
        sweep.run();
        assertFalse(sweep.isLate());
    }

    @Test
    public void theRouteSweepsAndStopsQuickly() throws Exception {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        clock.set(MONDAY.plusSeconds(61));
        Sweep sweep = sweep();
        CamelContext camel =
                SweepContext.started(new DefaultCamelContext(), new SweepRoute(sweep, Duration.ofMillis(100)));

        Awaitility.await().until(() -> sweep.last().at() != null);
        assertEquals(Town.WORKER, orders.find("o1", Judging.SYSTEM).handler());
        int before = orders.calls("due");
        Awaitility.await().until(() -> orders.calls("due") > before + 1);

        long start = System.nanoTime();
        camel.stop();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("Camel's stop took " + millis + " ms");
        assertTrue("took " + millis + " ms", millis < 1000);
    }

    @Test
    public void aSweepThatMeetsAnAbsentModuleIsTriedAgain() throws Exception {
        dispatched("o1", MONDAY);
        clock.set(MONDAY.plus(Duration.ofDays(60)));
        orders.meanwhile(() -> {
            throw new PlatformException(Problem.unavailable("WorkOrders", Duration.ofSeconds(5)));
        });
        CamelContext camel =
                SweepContext.started(new DefaultCamelContext(), new SweepRoute(sweep(), Duration.ofMillis(50)));
        try {
            Awaitility.await().until(() -> orders.calls("markOverdue") == 1);
        } finally {
            camel.stop();
        }
    }

    private Sweep sweep() {
        return new Sweep(new Upstream(orders, town, town), rules, clock, false);
    }

    private Deadline dispatched(String id, Instant at) {
        orders.file(id, IN_GRID, Town.DESK, "路灯不亮", "lamp");
        Deadline deadline = Deadlines.compute(Town.calendar(), rules.deadline(TestRules.facts("", "")), at, List.of());
        dispatch(orders, id, deadline);
        return deadline;
    }

    private static void dispatch(FakeWorkOrders where, String id, Deadline deadline) {
        where.dispatch(
                new Command(id, null, null, Judging.SYSTEM),
                new Dispatch(Town.WORKER, Town.GRID, Urgency.GENERAL, deadline, null));
    }

    private StepKind last(String id) {
        List<Step> steps = orders.timeline(id, Judging.SYSTEM);
        return steps.get(steps.size() - 1).kind();
    }
}
