// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Computes and explains deadlines: pure functions over the calendar.
 *
 * <ul>
 *   <li>Days: the day of the start does not count (Civil Code, article 201), also when the start is outside the hours of
 *       work or on a day off. The period ends at the close of work of its last day (article 203).
 *   <li>Calendar days: every day counts, but when the last one is a day off, the period ends on the next working day
 *       (article 203).
 *   <li>0 days: the close of work of the first working day, from the day of the start, that is not over yet.
 *   <li>Hours: minutes inside the hours of work, from the moment of the start; a minute that has begun is not counted.
 *   <li>Minutes: as they come, day and night, from the moment of the start; nothing is moved to a working day.
 *   <li>Pauses, in days: a day at whose close of work the clock stands still is not counted, and no period ends on it.
 *       A pause that begins and ends within one day's hours changes nothing. Days that would not have counted anyway
 *       are not given back.
 *   <li>Pauses, in hours or minutes: every minute that a pause touches does not count.
 * </ul>
 */
public final class Deadlines {
    private Deadlines() {}

    /** The deadline for what started then and stood still in those pauses, possibly none. */
    public static Deadline compute(WorkCalendar calendar, DeadlineRule rule, Instant start, List<Pause> pauses) {
        Count count = Count.of(calendar, rule.limit(), start, pauses);
        Instant warnAt = WarningTime.of(calendar, rule.warning(), count);
        return new Deadline(rule, calendar.version(), start, pauses, count.due(), warnAt, count.provisional());
    }

    /** The same deadline by another calendar, such as one that knows a new notice. */
    public static Deadline recompute(WorkCalendar calendar, Deadline deadline) {
        return compute(calendar, deadline.rule(), deadline.start(), deadline.pauses());
    }

    /**
     * Why the deadline is when it is.
     *
     * @throws IllegalArgumentException when it was computed by another version of the calendar
     */
    public static Explanation explain(WorkCalendar calendar, Deadline deadline) {
        if (!calendar.version().equals(deadline.calendarVersion())) {
            throw new IllegalArgumentException("computed by calendar " + deadline.calendarVersion() + ", not by "
                    + calendar.version() + "; ask WorkCalendars.version for it");
        }
        Count count = Count.of(calendar, deadline.rule().limit(), deadline.start(), deadline.pauses());
        return Wording.of(calendar, deadline, count);
    }
}
