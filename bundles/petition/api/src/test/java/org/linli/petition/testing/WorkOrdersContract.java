// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.petition.ClockStart;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.DueOrder;
import org.linli.petition.OrderClock;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrders;

/** What every {@link WorkOrders} does, as far as rules that give commands need it. */
public abstract class WorkOrdersContract {
    private static final Actor PLATFORM = Actor.system("contract");

    /** The implementation. */
    protected abstract WorkOrders orders();

    /** Files a petition in the grid of {@link #handler} and gives the id of its order. */
    protected abstract String file();

    /** Somebody to dispatch to. */
    protected abstract Handler handler();

    /** Who acts as that handler. */
    protected abstract Actor handlerActor();

    /** A unit that supervises. */
    protected abstract Handler supervisor();

    /** The grid of the handler. */
    protected abstract AreaCode grid();

    /** What time it is there. */
    protected abstract Instant now();

    /** Lets it become that time. */
    protected abstract void becomes(Instant moment);

    @Test
    public void aCauseIsDoneOnceAndComesBackAsItIs() {
        String order = file();
        Command caused = new Command(order, null, "event-1", PLATFORM);
        assertEquals(2, orders().dispatch(caused, dispatch()).version());
        orders().acknowledge(by(order, handlerActor()));
        WorkOrder again = orders().dispatch(caused, dispatch());
        assertEquals(3, again.version());
        assertEquals(WorkOrderState.IN_PROGRESS, again.state());
        assertEquals(3, orders().timeline(order, PLATFORM).size());
        assertEquals("event-1", orders().timeline(order, PLATFORM).get(1).cause());
    }

    @Test
    public void aStaleVersionIsRefusedAndTellsTheCurrentOne() {
        String order = file();
        orders().dispatch(by(order, PLATFORM), dispatch());
        Problem stale = refused(() -> orders().dispatch(new Command(order, 1L, "event-2", PLATFORM), dispatch()));
        assertEquals(Problem.STALE_VERSION, stale.type());
        assertEquals(2L, stale.facts().get("version"));
    }

