// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.support.Json;
import org.linli.organization.Handler;
import org.linli.petition.DueOrder.Alarm;
import org.linli.petition.PackRules;

/** The clock of an order: what it asks for next is a function of the order alone. */
public final class OwnClock {
    private OwnClock() {}

    /** Starts a new clock; one that runs ends. */
    public static void start(WorkOrderRow order, Deadline deadline) {
        order.deadline = Json.write(deadline);
        goesBy(order, deadline.rule());
        order.dueAt = deadline.due();
        order.warnAt = deadline.warnAt();
        order.provisional = deadline.provisional() ? 1 : 0;
        order.deadlineEndedAt = null;
        order.remindedAt = null;
        order.overdueAt = null;
        order.supervisorKind = null;
        order.supervisorId = null;
        order.supervisorName = null;
    }

    /** Notes whose rule it is; a pack's stays noted while a named clock may run by it. */
    static void goesBy(WorkOrderRow order, DeadlineRule rule) {
        String pack = PackRules.packOf(rule);
        order.rulePack = pack == null && order.clocked == 1 ? order.rulePack : pack;
    }

    /** Notes whose rule the clock is that the order has, where it was brought back as it was. */
    public static void goesByItsRule(WorkOrderRow order) {
        if (order.deadline != null) {
            goesBy(order, of(order).rule());
        }
    }

    /** The clock goes on with another end; what was asked for is asked for again where that is still to come. */
    public static void move(WorkOrderRow order, Deadline deadline, Instant now) {
        Instant reminded = isAhead(deadline.warnAt(), now) ? null : order.remindedAt;
        boolean over = deadline.due() != null && !isAhead(deadline.due(), now);
        Instant overdue = over ? order.overdueAt : null;
        Handler supervisor = overdue == null ? null : supervisor(order);
        start(order, deadline);
        order.remindedAt = reminded;
        order.overdueAt = overdue;
        if (supervisor != null) {
            order.supervisorKind = supervisor.kind();
            order.supervisorId = supervisor.id();
            order.supervisorName = supervisor.name();
        }
    }

    static boolean isAhead(Instant moment, Instant now) {
        return moment != null && moment.isAfter(now);
    }

    private static Handler supervisor(WorkOrderRow order) {
        return order.supervisorId == null
                ? null
                : new Handler(order.supervisorKind, order.supervisorId, order.supervisorName);
    }

    public static Deadline of(WorkOrderRow order) {
        return order.deadline == null ? null : Json.read(order.deadline, Deadline.class);
    }

    static boolean overdue(WorkOrderRow order, Instant now) {
        return order.open == 1 && order.dueAt != null && order.deadlineEndedAt == null && !now.isBefore(order.dueAt);
    }

    /** Sets what follows from state and clock: what lists sort by, and what is asked for next. */
    public static void arm(WorkOrderRow order) {
        order.open = order.state.isOpen() ? 1 : 0;
        order.listRank = listRank(order);
        boolean runs = order.deadlineEndedAt == null;
        Next next = order.open == 0
                ? Next.NOTHING
                : next(
                        order.dispatchBy,
                        runs && order.remindedAt == null ? order.warnAt : null,
                        runs && order.overdueAt == null ? order.dueAt : null);
        order.nextAlarm = next.alarm();
        order.nextAlarmAt = next.at();
    }

    /** What a clock asks for next, and when. */
    public record Next(Alarm alarm, Instant at) {
        public static final Next NOTHING = new Next(null, null);
    }

    /**
     * The soonest of what is still to be asked for.
     *
     * @param dispatchBy null when nothing waits for a dispatch
     * @param warnAt null when no warning is to come
     * @param dueAt null when it was marked overdue, or has no end
     */
    public static Next next(Instant dispatchBy, Instant warnAt, Instant dueAt) {
        return Stream.of(
                        new Next(Alarm.DISPATCH, dispatchBy),
                        new Next(Alarm.WARNING, warnAt),
                        new Next(Alarm.OVERDUE, dueAt))
                .filter(next -> next.at() != null)
                .min(Comparator.comparing(Next::at))
                .orElse(Next.NOTHING);
    }

    private static long listRank(WorkOrderRow order) {
        if (order.open == 0) {
            return -(order.endedAt != null ? order.endedAt : order.closedAt).toEpochMilli();
        }
        Instant due = order.dueAt != null ? order.dueAt : order.dispatchBy;
        return (due != null ? due : order.filedAt).toEpochMilli();
    }
}
