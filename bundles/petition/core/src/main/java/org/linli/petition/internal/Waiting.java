// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Pause;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.petition.ClockStart;
import org.linli.petition.Command;
import org.linli.petition.StepKind;
import org.linli.petition.Suspensions.Suspension;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;

/** Lets all clocks of an order stand still and run again; the calendar is asked before the transaction. */
public final class Waiting {
    private static final Set<String> NOTHING_TO_DO =
            Set.of(Problem.ILLEGAL_STEP, Problem.STALE_VERSION, Problem.NOT_FOUND);

    private final OrderCommands commands;
    private final Neighbours neighbours;

    public Waiting(OrderCommands commands, Neighbours neighbours) {
        this.commands = commands;
        this.neighbours = neighbours;
    }

    public WorkOrder suspend(Command command, Suspension asked) {
        WorkCalendar calendar = neighbours.calendars().current();
        return commands.run(command, new Act(StepKind.SUSPEND, asked, new Moving() {
            @Override
            Told move(EntityManager manager, WorkOrderRow order, Instant now) {
                String reason = asked.kind().words() + "：" + asked.reason();
                Pause pause = new Pause(now, null, reason);
                all(manager, order, now, deadline -> ClockPauses.paused(calendar, deadline, pause));
                order.suspendedAt = now;
                order.suspendedReason = reason;
                if (asked.until() != null) {
                    NamedClocks.start(manager, order, until(calendar, now, asked.until()), now);
                }
                return PlainStep.told(
                        order, StepKind.SUSPEND, new PlainStep.Words(reason, PublicWords.suspended(reason)));
            }
        }));
    }

    public WorkOrder resume(Command command, String note) {
        WorkCalendar calendar = neighbours.calendars().current();
        return commands.run(
                command, new Act(StepKind.RESUME, String.valueOf(note), goingOn(calendar, StepKind.RESUME, note)));
    }

    /** The time of a suspension is over, or the order was given to another handler in it: the clocks run again. */
    public boolean over(String order, long version, Actor by) {
        WorkCalendar calendar = neighbours.calendars().current();
        Command command = new Command(order, version, null, by);
        try {
            commands.run(command, new Act(StepKind.RESUME, "", goingOn(calendar, StepKind.RESUME, "挂起期限已到")));
            return true;
        } catch (PlatformException refused) {
            if (!refused.problem().type().equals(Problem.ILLEGAL_STEP)) {
                return unless(refused);
            }
        }
        try {
            Change change = goingOn(calendar, StepKind.SET_DEADLINE, "已转交办理，恢复计时");
            commands.run(command, new Act(StepKind.SET_DEADLINE, "", change));
            return true;
        } catch (PlatformException refused) {
            return unless(refused);
        }
    }

    private static boolean unless(PlatformException refused) {
        if (NOTHING_TO_DO.contains(refused.problem().type())) {
            return false;
        }
        throw refused;
    }

    private static Change goingOn(WorkCalendar calendar, StepKind kind, String note) {
        return new Moving() {
            @Override
            Told move(EntityManager manager, WorkOrderRow order, Instant now) {
                all(manager, order, now, deadline -> ClockPauses.resumed(calendar, deadline, now));
                order.suspendedAt = null;
                order.suspendedReason = null;
                NamedClocks.running(manager, order).stream()
                        .filter(row -> row.name.equals(NamedClocks.SUSPENSION))
                        .forEach(row -> NamedClocks.end(order, row, now));
                return PlainStep.told(order, kind, new PlainStep.Words(note, PublicWords.resumed(order)));
            }
        };
    }

    /** The clock after which the platform lets all others run again. */
    static ClockStart until(WorkCalendar calendar, Instant now, Instant until) {
        return new ClockStart(
                NamedClocks.SUSPENSION, "", until(calendar.version(), now, until), Set.of(StepKind.RESUME));
    }

    /** A suspended order was given to somebody else: its clocks are to run again at once. */
    static void left(EntityManager manager, WorkOrderRow order, Instant now) {
        boolean left = order.suspendedAt != null && order.state != WorkOrderState.SUSPENDED && order.state.isOpen();
        if (left) {
            Deadline at = until("none", now, now);
            NamedClocks.start(
                    manager, order, new ClockStart(NamedClocks.SUSPENSION, "", at, Set.of(StepKind.RESUME)), now);
        }
    }

    private static Deadline until(String calendar, Instant now, Instant until) {
        DeadlineRule rule = new DeadlineRule(NamedClocks.SUSPENSION, 1, Limit.calendarDays(0), null);
        return new Deadline(rule, calendar, now, List.of(), until, null, false);
    }

    /** A change of all running clocks, which keeps what the named ones said before. */
    private abstract static class Moving implements Change {
        private final List<ClockPast.Was> before = new ArrayList<>();
        private Told told;

        abstract Told move(EntityManager manager, WorkOrderRow order, Instant now);

        @Override
        public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
            before.clear();
            told = move(manager, order, now);
            return told;
        }

        @Override
        public void keep(Connection tx, WorkOrderRow order, Instant now) throws SQLException {
            for (ClockPast.Was one : before) {
                ClockPast.keep(tx, one, told.note());
            }
        }

        void all(EntityManager manager, WorkOrderRow order, Instant now, UnaryOperator<Deadline> change) {
            if (order.deadline != null && order.deadlineEndedAt == null) {
                OwnClock.move(order, change.apply(OwnClock.of(order)), now);
            }
            for (ClockRow row : NamedClocks.running(manager, order)) {
                Deadline next = change.apply(row.deadline());
                if (!row.name.equals(NamedClocks.SUSPENSION) && !next.equals(row.deadline())) {
                    before.add(new ClockPast.Was(row.id, order.version + 1, now, row.deadline));
                    order.turned |= row.overdueAt != null;
                    row.move(next, now);
                }
            }
        }
    }
}
