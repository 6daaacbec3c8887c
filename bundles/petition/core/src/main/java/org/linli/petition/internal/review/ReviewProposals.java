// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.petition.DeadlineReview.Kind;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.DeadlineReviews.Part;
import org.linli.petition.DeadlineReviews.Proposal;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.review.ReviewLines.Line;

/** Takes what a changed rule says for running clocks, part by part. */
final class ReviewProposals {
    private static final int MOST = 2000;
    private static final int LONGEST_WHY = 300;

    private final PetitionSchema schema;
    private final ReviewComparing comparing;

    ReviewProposals(PetitionSchema schema, ReviewComparing comparing) {
        this.schema = schema;
        this.comparing = comparing;
    }

    void add(ReviewRow review, Part part, List<Proposal> proposals, WorkCalendar calendar) {
        check(review, proposals);
        String from = part.from();
        String to = part.to() == null ? from : part.to();
        DeadlineMemo memo = new DeadlineMemo(calendar);
        schema.schema().jdbc(connection -> {
            List<Line> lines = lines(connection, review, proposals, memo);
            ReviewTable.Move move = new ReviewTable.Move(from, to, part.orders(), lines.size(), 0, 0);
            if (!ReviewTable.move(connection, review, move, schema.now())) {
                throw new PlatformException(
                        Problem.conflict("this part was proposed already, or it is compared no more"));
            }
            ReviewLines.insert(connection, review.id(), lines);
            return null;
        });
        if (part.to() == null) {
            comparing.finish(review.id());
        }
    }

    private static void check(ReviewRow review, List<Proposal> proposals) {
        boolean open = review.view().kind() == Kind.RULE && review.view().state() == State.COMPARING;
        if (!open) {
            throw new PlatformException(Problem.conflict("it takes no proposals any more"));
        }
        Input input =
                new Input().that(proposals.size() <= MOST, "proposals", "are " + proposals.size(), "at most " + MOST);
        proposals.forEach(
                proposal -> input.required("rule", proposal.rule()).text("why", proposal.why(), 0, LONGEST_WHY));
        input.check();
    }

    private List<Line> lines(Connection connection, ReviewRow review, List<Proposal> proposals, DeadlineMemo memo)
            throws SQLException {
        Map<String, ReviewedOrder> orders = orders(connection, proposals);
        Map<DeadlineRule, Integer> rules = new HashMap<>();
        ReviewedReads.rules(connection, review.id()).forEach((nr, rule) -> rules.put(rule, nr));
        Map<String, Line> lines = new java.util.TreeMap<>();
        for (Proposal proposal : proposals) {
            ReviewedOrder order = orders.get(proposal.order());
            Deadline before = order == null ? null : order.deadline(proposal.clock());
            if (before == null) {
                continue;
            }
            Deadline after = memo.of(proposal.rule(), before.start(), before.pauses());
            if (ReviewLines.differ(before, after)) {
                Integer nr = number(connection, review.id(), proposal.rule(), rules);
                lines.put(proposal.order() + proposal.clock(), line(order, proposal, nr, List.of(before, after)));
            }
        }
        return List.copyOf(lines.values());
    }

    private static Map<String, ReviewedOrder> orders(Connection connection, List<Proposal> proposals)
            throws SQLException {
        List<String> ids = proposals.stream().map(Proposal::order).distinct().toList();
        List<String> named = proposals.stream()
                .filter(proposal -> !proposal.clock().equals(proposal.order()))
                .map(Proposal::clock)
                .toList();
        return ReviewedReads.orders(connection, ids, named);
    }

    private static Line line(ReviewedOrder order, Proposal proposal, Integer rule, List<Deadline> beforeAndAfter) {
        Instant due = beforeAndAfter.get(0).due();
        return new Line(
                proposal.order(),
                proposal.clock(),
                order.name(proposal.clock()),
                order.row.area,
                due,
                beforeAndAfter.get(1).due(),
                rule,
                proposal.why(),
                null,
                null);
    }

    private static Integer number(
            Connection connection, String review, DeadlineRule rule, Map<DeadlineRule, Integer> rules)
            throws SQLException {
        Integer known = rules.get(rule);
        if (known != null) {
            return known;
        }
        int nr = rules.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO deadline_review_rule (review_id, nr, rule) VALUES (?, ?, ?)")) {
            insert.setString(1, review);
            insert.setInt(2, nr);
            insert.setString(3, Json.write(rule));
            insert.executeUpdate();
        }
        rules.put(rule, nr);
        return nr;
    }
}
