// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linli.escalation.internal.judge.Decision;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.judge.Trigger;
import org.linli.escalation.internal.judge.Upstream;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.organization.Handler;
import org.linli.organization.Staffing;
import org.linli.petition.DueOrder;
import org.linli.petition.DueOrder.Alarm;
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
    /** When an alarm that nobody can answer now comes again. */
    static final Duration LATER = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    /** When it is time to worry that no sweep ends well. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final WorkOrders workOrders;
    private final Staffing staffing;
    private final WorkCalendars calendars;
    private final Rules rules;
    private final Judging judging;
    private final Clock clock;
    private final boolean remindAlways;
    private final Instant began;
    private volatile Result last = Result.NONE;

    /**
     * A sweep.
     *
     * @param remindAlways whether reminders that come late need not wait for working time
     */
    public Sweep(Upstream upstream, Rules rules, Clock clock, boolean remindAlways) {
        this.workOrders = upstream.workOrders();
        this.staffing = upstream.staffing();
        this.calendars = upstream.calendars();
        this.rules = rules;
        this.judging = new Judging(upstream, rules);
        this.clock = clock;
        this.remindAlways = remindAlways;
        this.began = clock.instant();
    }

    /** Whether it should have ended well long ago and did not. */
    public boolean isLate() {
        Instant good = last.at() == null ? began : last.at();
        return good.plus(LATE).isBefore(clock.instant());
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
            // Behind a reminder that came late the end itself may have passed; and a step by one clock of an order
            // makes
            // what another one asked for at the same time come again.
            more = batch.reminded() + batch.overdue() > 0 || due.size() == BATCH && batch.done() > 0;
        }
        last = sum;
        if (sum.done() > 0) {
            LOG.info(
                    "Sweep: {} reminded, {} overdue, {} dispatched late, {} put off",
                    sum.reminded(),
                    sum.overdue(),
                    sum.dispatched(),
                    sum.putOff());
        }
        return sum;
    }

    private Result handle(List<DueOrder> due, Instant now, Map<AreaCode, Handler> desks) {
        Map<Alarm, List<DueOrder>> byAlarm = due.stream().collect(Collectors.groupingBy(DueOrder::alarm));
        List<DueOrder> unanswered = new ArrayList<>();
        int overdue = markOverdue(byAlarm.getOrDefault(Alarm.OVERDUE, List.of()), desks, unanswered);
        List<DueOrder> undispatched = new ArrayList<>(byAlarm.getOrDefault(Alarm.DISPATCH, List.of()));
        undispatched.addAll(byAlarm.getOrDefault(Alarm.CLAIM, List.of()));
        int dispatched = undispatched.size();
        for (DueOrder each : undispatched) {
            if (!answered(each, this::dispatch)) {
                unanswered.add(each);
                dispatched--;
            }
        }
        int putOff = unanswered.isEmpty() ? 0 : workOrders.postpone(unanswered, now.plus(LATER), Judging.SYSTEM);
        Result result = new Result(now, 0, overdue, dispatched, putOff);
        List<DueOrder> warnings = byAlarm.getOrDefault(Alarm.WARNING, List.of());
        return warnings.isEmpty() ? result : result.plus(warn(warnings, now), now);
    }

    /** A warning lands in working time by itself; one that an outage has delayed waits for the next opening. */
    private Result warn(List<DueOrder> warnings, Instant now) {
        WorkCalendar calendar = calendars.current();
        if (remindAlways || calendar.isWorkingTime(now)) {
            return new Result(now, workOrders.remind(warnings, Judging.SYSTEM), 0, 0, 0);
        }
        Map<Instant, List<DueOrder>> until =
                warnings.stream().collect(Collectors.groupingBy(due -> waitsUntil(due, calendar.nextWorkingTime(now))));
        int reminded = 0;
        int putOff = 0;
        for (Map.Entry<Instant, List<DueOrder>> each : until.entrySet()) {
            if (each.getKey().isAfter(now)) {
                putOff += workOrders.postpone(each.getValue(), each.getKey(), Judging.SYSTEM);
            } else {
                reminded += workOrders.remind(each.getValue(), Judging.SYSTEM);
            }
        }
        return new Result(now, reminded, 0, 0, putOff);
    }

    /** Not beyond the end: a reminder that waits would hide that the time is over. */
    private static Instant waitsUntil(DueOrder due, Instant opening) {
        Instant end = due.facts() == null ? null : due.facts().due();
        return end != null && end.isBefore(opening) ? end : opening;
    }

    private int markOverdue(List<DueOrder> overdue, Map<AreaCode, Handler> desks, List<DueOrder> unanswered) {
        List<Supervised> supervised = new ArrayList<>();
        for (DueOrder due : overdue) {
            boolean found = answered(due, each -> supervised.add(new Supervised(each, supervisor(each, desks))));
            if (!found) {
                unanswered.add(due);
            }
        }
        return supervised.isEmpty() ? 0 : workOrders.markOverdue(supervised, Judging.SYSTEM);
    }

    /** The one whom the clock's own rule tells; else the one who is told of the order's own deadline. */
    private Handler supervisor(DueOrder due, Map<AreaCode, Handler> desks) {
        OrderFacts facts = facts(due.facts());
        Optional<AreaCode> told = due.name() == null
                ? Optional.empty()
                : rules.clocks(facts).stream()
                        .filter(clock -> clock.name().equals(due.name()) && clock.supervisor() != null)
                        .map(ClockRule::supervisor)
                        .findFirst();
        return desks.computeIfAbsent(told.orElseGet(() -> rules.supervisor(facts)), this::desk);
    }

    private static OrderFacts facts(DueOrder.Facts of) {
        return new OrderFacts(
                of.area(), of.found(), of.level(), of.type(), of.channel(), of.text(), of.urgency(), of.reopened());
    }

    private Handler desk(AreaCode area) {
        Optional<Handler> handler = staffing.handlerOf(area);
        return handler.isPresent() ? handler.get() : staffing.deskOf(area);
    }

    private boolean dispatch(DueOrder due) {
        return judging.order(due.order())
                .map(found -> judging.judge(found.id(), Trigger.overdueIn(found.state()), null, clock.instant()))
                .filter(decision -> !(decision instanceof Decision.Nothing))
                .isPresent();
    }

    /** One that cannot be answered must not keep the others from it; a module that is away stops them all. */
    private static boolean answered(DueOrder due, Predicate<DueOrder> answer) {
        try {
            return answer.test(due);
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.UNAVAILABLE)) {
                throw failed;
            }
            LOG.warn("{} of order {} cannot be answered now", due.alarm(), due.order(), failed);
        } catch (RuntimeException failed) {
            LOG.warn("{} of order {} cannot be answered now", due.alarm(), due.order(), failed);
        }
        return false;
    }

    /**
     * What came of a sweep.
     *
     * @param at when; null before the first
     * @param reminded how many handlers were reminded
     * @param overdue how many orders were marked
     * @param dispatched how many were dispatched late
     * @param putOff how many alarms could not be answered and come again
     */
    public record Result(Instant at, int reminded, int overdue, int dispatched, int putOff) {
        static final Result NONE = new Result(null, 0, 0, 0, 0);

        int done() {
            return reminded + overdue + dispatched + putOff;
        }

        Result plus(Result more, Instant now) {
            return new Result(
                    now,
                    reminded + more.reminded,
                    overdue + more.overdue,
                    dispatched + more.dispatched,
                    putOff + more.putOff);
        }
    }
}
