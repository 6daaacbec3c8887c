// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.util.List;

/**
 * A computed deadline with everything it was computed from, so that it can be explained and computed again. Plain
 * values, to be stored as JSON.
 *
 * @param rule the rule in the edition that was applied
 * @param calendarVersion which calendar was applied, see {@link WorkCalendars#version}
 * @param start when the clock started
 * @param pauses when it stood still
 * @param due when the time is over, exclusive; null while an unfinished pause leaves it open
 * @param warnAt when to warn; null without a warning and while {@code due} is open
 * @param provisional whether a year was touched whose holiday notice is not known yet
 */
public record Deadline(
        DeadlineRule rule,
        String calendarVersion,
        Instant start,
        List<Pause> pauses,
        Instant due,
        Instant warnAt,
        boolean provisional) {
    public Deadline {
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    /** Whether the clock stands still, with the end open. */
    public boolean paused() {
        return due == null;
    }

    /** Whether the time is over at that moment. */
    public boolean overdueAt(Instant now) {
        return due != null && !now.isBefore(due);
    }
}
