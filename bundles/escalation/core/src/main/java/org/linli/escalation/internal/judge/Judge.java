// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.Dispatch;
import org.linli.petition.Secrecy;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/**
 * Decides, from nothing but what it is given: first {@link #whoToAsk which areas} come into question, then, when it is
 * known who sits there, what is to be done.
 */
public final class Judge {
    private Judge() {}

    /** The areas whose handler should have it, the first that has one; empty when the handler does not change. */
    public static List<AreaCode> whoToAsk(Case judged) {
        WorkOrder order = judged.order();
        return switch (judged.trigger()) {
            case FILED -> order.state() == WorkOrderState.FILED && !opensToClaims(judged)
                    ? upwards(judged.rules().first(judged.facts()).orElse(order.area()))
                    : List.of();
            case ESCALATED -> order.state() == WorkOrderState.ESCALATED
                    ? upwards(judged.rules().next(judged.facts()).orElse(district(judged)))
                    : List.of();
            case CLAIMS_OVER, LEFT_LYING -> Unclaimed.whoToAsk(judged);
            case SORTED -> judged.rules().first(judged.facts()).map(List::of).orElse(List.of());
            case RATED, FOLLOWED_UP, UNCLOCKED, REOPENED, JOINED, CLASSIFIED -> List.of();
        };
    }

    /**
     * What is to be done.
     *
     * @param judged the order
     * @param seat who was found in the areas to ask; empty when nobody was, then it stays where it is
     * @param calendar the calendar in force
     * @param start when a new clock starts: the moment of the dispatch or of the reopening
     */
    public static Decision decide(Case judged, Optional<Seat> seat, WorkCalendar calendar, Instant start) {
        Optional<String> settled =
                switch (judged.trigger()) {
                    case SORTED -> Sorting.settled(judged, seat);
                    case CLASSIFIED -> Classified.settled(judged, calendar, start);
                    default -> settled(judged, start);
                };
        if (settled.isPresent()) {
            return new Decision.Nothing(settled.get());
        }
        if (judged.trigger() == Trigger.FILED && opensToClaims(judged)) {
            return new Decision.Open(Reasons.CLAIMS_FIRST);
        }
        Clock clock =
                Sorting.sorts(judged, seat) ? Sorting.clock(judged, calendar, start) : clock(judged, calendar, start);
        return switch (judged.trigger()) {
            case FILED -> new Decision.Hand(hand(judged, seat, clock, Reasons.first(judged, seat)));
            case ESCALATED -> new Decision.Hand(hand(judged, seat, clock, Reasons.escalated(judged, seat)));
            case CLAIMS_OVER, LEFT_LYING -> new Decision.Hand(
                    hand(judged, Unclaimed.seat(judged, seat), clock, Unclaimed.reason(judged, seat)));
            case RATED -> new Decision.Reopen(stay(judged, clock, Reasons.reopened(judged.order())));
            case FOLLOWED_UP -> new Decision.Reopen(stay(judged, clock, Reasons.DISSATISFIED));
            case UNCLOCKED, REOPENED, JOINED, SORTED, CLASSIFIED -> new Decision.SetClock(
                    stay(judged, clock, Reasons.clockOnly(judged.trigger())));
        };
    }

    /** Why nothing is to be done: somebody was faster, or the rule says so. */
    private static Optional<String> settled(Case judged, Instant start) {
        WorkOrder order = judged.order();
        return switch (judged.trigger()) {
            case FILED -> unless(order.state() == WorkOrderState.FILED, "it is dispatched already");
            case ESCALATED -> unless(
                    order.state() == WorkOrderState.ESCALATED, "it is not waiting for a level any more");
            case UNCLOCKED -> unless(
                    isHandled(order) && order.deadline() == null, "it has its clock or is not handled");
            case CLAIMS_OVER, LEFT_LYING -> Unclaimed.settled(judged);
            case JOINED -> Joining.settled(judged);
            case SORTED, CLASSIFIED -> Optional.empty();
            case RATED -> unless(reopens(judged), "the rating does not reopen it");
            case FOLLOWED_UP -> unless(reopensDissatisfied(judged), "the follow-up does not reopen it");
            case REOPENED -> unless(
                    isHandled(order) && clockBegan(order).isBefore(start), "it has its new clock or is not handled");
        };
    }

