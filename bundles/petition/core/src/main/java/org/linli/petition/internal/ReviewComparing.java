// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.DeadlineReviews.Running;
import org.linli.petition.internal.ReviewLines.Line;

/** Compares open deadlines with what another calendar says: reads a part, computes, writes what differs; part by part. */
final class ReviewComparing {
    private static final int ORDERS = 500;

    private final PetitionSchema schema;
    private final WorkCalendars calendars;

    ReviewComparing(PetitionSchema schema, WorkCalendars calendars) {
        this.schema = schema;
        this.calendars = calendars;
    }

    /** Compares part after part until all are compared, somebody else works on it, or it is to stop. */
    void run(ReviewRow review, WorkCalendar calendar, java.util.function.BooleanSupplier goesOn) {
        DeadlineMemo memo = new DeadlineMemo(calendar);
        CalendarDifference why = new CalendarDifference(calendar, calendars::version);
        String position = review.position();
        while (position != null && goesOn.getAsBoolean()) {
            position = part(review, position, memo, why);
        }
    }

    /** The position after the part; null when it was the last, or it is not ours any more. */
    private String part(ReviewRow review, String position, DeadlineMemo memo, CalendarDifference why) {
        RunningClocks.Part part = schema.schema()
                .jdbc(connection ->
                        RunningClocks.after(connection, review.view().area(), position, ORDERS));
        List<Line> lines = new ArrayList<>();
        for (Running clock : part.clocks()) {
            Deadline before = clock.deadline();
            Deadline after = memo.of(before.rule(), before.start(), before.pauses());
            if (ReviewLines.differ(before, after)) {
                lines.add(Line.of(clock, after, null, why.words(before, after)));
            }
        }
        boolean last = part.orders() < ORDERS;
        String to = part.last() == null ? position : part.last();
        boolean ours = schema.schema().jdbc(connection -> {
            ReviewTable.Move move = new ReviewTable.Move(position, to, part.orders(), lines.size(), 0, 0);
            if (!ReviewTable.move(connection, review, move, schema.now())) {
                return false;
            }
            ReviewLines.insert(connection, review.id(), lines);
            return true;
        });
        if (ours && last) {
            finish(review.id());
        }
        return ours && !last ? to : null;
    }

    /** All are compared: somebody has to decide, unless nothing changes. */
    void finish(String review) {
        schema.schema().jdbc(connection -> {
            ReviewRow now = ReviewTable.find(connection, review).orElseThrow();
            boolean none = now.view().progress().changed() == 0;
            State next = none ? State.EMPTY : State.WAITING;
            if (ReviewTable.turn(connection, review, State.COMPARING, next, schema.now())) {
                ReviewLines.count(connection, review);
            }
            return null;
        });
    }
}
