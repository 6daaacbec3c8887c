// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.ManyRows;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DeadlineReview.Outcome;

/** The lines of reviews: written along the key in the order in which they are applied later. */
final class ReviewLines {
    private static final int MOST_DAYS = 99;
    private static final int LONGEST_WHY = 300;

    private ReviewLines() {}

    /**
     * A deadline that changes.
     *
     * @param rule the number of its new rule within the review; null where it keeps its rule
     * @param outcome null for what its place says: applied when the review has come so far
     */
    record Line(
            String order,
            String clock,
            String name,
            String area,
            Instant oldDue,
            Instant newDue,
            Integer rule,
            String why,
            Outcome outcome,
            String reason) {
        static Line of(org.linli.petition.DeadlineReviews.Running clock, Deadline now, Integer rule, String why) {
            return new Line(
                    clock.order(),
                    clock.clock(),
                    clock.name(),
                    clock.about().area().value(),
                    clock.deadline().due(),
                    now.due(),
                    rule,
                    why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why,
                    null,
                    null);
        }

        DeadlineReview.Line view(DeadlineReview review, String position) {
            boolean passed = review.state() != DeadlineReview.State.COMPARING && order.compareTo(position) <= 0;
            return new DeadlineReview.Line(
                    order,
                    name,
                    new AreaCode(area),
                    oldDue,
                    newDue,
                    why,
                    outcome != null ? outcome : passed ? Outcome.APPLIED : Outcome.PROPOSED,
                    reason);
        }

        private int days() {
            if (oldDue == null || newDue == null) {
                return 0;
            }
            long days = ChronoUnit.DAYS.between(day(oldDue), day(newDue));
            return (int) Math.max(-MOST_DAYS, Math.min(MOST_DAYS, days));
        }

        private static java.time.LocalDate day(Instant at) {
            return java.time.LocalDate.ofInstant(at, WorkCalendar.CHINA);
        }
    }

    /** Whether somebody would notice. */
    static boolean differ(Deadline before, Deadline now) {
        return !java.util.Objects.equals(before.due(), now.due())
                || !java.util.Objects.equals(before.warnAt(), now.warnAt())
                || before.provisional() != now.provisional();
    }

    static void insert(Connection connection, String review, List<Line> lines) throws SQLException {
        new ManyRows<Line>("deadline_review_line")
                .text("review_id", line -> review)
                .text("order_id", Line::order)
                .text("clock", Line::clock)
                .text("name", Line::name)
                .text("area", Line::area)
                .moment("old_due", Line::oldDue)
                .moment("new_due", Line::newDue)
                .number("rule_nr", Line::rule)
                .number("days", Line::days)
                .text("why", Line::why)
                .insert(connection, lines);
    }

    /** So many lines of the orders after one, along the key. */
    static List<Line> after(Connection connection, String review, String order, int max) throws SQLException {
        return select(connection, " AND order_id > ?", List.of(review, order), max);
    }

    /** So many lines after a clock of an order, along the key. */
    static List<Line> after(Connection connection, String review, List<String> clock, int max) throws SQLException {
        String order = clock.get(0);
        return select(
                connection,
                " AND order_id >= ? AND (order_id > ? OR clock > ?)",
                List.of(review, order, order, clock.get(1)),
                max);
    }

    private static List<Line> select(Connection connection, String where, List<String> values, int max)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT order_id, clock, name, area, old_due,"
                + " new_due, rule_nr, why, outcome, reason FROM deadline_review_line WHERE review_id = ?" + where
                + " ORDER BY review_id, order_id, clock FETCH FIRST " + max + " ROWS ONLY")) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        int rule = row.getInt("rule_nr");
        Integer nr = row.wasNull() ? null : rule;
        String outcome = row.getString("outcome");
        return new Line(
                row.getString("order_id"),
                row.getString("clock"),
                row.getString("name"),
                row.getString("area"),
                Instants.get(row, "old_due"),
                Instants.get(row, "new_due"),
                nr,
                row.getString("why"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("reason"));
    }

    /** Notes what became of lines otherwise than proposed. */
    static void mark(Connection connection, String review, List<Line> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE deadline_review_line SET outcome = ?, reason = ?, new_due = ?"
                        + " WHERE review_id = ? AND order_id = ? AND clock = ?")) {
            for (Line line : lines) {
                update.setString(1, line.outcome().name());
                update.setString(2, line.reason());
                Instants.set(update, 3, line.newDue());
                update.setString(4, review);
                update.setString(5, line.order());
                update.setString(6, line.clock());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Counts them by subdistrict and days, once, when all are there. */
    static void count(Connection connection, String review) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO deadline_review_count"
                + " (review_id, area, days, lines) SELECT review_id, SUBSTR(area, 1, 9), days, COUNT(*)"
                + " FROM deadline_review_line WHERE review_id = ? GROUP BY review_id, SUBSTR(area, 1, 9), days")) {
            insert.setString(1, review);
            insert.executeUpdate();
        }
    }

    static List<DeadlineReview.Count> counts(Connection connection, String review) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT area, days, lines FROM deadline_review_count WHERE review_id = ? ORDER BY area, days")) {
            select.setString(1, review);
            List<DeadlineReview.Count> counts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.add(new DeadlineReview.Count(new AreaCode(row.getString(1)), row.getInt(2), row.getLong(3)));
                }
            }
            return counts;
        }
    }
}
