// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.petition.Step;
import org.linli.petition.StepKind;

/**
 * How long a dispatch can be objected to.
 *
 * @param given when the order was given to its handler; null when it never was
 * @param decided whether an objection to that was decided already
 * @param calendar the working days
 */
record ObjectionTime(Instant given, boolean decided, WorkCalendar calendar) {
    static ObjectionTime of(List<Step> timeline, WorkCalendars calendars) {
        Instant given = null;
        boolean decided = false;
        for (Step step : timeline) {
            switch (step.kind()) {
                case DISPATCH, REASSIGN, REOPEN -> {
                    given = step.at();
                    decided = false;
                }
                case REJECT_OBJECTION -> decided = true;
                default -> decided = decided && step.kind() != StepKind.SEND_BACK;
            }
        }
        return new ObjectionTime(given, decided, calendars.current());
    }

    /** @throws PlatformException conflict, when it was decided or the time is over, with its end */
    void requireOpen(int workingDays, Instant now) {
        if (decided) {
            throw new PlatformException(Problem.conflict("an objection to this dispatch was decided already"));
        }
        Instant until = given == null ? now : calendar.plus(given, Limit.workingDays(workingDays));
        if (given != null && !now.isBefore(until)) {
            OffsetDateTime end = until.atZone(calendar.zone()).toOffsetDateTime();
            Problem over = Problem.conflict(
                    "the dispatch could be objected to within " + workingDays + " working days, until " + end);
            throw new PlatformException(new Problem(
                    over.type(),
                    over.status(),
                    over.title(),
                    over.detail(),
                    List.of(),
                    Map.of("until", end.toString())));
        }
    }
}
