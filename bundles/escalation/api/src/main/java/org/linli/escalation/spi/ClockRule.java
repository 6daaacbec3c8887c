// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.petition.StepKind;

/**
 * A named clock of an order beside its own deadline.
 *
 * @param name which, 1 to 20 small letters, digits and hyphens, such as {@code opinion}
 * @param words what is to be done in that time, in Chinese; null for those of a known name
 * @param starts the steps that start it, each time anew
 * @param ends what ends it
 * @param rule how long it takes, and when is warned
 * @param supervisor the area whose desk is told when its time is over; null for the one that is told of the order's own
 *     deadline
 * @param at it starts only where the desk of this level has the order after the step; null for wherever it lies
 */
public record ClockRule(
        String name,
        String words,
        Set<StepKind> starts,
        Ends ends,
        DeadlineRule rule,
        AreaCode supervisor,
        AreaLevel at) {
    public ClockRule {
        starts = Set.copyOf(starts);
    }

    /** One that starts wherever the order lies. */
    public ClockRule(
            String name, String words, Set<StepKind> starts, Ends ends, DeadlineRule rule, AreaCode supervisor) {
        this(name, words, starts, ends, rule, supervisor, null);
    }

    /**
     * What ends a clock.
     *
     * @param steps the steps; those of a unit's clock only when that unit does them
     * @param all whether all of them are needed; else the first ends it
     */
    public record Ends(Set<StepKind> steps, boolean all) {
        public Ends {
            steps = Set.copyOf(steps);
        }
    }
}
