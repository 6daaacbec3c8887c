// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DeadlineReview.Kind;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.DeadlineReviews.Opening;

/** The rows of reviews. Each move names the place it starts from: of two that work on one, one goes on. */
public final class ReviewTable {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final String SELECT = "SELECT " + ReviewRow.COLUMNS + " FROM deadline_review ";

    private ReviewTable() {}

    static Optional<ReviewRow> find(Connection connection, String id) throws SQLException {
        return rows(connection, SELECT + "WHERE id = ?", id).stream().findFirst();
    }

    /** Those in a state, the oldest first, at most 50. */
    public static List<ReviewRow> in(Connection connection, State state) throws SQLException {
        return rows(connection, SELECT + "WHERE state = ? ORDER BY id FETCH FIRST 50 ROWS ONLY", state.name());
    }

    /** Those that came before, the newest first. */
    static List<ReviewRow> before(Connection connection, String id, int max) throws SQLException {
        String all = SELECT + "WHERE id < ? ORDER BY id DESC FETCH FIRST " + max + " ROWS ONLY";
        return rows(connection, all, id.isEmpty() ? "Z".repeat(26) : id);
    }

    static List<ReviewRow> ofSource(Connection connection, String source) throws SQLException {
        return rows(
                connection,
                SELECT + "WHERE source = ? AND state IN ('COMPARING', 'WAITING', 'APPLYING') ORDER BY id",
                source);
    }

    static String open(Connection connection, Kind kind, Opening opening, Instant now) throws SQLException {
        String id = Ids.next();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO deadline_review (id, kind, state, area,"
                        + " title, source, proposer_id, proposer_name, opened_at, position, looked, changed, applied, left_out)"
                        + " VALUES (?, ?, 'COMPARING', ?, ?, ?, ?, ?, ?, '', 0, 0, 0, 0)")) {
            insert.setString(1, id);
            insert.setString(2, kind.name());
            insert.setString(3, opening.area() == null ? null : opening.area().value());
            insert.setString(4, opening.title());
            insert.setString(5, opening.source());
            insert.setString(6, opening.proposedBy());
            insert.setString(7, opening.proposer());
            Instants.set(insert, 8, now);
            insert.executeUpdate();
        }
        return id;
    }

    /** Whether this worker may go on with it now; another that has died loses it after a while. */
    static boolean claim(Connection connection, String id, String holder, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE deadline_review SET holder = ?, lease_until = ? WHERE id = ?"
                        + " AND (holder IS NULL OR holder = ? OR lease_until < ?)")) {
            update.setString(1, holder);
            Instants.set(update, 2, now.plus(LEASE));
            update.setString(3, id);
            update.setString(4, holder);
            Instants.set(update, 5, now);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * A step of comparing or applying.
     *
     * @param from the position it starts from
     * @param to the position after it
     * @param looked orders looked at in it; likewise the others
     */
    record Move(String from, String to, long looked, long changed, long applied, long leftOut) {}

    /** Takes the step; false when somebody else did, or it is to be worked on no more. */
    static boolean move(Connection connection, ReviewRow review, Move move, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE deadline_review SET position = ?, looked = looked + ?,"
                        + " changed = changed + ?, applied = applied + ?, left_out = left_out + ?, lease_until = ?"
                        + " WHERE id = ? AND position = ? AND state = ?")) {
            update.setString(1, move.to());
            update.setLong(2, move.looked());
            update.setLong(3, move.changed());
            update.setLong(4, move.applied());
            update.setLong(5, move.leftOut());
            Instants.set(update, 6, now.plus(LEASE));
            update.setString(7, review.id());
            update.setString(8, move.from());
            update.setString(9, review.view().state().name());
            return update.executeUpdate() == 1;
        }
    }

    /** Goes from one state to another; false when it is in another already. */
    static boolean turn(Connection connection, String id, State from, State to, Instant now) throws SQLException {
        boolean over = !to.isOpen();
        String position = to == State.WAITING ? ", position = ''" : "";
        try (PreparedStatement update = connection.prepareStatement("UPDATE deadline_review SET state = ?,"
                + " finished_at = ?, holder = NULL" + position + " WHERE id = ? AND state = ?")) {
            update.setString(1, to.name());
            Instants.set(update, 2, over ? now : null);
            update.setString(3, id);
            update.setString(4, from.name());
            return update.executeUpdate() == 1;
        }
    }

    static boolean decide(Connection connection, String id, State to, DeadlineReview.Decision decision, String by)
            throws SQLException {
        if (!turn(connection, id, State.WAITING, to, decision.at())) {
            return false;
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE deadline_review SET decided_by = ?,"
                + " decided_name = ?, decided_at = ?, decided_words = ? WHERE id = ?")) {
            update.setString(1, by);
            update.setString(2, decision.by());
            Instants.set(update, 3, decision.at());
            update.setString(4, decision.words());
            update.setString(5, id);
            return update.executeUpdate() == 1;
        }
    }

    private static List<ReviewRow> rows(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            List<ReviewRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(ReviewRow.of(row));
                }
            }
            return rows;
        }
    }
}
