// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.WorkOrder;

/**
 * The time of an order whose type was wrong: that of the new type. What was promised is not broken: more time counts from
 * where the deadline began, less from now, and the old end stays where it comes first. Pure.
 */
final class Classified {
    private Classified() {}

    /** Why its urgency and clock stay; empty when they change. */
    static Optional<String> settled(Case judged, WorkCalendar calendar, Instant now) {
        WorkOrder order = judged.order();
        Deadline runs = order.deadline();
        if (runs == null || runs.paused() || !order.state().isOpen()) {
            return Optional.of("no clock of its handling runs: the next dispatch decides");
        }
        if (Joining.isAnswered(judged)) {
            return Optional.of("it was answered already");
        }
        Judge.Clock clock = clock(judged, calendar, now);
        boolean same = clock.urgency() == order.urgency() && clock.deadline().equals(runs);
        return same ? Optional.of("the type has no other time") : Optional.empty();
    }

    static Judge.Clock clock(Case judged, WorkCalendar calendar, Instant now) {
        OrderFacts facts = facts(judged);
        Deadline runs = judged.order().deadline();
        DeadlineRule rule = rule(judged, facts);
        return new Judge.Clock(
                facts.urgency(),
                goesBy(rule, runs) ? runs : deadline(rule, runs, calendar, now),
                judged.rules().ends(facts));
    }

    private static Deadline deadline(DeadlineRule rule, Deadline runs, WorkCalendar calendar, Instant now) {
        Deadline more = Deadlines.compute(calendar, rule, runs.start(), runs.pauses());
        if (!more.due().isBefore(runs.due())) {
            return more;
        }
        Deadline less = Deadlines.compute(calendar, rule, now, List.of());
        return less.due().isBefore(runs.due()) ? less : runs;
    }

    /** Also with the time that was granted beside. */
    private static boolean goesBy(DeadlineRule rule, Deadline runs) {
        String id = runs.rule().id();
        return id.equals(rule.id()) || id.startsWith(rule.id() + "+");
    }

    private static OrderFacts facts(Case judged) {
        return Case.facts(judged.order(), judged.rules().urgency(Case.facts(judged.order(), null)));
    }

    /** While it lies where everything is sorted, that of the level that sorts. */
    private static DeadlineRule rule(Case judged, OrderFacts facts) {
        Optional<DeadlineRule> sorting = judged.rules().sorting(facts);
        return Sorting.isSorting(judged.order().deadline()) && sorting.isPresent()
                ? sorting.get()
                : judged.rules().deadline(facts);
    }
}
