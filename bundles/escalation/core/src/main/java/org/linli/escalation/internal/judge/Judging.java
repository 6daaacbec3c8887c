// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.escalation.internal.policy.Rules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.organization.Staffing;
import org.linli.petition.Assignments;
import org.linli.petition.ClaimCall;
import org.linli.petition.Command;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders;

/**
 * Gathers, lets the {@link Judge} decide, and gives the command. When the order changed meanwhile it does all that
 * again: a decision is dropped only when the order, as it is now, needs none.
 */
public final class Judging {
    /** Who decides, in timelines and rights. */
    public static final Actor SYSTEM = Actor.system("escalation");

    private static final int TRIES = 8;
    private static final Set<String> CHANGED_MEANWHILE = Set.of(Problem.STALE_VERSION, Problem.ILLEGAL_STEP);

    private final WorkOrders workOrders;
    private final Assignments assignments;
    private final Staffing staffing;
    private final WorkCalendars calendars;
    private final Rules rules;
    private final ClockStarting clocks;

    public Judging(Upstream upstream, Rules rules) {
        this.workOrders = upstream.workOrders();
        this.assignments = upstream.assignments();
        this.staffing = upstream.staffing();
        this.calendars = upstream.calendars();
        this.rules = rules;
        this.clocks = new ClockStarting(this, rules, upstream);
    }

    /** Whether some level has a time of its own to dispatch what lies there. */
    boolean sorts(AreaCode area) {
        return rules.sorts(area);
    }

    /** Starts the named clocks that the rule has for what happened; how many. */
    int startClocks(FeedEvent event) {
        return clocks.on(event);
    }

    /** The order as it is now; empty when there is none. */
    public Optional<WorkOrder> order(String id) {
        try {
            return Optional.of(workOrders.find(id, SYSTEM));
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.NOT_FOUND)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /**
     * Judges an order.
     *
     * @param id the order
     * @param trigger why
     * @param cause the event's id; null for the sweep
     * @param start when a new clock starts
     * @return what was done
     * @throws PlatformException when it cannot be done now; nothing was done then
     */
    public Decision judge(String id, Trigger trigger, String cause, Instant start) {
        PlatformException changed = null;
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<WorkOrder> order = order(id);
            if (order.isEmpty()) {
                return new Decision.Nothing("there is no such order");
            }
            try {
                return judge(new Case(order.get(), trigger, rules), cause, start);
            } catch (PlatformException failed) {
                if (!CHANGED_MEANWHILE.contains(failed.problem().type())) {
                    throw failed;
                }
                changed = failed;
            }
        }
        throw changed;
    }

    private Decision judge(Case judged, String cause, Instant start) {
        Set<String> barred = judged.order().handling().barred();
        Optional<Seat> seat = seat(Judge.whoToAsk(judged), barred);
        Decision decision = Judge.decide(judged, seat, calendars.current(), start);
        WorkOrder order = judged.order();
        Command command = new Command(order.id(), order.version(), cause, SYSTEM);
        if (decision instanceof Decision.Hand hand) {
            workOrders.dispatch(command, hand.dispatch());
        } else if (decision instanceof Decision.Open open) {
            assignments.openToClaims(command, new ClaimCall(List.of(), null, open.reason()));
        } else if (decision instanceof Decision.SetClock set) {
            workOrders.setDeadline(command, set.clock());
        } else if (decision instanceof Decision.Reopen reopen) {
            workOrders.reopen(command, reopen.dispatch());
        }
        return decision;
    }

    /** Whoever must not deal with the order is passed over. */
    private Optional<Seat> seat(List<AreaCode> areas, Set<String> barred) {
        for (AreaCode area : areas) {
            Optional<Seat> seat = staffing.handlerOf(area)
                    .filter(handler -> !barred.contains(handler.id()))
                    .map(handler -> new Seat(area, handler));
            if (seat.isPresent()) {
                return seat;
            }
        }
        return Optional.empty();
    }
}
