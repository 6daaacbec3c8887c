// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Edition;
import org.linli.petition.Edition.State;
import org.linli.petition.Editions.Draft;
import org.linli.petition.internal.Listed;

/** The rows of editions; each change names the version it starts from. */
final class EditionTable {
    private static final String SELECT = "SELECT * FROM edition ";

    private EditionTable() {}

    /**
     * An edition as it is kept.
     *
     * @param writers the ids of all who wrote in it
     */
    record Row(Edition view, List<String> writers) {}

    static Optional<Row> find(Connection connection, String id) throws SQLException {
        return rows(connection, SELECT + "WHERE id = ?", List.of(id)).stream().findFirst();
    }

    /** Those before an id, the newest first. */
    static List<Row> before(Connection connection, String id, int max) throws SQLException {
        return rows(
                connection,
                SELECT + "WHERE id < ? ORDER BY id DESC FETCH FIRST " + max + " ROWS ONLY",
                List.of(id.isEmpty() ? "Z".repeat(26) : id));
    }

    static List<Row> in(Connection connection, State state, String kind) throws SQLException {
        return rows(
                connection,
                SELECT + "WHERE state = ? AND kind = ? ORDER BY valid_from, id FETCH FIRST 1000 ROWS ONLY",
                List.of(state.name(), kind));
    }

    /** Those whose date has come, in its order. */
    static List<Row> due(Connection connection, Instant now) throws SQLException {
        return rows(
                        connection,
                        SELECT + "WHERE state = ? ORDER BY valid_from, id FETCH FIRST 200 ROWS ONLY",
                        List.of(State.APPROVED.name()))
                .stream()
                .filter(row -> !row.view().validFrom().isAfter(now))
                .toList();
    }

    static int nextNumber(Connection connection, String kind, String area) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT MAX(number) FROM edition WHERE kind = ? AND area = ?")) {
            select.setString(1, kind);
            select.setString(2, area);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1) + 1;
            }
        }
    }

    static void insert(Connection connection, String id, Draft draft, Actor by, Instant now) throws SQLException {
        String area = code(draft.area());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO edition (id, version, kind, area, number,"
                        + " text, ground, state, valid_from, drafted_by, drafted_name, drafted_at)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, draft.kind());
            insert.setString(3, area);
            insert.setInt(4, nextNumber(connection, draft.kind(), area));
            insert.setString(5, draft.text());
            insert.setString(6, draft.ground());
            Instants.set(insert, 7, draft.validFrom() == null ? now : draft.validFrom());
            insert.setString(8, Listed.with(null, by.id()));
            insert.setString(9, by.displayName());
            Instants.set(insert, 10, now);
            insert.executeUpdate();
        }
    }

    static void change(Connection connection, Row row, Draft draft, Actor by, Instant now) throws SQLException {
        String writers = null;
        for (String writer : row.writers()) {
            writers = Listed.with(writers, writer);
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE edition SET version = version + 1, text = ?, ground = ?,"
                        + " valid_from = ?, drafted_by = ?, drafted_name = ?, drafted_at = ?"
                        + " WHERE id = ? AND version = ? AND state = 'DRAFT'")) {
            update.setString(1, draft.text());
            update.setString(2, draft.ground());
            Instants.set(update, 3, draft.validFrom() == null ? now : draft.validFrom());
            update.setString(4, Listed.with(writers, by.id()));
            update.setString(5, by.displayName());
            Instants.set(update, 6, now);
            update.setString(7, row.view().id());
            update.setLong(8, row.view().version());
            once(update);
        }
    }

    static void approve(Connection connection, Edition edition, Actor by, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE edition SET version = version + 1, state = 'APPROVED',"
                        + " approved_by = ?, approved_name = ?, approved_at = ? WHERE id = ? AND version = ?")) {
            update.setString(1, by.id());
            update.setString(2, by.displayName());
            Instants.set(update, 3, now);
            update.setString(4, edition.id());
            update.setLong(5, edition.version());
            once(update);
        }
    }

    /**
     * Takes it into force, or out of it.
     *
     * @param words who ended it and why; null for one that comes into force
     */
    static void turn(Connection connection, Edition edition, State to, String words, Instant now) throws SQLException {
        String moment = to == State.IN_FORCE ? "in_force_at" : "ended_at";
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE edition SET version = version + 1, state = ?, " + moment
                        + " = ?, ended_words = ? WHERE id = ? AND version = ?")) {
            update.setString(1, to.name());
            Instants.set(update, 2, now);
            update.setString(3, words);
            update.setString(4, edition.id());
            update.setLong(5, edition.version());
            once(update);
        }
    }

    private static void once(PreparedStatement update) throws SQLException {
        if (update.executeUpdate() != 1) {
            throw new PlatformException(Problem.conflict("it was changed meanwhile; read it again"));
        }
    }

    static String code(AreaCode area) {
        return area == null ? "" : area.value();
    }

    private static List<Row> rows(Connection connection, String sql, List<String> values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(edition(row), Listed.ids(row.getString("drafted_by"))));
                }
            }
            return rows;
        }
    }

    private static Edition edition(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return new Edition(
                row.getString("id"),
                row.getLong("version"),
                row.getString("kind"),
                area.isEmpty() ? null : new AreaCode(area),
                row.getInt("number"),
                row.getString("text"),
                row.getString("ground"),
                State.valueOf(row.getString("state")),
                Instants.get(row, "valid_from"),
                signed(row, "drafted_name", "drafted_at"),
                signed(row, "approved_name", "approved_at"),
                Instants.get(row, "in_force_at"),
                signed(row, "ended_words", "ended_at"));
    }

    private static Edition.Signed signed(ResultSet row, String name, String at) throws SQLException {
        Instant moment = Instants.get(row, at);
        return moment == null ? null : new Edition.Signed(row.getString(name), moment);
    }
}
