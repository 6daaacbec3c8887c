// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.DeadlineReview.Outcome;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.internal.ReviewLines.Line;

/**
 * Applies an approved review part by part: at most 500 lines, all of an order in one transaction, together with how far it
 * has come; so after a kill it goes on where it stopped, and nothing is done twice.
 */
final class ReviewApplying {
    private static final int LINES = 500;
    private static final int TRIES = 5;

    private final PetitionSchema schema;
    private final PetitionFeed feed;

    ReviewApplying(PetitionSchema schema, PetitionFeed feed) {
        this.schema = schema;
        this.feed = feed;
    }

    void run(ReviewRow review, WorkCalendar calendar, BooleanSupplier goesOn) {
        DeadlineMemo memo = new DeadlineMemo(calendar);
        Map<Integer, DeadlineRule> rules =
                schema.schema().jdbc(connection -> ReviewedReads.rules(connection, review.id()));
        String position = review.position();
        while (position != null && goesOn.getAsBoolean()) {
            String from = position;
            ReviewedOrder.Basis basis = new ReviewedOrder.Basis(memo, rules, schema.now());
            position = schema.schema().jdbc(connection -> part(connection, review, from, basis));
            feed.nudge();
        }
    }

    /** The position after the part; null when all is done, or it is not ours any more. */
    private String part(Connection connection, ReviewRow review, String from, ReviewedOrder.Basis basis)
            throws SQLException {
        List<Line> lines = whole(ReviewLines.after(connection, review.id(), from, LINES + 1));
        if (lines.isEmpty()) {
            ReviewTable.turn(connection, review.id(), State.APPLYING, State.APPLIED, basis.now());
            return null;
        }
        String to = lines.get(lines.size() - 1).order();
        List<Line> marked = apply(connection, review, lines, basis);
        long leftOut = marked.stream()
                .filter(line -> line.outcome() == Outcome.LEFT_OUT)
                .count();
        ReviewLines.mark(connection, review.id(), marked);
        ReviewTable.Move move = new ReviewTable.Move(from, to, 0, 0, lines.size() - leftOut, leftOut);
        if (!ReviewTable.move(connection, review, move, basis.now())) {
            connection.rollback();
            return null;
        }
        return to;
    }

    /** Without those of the last order where more of it may follow. */
    private static List<Line> whole(List<Line> lines) {
        if (lines.size() <= LINES) {
            return lines;
        }
        String last = lines.get(lines.size() - 1).order();
        return lines.stream().filter(line -> !line.order().equals(last)).toList();
    }

    private List<Line> apply(Connection connection, ReviewRow review, List<Line> lines, ReviewedOrder.Basis basis)
            throws SQLException {
        Instant now = basis.now();
        Map<String, List<Line>> pending =
                lines.stream().collect(Collectors.groupingBy(Line::order, LinkedHashMap::new, Collectors.toList()));
        List<Line> marked = new ArrayList<>();
        ReviewWrites writes = new ReviewWrites(feed, review.view(), now);
        for (int tries = 0; tries < TRIES && !pending.isEmpty(); tries++) {
            Map<String, ReviewedOrder> orders = read(connection, pending);
            List<ReviewedOrder> changed = new ArrayList<>();
            for (Map.Entry<String, ReviewedOrder> each : orders.entrySet()) {
                ReviewedOrder order = each.getValue();
                order.change(pending.get(each.getKey()), basis);
                if (order.changed()) {
                    changed.add(order);
                } else {
                    marked.addAll(order.marked);
                    pending.remove(each.getKey());
                }
            }
            List<ReviewedOrder> taken = writes.take(connection, changed);
            writes.write(connection, taken);
            for (ReviewedOrder order : taken) {
                marked.addAll(order.marked);
                pending.remove(order.row.id);
            }
        }
        pending.values()
                .forEach(left -> left.forEach(line ->
                        marked.add(ReviewedOrder.marked(line, Outcome.LEFT_OUT, line.newDue(), "工单不断变更，未能调整"))));
        return marked;
    }

    private static Map<String, ReviewedOrder> read(Connection connection, Map<String, List<Line>> pending)
            throws SQLException {
        List<String> named = pending.values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.clock().equals(line.order()))
                .map(Line::clock)
                .toList();
        Map<String, ReviewedOrder> found = ReviewedReads.orders(connection, List.copyOf(pending.keySet()), named);
        Map<String, ReviewedOrder> sorted = new LinkedHashMap<>();
        // in the order of ids, as everybody takes them who takes several
        pending.keySet().stream().filter(found::containsKey).forEach(id -> sorted.put(id, found.get(id)));
        return sorted;
    }
}