    static boolean isHandled(WorkOrder order) {
        return order.state() == WorkOrderState.DISPATCHED || order.state() == WorkOrderState.IN_PROGRESS;
    }

    private static boolean reopens(Case judged) {
        WorkOrder order = judged.order();
        return order.state() == WorkOrderState.CLOSED
                && order.rating() != null
                && judged.rules().reopens(judged.facts(), order.rating().grade());
    }

    private static boolean reopensDissatisfied(Case judged) {
        WorkOrder order = judged.order();
        return order.state() == WorkOrderState.CLOSED
                && judged.isDissatisfied()
                && judged.rules().reopensWhenDissatisfied(judged.facts());
    }

    private static Instant clockBegan(WorkOrder order) {
        return order.deadline() == null ? Instant.MIN : order.deadline().start();
    }

    private static Optional<String> unless(boolean open, String reason) {
        return open ? Optional.empty() : Optional.of(reason);
    }

    static List<AreaCode> upwards(AreaCode area) {
        return Stream.iterate(Optional.of(area), Optional::isPresent, next -> next.get()
                        .parent())
                .map(Optional::get)
                .toList();
    }

    private static AreaCode district(Case judged) {
        return judged.order().area().at(AreaLevel.DISTRICT).orElseThrow();
    }

    private static Clock clock(Case judged, WorkCalendar calendar, Instant start) {
        WorkOrder order = judged.order();
        if (judged.trigger().keepsClock() && order.deadline() != null) {
            return Clock.RUNNING;
        }
        if (judged.trigger() == Trigger.CLASSIFIED) {
            return Classified.clock(judged, calendar, start);
        }
        OrderFacts facts = urgencyDecided(judged);
        Deadline deadline = judged.trigger() == Trigger.JOINED
                ? Joining.deadline(judged, calendar)
                : Deadlines.compute(calendar, judged.rules().deadline(facts), began(judged, facts, start), List.of());
        return new Clock(facts.urgency(), deadline, judged.rules().ends(facts));
    }

    /** What was opened again has a new beginning, whatever the rule. */
    private static Instant began(Case judged, OrderFacts facts, Instant start) {
        boolean anew =
                switch (judged.trigger()) {
                    case RATED, FOLLOWED_UP, REOPENED -> true;
                    default -> judged.order().reopened() > 0;
                };
        return !anew && judged.rules().countsFromFiling(facts)
                ? judged.order().petition().filedAt()
                : start;
    }

    /** What is confidential never lies in the pool. */
    private static boolean opensToClaims(Case judged) {
        WorkOrder order = judged.order();
        OrderFacts facts = judged.facts();
        return order.handling().secrecy() != Secrecy.CONFIDENTIAL
                && judged.rules().opensToClaims(Case.facts(order, judged.rules().urgency(facts)));
    }

    static OrderFacts urgencyDecided(Case judged) {
        Urgency known = judged.order().urgency();
        return Case.facts(judged.order(), known == null ? judged.rules().urgency(judged.facts()) : known);
    }

    private static Dispatch hand(Case judged, Optional<Seat> found, Clock clock, String reason) {
        Seat seat = found.orElse(new Seat(judged.level(), judged.order().handler()));
        return new Dispatch(
                seat.handler(),
                seat.area(),
                clock.urgency(),
                clock.deadline(),
                Reasons.of(reason, clock),
                clock.ends());
    }

    private static Dispatch stay(Case judged, Clock clock, String reason) {
        return hand(judged, Optional.empty(), clock, reason);
    }

    /**
     * The clock that an order gets.
     *
     * @param urgency null to leave it as it is
     * @param deadline null to leave the clock as it runs
     * @param ends the steps that end it; null likewise
     */
    record Clock(Urgency urgency, Deadline deadline, Set<StepKind> ends) {
        static final Clock RUNNING = new Clock(null, null, null);
    }
}
