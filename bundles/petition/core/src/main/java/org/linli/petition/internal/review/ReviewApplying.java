// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.review.ReviewLines.Line;

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

    /**
     * A part that was read and computed; whether each order is still as it was then is seen when it is written.
     *
     * @param orders those that change, and those that do not with the reason
     */
    private record Prepared(List<Line> lines, Map<String, ReviewedOrder> orders) {}

    void run(ReviewRow review, WorkCalendar calendar, BooleanSupplier goesOn) {
        DeadlineMemo ahead = new DeadlineMemo(calendar);
        DeadlineMemo again = new DeadlineMemo(calendar);
        Map<Integer, DeadlineRule> rules =
                schema.schema().jdbc(connection -> ReviewedReads.rules(connection, review.id()));
        try (Ahead<Prepared> next = new Ahead<>()) {
            String position = review.position();
            String first = position;
            next.begin(() -> prepared(review, first, new ReviewedOrder.Basis(ahead, rules, schema.now())));
            while (position != null && goesOn.getAsBoolean()) {
                String from = position;
                Prepared part = next.part();
                if (!part.lines().isEmpty()) {
                    String to = last(part.lines());
                    next.begin(() -> prepared(review, to, new ReviewedOrder.Basis(ahead, rules, schema.now())));
                }
                ReviewedOrder.Basis basis = new ReviewedOrder.Basis(again, rules, schema.now());
                position = schema.schema().jdbc(connection -> part(connection, review, from, part, basis));
                feed.nudge();
            }
        }
    }

    private Prepared prepared(ReviewRow review, String from, ReviewedOrder.Basis basis) {
        return schema.schema().jdbc(connection -> {
            List<Line> lines = whole(ReviewLines.after(connection, review.id(), from, LINES + 1));
            return new Prepared(lines, computed(connection, byOrder(lines), basis));
        });
    }

    private static String last(List<Line> lines) {
        return lines.get(lines.size() - 1).order();
    }

    private static Map<String, List<Line>> byOrder(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::order, LinkedHashMap::new, Collectors.toList()));
    }

    /** The position after the part; null when all is done, or it is not ours any more. */
    private String part(Connection connection, ReviewRow review, String from, Prepared part, ReviewedOrder.Basis basis)
            throws SQLException {
        if (part.lines().isEmpty()) {
            ReviewTable.turn(connection, review.id(), State.APPLYING, State.APPLIED, basis.now());
            return null;
        }
        List<Line> marked = apply(connection, review, part, basis);
        long leftOut = marked.stream()
                .filter(line -> line.outcome() == Outcome.LEFT_OUT)
                .count();
        ReviewLines.mark(connection, review.id(), marked);
        String to = last(part.lines());
        long applied = part.lines().size() - leftOut;
        if (!ReviewTable.move(
                connection, review, new ReviewTable.Move(from, to, 0, 0, applied, leftOut), basis.now())) {
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

    private List<Line> apply(Connection connection, ReviewRow review, Prepared part, ReviewedOrder.Basis basis)
            throws SQLException {
        Map<String, List<Line>> pending = byOrder(part.lines());
        List<Line> marked = new ArrayList<>();
        ReviewWrites writes = new ReviewWrites(feed, ReviewWrites.Ground.of(review.view()), basis.now());
        Map<String, ReviewedOrder> orders = part.orders();
        for (int tries = 0; tries < TRIES && !pending.isEmpty(); tries++) {
            if (tries > 0) {
                orders = computed(connection, pending, basis);
            }
            List<ReviewedOrder> settled = new ArrayList<>(
                    orders.values().stream().filter(order -> !order.changed()).toList());
            List<ReviewedOrder> taken = writes.take(
                    connection,
                    orders.values().stream().filter(ReviewedOrder::changed).toList());
            writes.write(connection, taken);
            settled.addAll(taken);
            for (ReviewedOrder order : settled) {
                marked.addAll(order.marked);
                pending.remove(order.row.id);
            }
        }
        pending.values()
                .forEach(left -> left.forEach(line ->
                        marked.add(ReviewedOrder.marked(line, Outcome.LEFT_OUT, line.newDue(), "工单不断变更，未能调整"))));
        return marked;
    }

    private static Map<String, ReviewedOrder> computed(
            Connection connection, Map<String, List<Line>> pending, ReviewedOrder.Basis basis) throws SQLException {
        Map<String, ReviewedOrder> orders = read(connection, pending);
        orders.forEach((id, order) -> order.change(pending.get(id), basis));
        return orders;
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
