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
 */
public record ClockStart(String name, String subject, Deadline deadline, Set<StepKind> ends) {
    public ClockStart {
        ends = Set.copyOf(ends);
    }
}
