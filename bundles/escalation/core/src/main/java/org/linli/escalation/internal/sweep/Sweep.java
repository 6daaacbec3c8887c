// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.escalation.internal.judge.Case;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.judge.Trigger;
import org.linli.escalation.internal.policy.Rules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.organization.Handler;
import org.linli.organization.Staffing;
import org.linli.petition.DueOrder;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders;
import org.linli.petition.WorkOrders.Supervised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what clocks ask for at this moment. What is due stands in the work orders themselves, so nothing is missed while
 * nobody sweeps, and nothing is read of orders that are not due.
 */
public final class Sweep {
    /** The most orders that are taken at once. */
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final WorkOrders workOrders;
    private final Staffing staffing;
    private final WorkCalendars calendars;
    private final Rules rules;
    private final Judging judging;
    private final Clock clock;
    private final boolean remindAlways;
    private volatile Result last = Result.NONE;

    /** A sweep over the orders that the judging goes to. */
    public Sweep(
            WorkOrders workOrders,
            Staffing staffing,
            WorkCalendars calendars,
            Rules rules,
            Clock clock,
            boolean remindAlways) {
        this.workOrders = workOrders;
        this.staffing = staffing;
        this.calendars = calendars;
        this.rules = rules;
        this.judging = new Judging(workOrders, staffing, calendars, rules);
        this.clock = clock;
        this.remindAlways = remindAlways;
    }

    /** What came of the last sweep that ended well. */
    public Result last() {
        return last;
    }

    /** Sweeps until nothing is due any more. */
    public Result run() {
        Map<AreaCode, Handler> desks = new HashMap<>();
        Result sum = Result.NONE;
        boolean more = true;
        while (more) {
            Instant now = clock.instant();
            List<DueOrder> due = workOrders.due(now, BATCH, Judging.SYSTEM);
            Result batch = handle(due, now, desks);
            sum = sum.plus(batch, now);
            // Without progress the same would come back for ever; the next sweep tries again.
            more = due.size() == BATCH && batch.done() > 0;
        }
        last = sum;
        if (sum.done() > 0) {
            LOG.info(
                    "Sweep: {} reminded, {} overdue, {} dispatched late",
                    sum.reminded(),
                    sum.overdue(),
                    sum.dispatched());
        }
        return sum;
    }

    private Result handle(List<DueOrder> due, Instant now, Map<AreaCode, Handler> desks) {
        Map<DueOrder.Alarm, List<DueOrder>> byAlarm = due.stream().collect(Collectors.groupingBy(DueOrder::alarm));
        int overdue = markOverdue(byAlarm.getOrDefault(DueOrder.Alarm.OVERDUE, List.of()), desks);
        int dispatched = (int) byAlarm.getOrDefault(DueOrder.Alarm.DISPATCH, List.of()).stream()
                .filter(this::dispatch)
                .count();
        int reminded = remind(byAlarm.getOrDefault(DueOrder.Alarm.WARNING, List.of()), now);
        return new Result(now, reminded, overdue, dispatched);
    }

    /**
     * A warning lands in working time by itself; one that an outage has delayed waits for the next opening, unless so
     * many wait that they would hide what is due behind them.
     */
    private int remind(List<DueOrder> warnings, Instant now) {
        boolean mayRemind = remindAlways
                || warnings.size() == BATCH
                || !warnings.isEmpty() && calendars.current().isWorkingTime(now);
        return warnings.isEmpty() || !mayRemind ? 0 : workOrders.remind(warnings, Judging.SYSTEM);
    }

    private int markOverdue(List<DueOrder> overdue, Map<AreaCode, Handler> desks) {
        List<Supervised> supervised = new ArrayList<>();
        for (DueOrder due : overdue) {
            judging.order(due.order())
                    .map(order -> supervisor(order, desks))
                    .ifPresent(desk -> supervised.add(new Supervised(due, desk)));
        }
        return supervised.isEmpty() ? 0 : workOrders.markOverdue(supervised, Judging.SYSTEM);
    }

    private Handler supervisor(WorkOrder order, Map<AreaCode, Handler> desks) {
        AreaCode area = rules.supervisor(Case.facts(order, order.urgency()));
        return desks.computeIfAbsent(area, this::desk);
    }

    private Handler desk(AreaCode area) {
        Optional<Handler> handler = staffing.handlerOf(area);
        return handler.isPresent() ? handler.get() : staffing.deskOf(area);
    }

    /** One that cannot be dispatched must not keep the others from it. */
    private boolean dispatch(DueOrder due) {
        try {
            Optional<WorkOrder> order = judging.order(due.order());
            order.ifPresent(
                    found -> judging.judge(found.id(), Trigger.overdueIn(found.state()), null, clock.instant()));
            return order.isPresent();
        } catch (RuntimeException failed) {
            LOG.warn("Order {} was not dispatched in time and cannot be now", due.order(), failed);
            return false;
        }
    }

    /**
     * What came of a sweep.
     *
     * @param at when; null before the first
     * @param reminded how many handlers were reminded
     * @param overdue how many orders were marked
     * @param dispatched how many were dispatched late
     */
    public record Result(Instant at, int reminded, int overdue, int dispatched) {
        static final Result NONE = new Result(null, 0, 0, 0);

        int done() {
            return reminded + overdue + dispatched;
        }

        Result plus(Result more, Instant now) {
            return new Result(now, reminded + more.reminded, overdue + more.overdue, dispatched + more.dispatched);
        }
    }
}
