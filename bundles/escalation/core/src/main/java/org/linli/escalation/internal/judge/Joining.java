// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;

/** The time of an order in which several units take part now: it goes on, with another end. Pure. */
final class Joining {
    /** The steps by which a unit takes part. */
    static final Set<String> STEPS = Set.of(
            StepKind.JOIN_IN.name(),
            StepKind.ADD_SUPPORT.name(),
            StepKind.FORM_GROUP.name(),
            StepKind.COORDINATE.name());

    private Joining() {}

    /** Why its clock stays; empty when it gets another end. */
    static Optional<String> settled(Case judged) {
        WorkOrder order = judged.order();
        Deadline runs = order.deadline();
        if (runs == null
                || runs.paused()
                || Sorting.isSorting(runs)
                || !order.state().isOpen()) {
            return Optional.of("no clock of its handling runs");
        }
        OrderFacts facts = judged.facts();
        DeadlineRule joint = judged.rules().deadline(facts);
        boolean same =
                joint.limit().equals(judged.rules().deadline(facts.joint(false)).limit());
        if (same || joint.id().equals(runs.rule().id())) {
            return Optional.of("several units have no other time");
        }
        return isAnswered(judged) ? Optional.of("it was answered before they came") : Optional.empty();
    }

    /** Whether the answer that ends its clock was given. */
    static boolean isAnswered(Case judged) {
        WorkOrder order = judged.order();
        return order.petition().reply() != null
                && order.reopened() == 0
                && judged.rules().ends(judged.facts()).contains(StepKind.REPLY);
    }

    /** Counted from where it began; the old one where that ends later. */
    static Deadline deadline(Case judged, WorkCalendar calendar) {
        Deadline runs = judged.order().deadline();
        Deadline joint =
                Deadlines.compute(calendar, judged.rules().deadline(judged.facts()), runs.start(), runs.pauses());
        return later(joint.due(), runs.due()) ? joint : runs;
    }

    private static boolean later(Instant one, Instant other) {
        return one != null && one.isAfter(other);
    }
}
