// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.Set;
import org.linli.kernel.calendar.Deadline;

/**
 * A named clock to be started.
 *
 * @param name which, 1 to 20 small letters, digits and hyphens
 * @param subject the id of the unit it is for; empty for the handler
 * @param deadline with its inputs
 * @param ends the steps that end it; for a clock with a subject only when that unit does them
 * @param all whether all of these steps are needed to end it; else the first of them does
 * @param words what is to be done in that time, in Chinese, for people; null for those of a known name
 * @param since the petition's version after the step that starts it: an ending step after that is heeded even when the
 *     clock is started later; 0 when it starts now
 */
public record ClockStart(
        String name, String subject, Deadline deadline, Set<StepKind> ends, boolean all, String words, long since) {
    public ClockStart {
        ends = Set.copyOf(ends);
    }

    /** A clock that starts now and that the first of the steps ends. */
    public ClockStart(String name, String subject, Deadline deadline, Set<StepKind> ends) {
        this(name, subject, deadline, ends, false, null, 0);
    }
}