    @Test
    public void anIllegalStepAndAnUnknownOrderAreRefused() {
        String order = file();
        assertEquals(
                Problem.ILLEGAL_STEP,
                refused(() -> orders().reopen(by(order, PLATFORM), dispatch())).type());
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> orders().find("nothing", PLATFORM)).type());
    }

    @Test
    public void whatWaitsForADispatchHasAClockForIt() {
        String order = file();
        assertNotNull(orders().find(order, PLATFORM).dispatchBy());
        assertNull(orders().dispatch(by(order, PLATFORM), dispatch()).dispatchBy());
        WorkOrder escalated = orders().escalate(by(order, handlerActor()), "需要上一级");
        assertNotNull(escalated.dispatchBy());
        assertEquals(
                DueOrder.Alarm.DISPATCH,
                due(order, escalated.dispatchBy()).get(0).alarm());
        WorkOrder above = orders().dispatch(
                        by(order, PLATFORM),
                        new Dispatch(supervisor(), grid().parent().orElseThrow(), null, null, null));
        assertNull(above.dispatchBy());
        assertEquals(grid().parent().orElseThrow(), above.level());
        assertEquals("the clock runs on", escalated.deadline(), above.deadline());
    }

    @Test
    public void anOrderIsRemindedOnceAndOverdueOnce() {
        String order = file();
        Deadline clock = orders().dispatch(by(order, PLATFORM), dispatch()).deadline();
        assertEquals(List.of(), due(order, clock.warnAt().minusSeconds(1)));
        becomes(clock.warnAt());
        List<DueOrder> warning = due(order, clock.warnAt());
        assertEquals(DueOrder.Alarm.WARNING, warning.get(0).alarm());
        assertEquals(1, orders().remind(warning, PLATFORM));
        assertEquals("it changed by that", 0, orders().remind(warning, PLATFORM));
        assertEquals(List.of(), due(order, clock.warnAt()));
        becomes(clock.due());
        DueOrder overdue = due(order, clock.due()).get(0);
        assertEquals(DueOrder.Alarm.OVERDUE, overdue.alarm());
        List<WorkOrders.Supervised> supervised = List.of(new WorkOrders.Supervised(overdue, supervisor()));
        assertEquals(1, orders().markOverdue(supervised, PLATFORM));
        assertEquals(0, orders().markOverdue(supervised, PLATFORM));
        assertEquals(List.of(), due(order, clock.due().plus(Duration.ofDays(9))));
        assertEquals(
                supervisor().id(), orders().find(order, PLATFORM).supervisor().id());
    }

    @Test
    public void anAlarmThatNobodyCanAnswerIsPutOff() {
        String order = file();
        Instant by = orders().find(order, PLATFORM).dispatchBy();
        List<DueOrder> alarm = due(order, by);
        assertEquals(1, orders().postpone(alarm, by.plusSeconds(600), PLATFORM));
        assertEquals(List.of(), due(order, by.plusSeconds(599)));
        assertEquals(1, due(order, by.plusSeconds(600)).size());
        assertEquals("nothing happened to it", 1, orders().find(order, PLATFORM).version());
    }

    @Test
    public void aNamedClockRunsBesideTheOrdersOwnAndItsStepEndsIt() {
        String order = file();
        Deadline own = orders().dispatch(by(order, PLATFORM), dispatch()).deadline();
        Deadline sooner = new Deadline(
                own.rule(), "contract", own.start(), List.of(), own.start().plusSeconds(3600), null, false);
        Command caused = new Command(order, null, "event-3", PLATFORM);
        ClockStart both =
                new ClockStart("opinion", "", sooner, Set.of(StepKind.ACKNOWLEDGE, StepKind.REPLY), true, "提出意见并答复", 0);
        ClockStart over = new ClockStart("name-unit", "", sooner, Set.of(StepKind.DISPATCH), false, null, 1);
        orders().startClock(caused, both, over);
        assertEquals("done once", 3, orders().startClock(caused, both, over).version());
        WorkOrder started = orders().find(order, PLATFORM);
        assertNull(clock(started, "opinion").endedAt());
        assertNotNull("its step was taken before", clock(started, "name-unit").endedAt());
        assertEquals(own, started.deadline());

        becomes(sooner.due());
        DueOrder late = due(order, sooner.due()).get(0);
        assertEquals(DueOrder.Alarm.OVERDUE, late.alarm());
        assertEquals("opinion", late.name());
        assertEquals(1, orders().markOverdue(List.of(new WorkOrders.Supervised(late, supervisor())), PLATFORM));
        WorkOrder marked = orders().find(order, PLATFORM);
        assertEquals(supervisor().id(), clock(marked, "opinion").supervisor().id());
        assertNull("the order's own clock is not overdue", marked.supervisor());
        assertEquals(List.of(), due(order, sooner.due()));

        orders().acknowledge(by(order, handlerActor()));
        assertNull(
                "one of two", clock(orders().find(order, PLATFORM), "opinion").endedAt());
        orders().reply(by(order, handlerActor()), "已安排维修");
        assertNotNull(clock(orders().find(order, PLATFORM), "opinion").endedAt());
    }

    private static OrderClock clock(WorkOrder order, String name) {
        return order.handling().clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<DueOrder> due(String order, Instant at) {
        return orders().due(at, 500, PLATFORM).stream()
                .filter(due -> due.order().equals(order))
                .toList();
    }

    private Dispatch dispatch() {
        DeadlineRule rule = new DeadlineRule("contract", 1, Limit.workingDays(1), null);
        Instant start = now();
        Deadline deadline = new Deadline(
                rule,
                "contract",
                start,
                List.of(),
                start.plus(Duration.ofDays(2)),
                start.plus(Duration.ofDays(1)),
                false);
        return new Dispatch(handler(), grid(), Urgency.GENERAL, deadline, "按规则");
    }

    private static Command by(String order, Actor actor) {
        return new Command(order, null, null, actor);
    }

    private static Problem refused(org.junit.function.ThrowingRunnable command) {
        return assertThrows(PlatformException.class, command).problem();
    }
}
