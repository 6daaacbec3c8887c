// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.DeadlineReviews.Running;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.review.ReviewLines.Line;

/**
 * Compares open deadlines with what another calendar says. A part is read and computed while what differs in the one before
 * is written.
 */
final class ReviewComparing {
    private static final int ORDERS = 2000;
    private static final int LINES = 500;

    private final PetitionSchema schema;
    private final WorkCalendars calendars;

    ReviewComparing(PetitionSchema schema, WorkCalendars calendars) {
        this.schema = schema;
        this.calendars = calendars;
    }

    /**
     * What differs in a part.
     *
     * @param last the last order of the part; null when there was none
     */
    private record Compared(List<Line> lines, int orders, String last) {
        boolean isLast() {
            return orders < ORDERS;
        }
    }

    /** Compares part after part until all are compared, somebody else works on it, or it is to stop. */
    void run(ReviewRow review, WorkCalendar calendar, BooleanSupplier goesOn) {
        DeadlineMemo memo = new DeadlineMemo(calendar);
        CalendarDifference why = new CalendarDifference(calendar, calendars::version);
        try (Ahead<Compared> ahead = new Ahead<>()) {
            String position = review.position();
            String first = position;
            ahead.begin(() -> compared(review, first, memo, why));
            while (position != null && goesOn.getAsBoolean()) {
                Compared part = ahead.part();
                if (!part.isLast()) {
                    ahead.begin(() -> compared(review, part.last(), memo, why));
                }
                position = written(review, position, part);
            }
        }
    }

    private Compared compared(ReviewRow review, String after, DeadlineMemo memo, CalendarDifference why) {
        RunningClocks.Part part = schema.schema()
                .jdbc(connection ->
                        RunningClocks.after(connection, review.view().area(), after, ORDERS));
        List<Line> lines = new ArrayList<>();
        for (Running clock : part.clocks()) {
            Deadline before = clock.deadline();
            Deadline now = memo.of(before.rule(), before.start(), before.pauses());
            if (ReviewLines.differ(before, now)) {
                lines.add(Line.of(clock, now, null, why.words(before, now)));
            }
        }
        return new Compared(lines, part.orders(), part.last());
    }

    /** The position after the part; null when it was the last, or it is not ours any more. */
    private String written(ReviewRow review, String position, Compared part) {
        String at = position;
        int from = 0;
        while (part.lines().size() - from > LINES) {
            int to = wholeOrders(part.lines(), from);
            String last = part.lines().get(to - 1).order();
            if (!write(
                    review,
                    new ReviewTable.Move(at, last, 0, to - from, 0, 0),
                    part.lines().subList(from, to))) {
                return null;
            }
            at = last;
            from = to;
        }
        List<Line> rest = part.lines().subList(from, part.lines().size());
        String end = part.last() == null ? at : part.last();
        if (!write(review, new ReviewTable.Move(at, end, part.orders(), rest.size(), 0, 0), rest)) {
            return null;
        }
        if (part.isLast()) {
            finish(review.id());
            return null;
        }
        return end;
    }

    /** The end of some 500 lines that splits no order. */
    private static int wholeOrders(List<Line> lines, int from) {
        int to = from + LINES;
        while (to < lines.size()
                && lines.get(to).order().equals(lines.get(to - 1).order())) {
            to++;
        }
        return to;
    }

    private boolean write(ReviewRow review, ReviewTable.Move move, List<Line> lines) {
        return schema.schema().jdbc(connection -> {
            if (!ReviewTable.move(connection, review, move, schema.now())) {
                return false;
            }
            ReviewLines.insert(connection, review.id(), lines);
            return true;
        });
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
