// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Pause;
import org.linli.kernel.calendar.WorkCalendar;

/**
 * Computes deadlines by one calendar and remembers them: of a million open orders most began in a minute in which another
 * of the same rule began, and a deadline depends on no more than the minute.
 */
final class DeadlineMemo {
    private static final int MOST = 200_000;

    private final WorkCalendar calendar;
    private final Map<Key, Deadline> known = new HashMap<>();

    DeadlineMemo(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /** What {@link Deadlines#compute} says. */
    Deadline of(DeadlineRule rule, Instant start, List<Pause> pauses) {
        if (!pauses.isEmpty()) {
            return Deadlines.compute(calendar, rule, start, pauses);
        }
        Instant minute = start.truncatedTo(ChronoUnit.MINUTES);
        Key key = new Key(rule, minute, minute.equals(start));
        Deadline same = known.get(key);
        if (same == null) {
            same = Deadlines.compute(calendar, rule, start, pauses);
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(key, same);
        }
        return new Deadline(rule, same.calendarVersion(), start, pauses, same.due(), same.warnAt(), same.provisional());
    }

    /** A minute that has begun is not counted: whether it had just begun, or had run on, matters. */
    private record Key(DeadlineRule rule, Instant minute, boolean exact) {}
}
