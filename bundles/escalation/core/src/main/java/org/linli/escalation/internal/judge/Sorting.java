// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.escalation.spi.DeadlinePolicy;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.WorkOrder;

/**
 * One level sorts everything: it has a time of its own to dispatch an order, and the handling counts from that dispatch.
 * Pure.
 */
final class Sorting {
    private Sorting() {}

    /** Whether the order goes to the level that sorts, in the time that it has for that. */
    static boolean sorts(Case judged, Optional<Seat> seat) {
        return judged.trigger() == Trigger.FILED
                && seat.isPresent()
                && judged.rules()
                        .first(judged.facts())
                        .filter(seat.get().area()::equals)
                        .isPresent()
                && judged.rules().sorting(judged.facts()).isPresent();
    }

    static Judge.Clock clock(Case judged, WorkCalendar calendar, Instant start) {
        OrderFacts facts = Judge.urgencyDecided(judged);
        DeadlineRule rule = judged.rules().sorting(facts).orElseThrow();
        return new Judge.Clock(
                facts.urgency(),
                Deadlines.compute(calendar, rule, start, List.of()),
                judged.rules().ends(facts));
    }

    /**
     * Why the handling does not begin to count.
     *
     * @param sorter who sits at the level that sorts
     */
    static Optional<String> settled(Case judged, Optional<Seat> sorter) {
        WorkOrder order = judged.order();
        if (!isSorting(order.deadline())) {
            return Optional.of("the handling counts already");
        }
        boolean lies = sorter.filter(
                        seat -> seat.handler().id().equals(order.handler().id()))
                .isPresent();
        return lies || !Judge.isHandled(order) ? Optional.of("it is not sorted yet") : Optional.empty();
    }

    /** Whether a deadline is that of the level that sorts. */
    static boolean isSorting(Deadline deadline) {
        return deadline != null && deadline.rule().id().endsWith(DeadlinePolicy.SORTING);
    }
}
