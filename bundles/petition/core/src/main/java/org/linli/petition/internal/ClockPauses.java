// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Pause;
import org.linli.kernel.calendar.WorkCalendar;

/** Lets clocks stand still and run again: pure functions over their inputs. */
final class ClockPauses {
    private ClockPauses() {}

    /** A clock that is started while the order waits: nothing of it counts before the order goes on. */
    static Deadline still(Deadline deadline, Instant since, String reason) {
        Instant from = since.isAfter(deadline.start()) ? since : deadline.start();
        if (deadline.due() != null && !deadline.due().isAfter(from)) {
            return deadline;
        }
        return new Deadline(
                deadline.rule(),
                deadline.calendarVersion(),
                deadline.start(),
                with(deadline.pauses(), new Pause(from, null, reason)),
                null,
                null,
                deadline.provisional());
    }

    /** A clock that stands still from then on; one whose time is over stays so. */
    static Deadline paused(WorkCalendar calendar, Deadline deadline, Pause pause) {
        return deadline.overdueAt(pause.from())
                ? deadline
                : Deadlines.compute(calendar, deadline.rule(), deadline.start(), with(deadline.pauses(), pause));
    }

    /** A clock that runs again; the same where it never stood still. */
    static Deadline resumed(WorkCalendar calendar, Deadline deadline, Instant now) {
        if (deadline.pauses().stream().noneMatch(pause -> pause.to() == null)) {
            return deadline;
        }
        List<Pause> closed = deadline.pauses().stream()
                .map(pause -> pause.to() == null ? new Pause(pause.from(), end(pause, now), pause.reason()) : pause)
                .toList();
        return Deadlines.compute(calendar, deadline.rule(), deadline.start(), closed);
    }

    private static Instant end(Pause pause, Instant now) {
        return now.isBefore(pause.from()) ? pause.from() : now;
    }

    private static List<Pause> with(List<Pause> pauses, Pause more) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(more);
        return all;
    }
}
