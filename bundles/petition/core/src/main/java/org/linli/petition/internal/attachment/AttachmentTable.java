// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Attachment;

/** The table of attachments. */
final class AttachmentTable {
    /** More than a petition may have. */
    static final int MOST = 100;

    private static final String SELECT = "SELECT id, petition_id, kind, purpose, wrapped_key, name, bytes, fingerprint,"
            + " added_at, added_by, added_by_name, is_shown FROM attachment WHERE ";

    private AttachmentTable() {}

    /**
     * A row.
     *
     * @param taken the file
     * @param petition whose
     * @param purpose what for
     * @param at when it came
     * @param by who added it; null for the petitioner
     * @param byName their name
     * @param shown whether the petitioner sees it
     */
    record Row(
            Taken taken,
            String petition,
            Attachment.Purpose purpose,
            Instant at,
            String by,
            String byName,
            boolean shown) {}

    /** Whoever adds to a petition comes after whoever does now. */
    static void lock(Connection tx, String petition) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE petition SET channel = channel WHERE id = ?")) {
            update.setString(1, petition);
            update.executeUpdate();
        }
    }

    static void insert(Connection tx, Row row) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO attachment (id, petition_id, kind, purpose, wrapped_key, name, bytes, fingerprint,"
                        + " added_at, added_by, added_by_name, is_shown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.taken().id());
            insert.setString(2, row.petition());
            insert.setString(3, row.taken().kind().name());
            insert.setString(4, row.purpose().name());
            insert.setString(5, row.taken().key());
            insert.setString(6, row.taken().name());
            insert.setLong(7, row.taken().bytes());
            insert.setString(8, row.taken().fingerprint());
            Instants.set(insert, 9, row.at());
            insert.setString(10, row.by());
            insert.setString(11, row.byName());
            insert.setInt(12, row.shown() ? 1 : 0);
            insert.executeUpdate();
        }
    }

    /** Lets the petitioner see it; whether they did not before. */
    static boolean show(Connection tx, String petition, String id) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE attachment SET is_shown = 1 WHERE petition_id = ? AND id = ? AND is_shown = 0")) {
            update.setString(1, petition);
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /** All of a petition, oldest first. */
    static List<Row> of(Connection tx, String petition) throws SQLException {
        return rows(tx, SELECT + "petition_id = ? ORDER BY id FETCH FIRST " + MOST + " ROWS ONLY", petition);
    }

    /** One of a petition. */
    static Optional<Row> one(Connection tx, String petition, String id) throws SQLException {
        return rows(tx, SELECT + "petition_id = ? AND id = ?", petition, id).stream()
                .findFirst();
    }

    /** Those of the ids that are there, or wait; at most 500 are asked for. */
    static Set<String> known(Connection tx, List<String> ids) throws SQLException {
        Set<String> known = new HashSet<>(known(tx, "attachment", ids));
        known.addAll(known(tx, "waiting_file", ids));
        return known;
    }

    private static Set<String> known(Connection tx, String table, List<String> ids) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        Set<String> known = new HashSet<>();
        try (PreparedStatement select =
                tx.prepareStatement("SELECT id FROM " + table + " WHERE id IN (" + marks + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                select.setString(i + 1, ids.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    private static List<Row> rows(Connection tx, String sql, String... values) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
        }
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Taken(
                        row.getString("id"),
                        Attachment.Kind.valueOf(row.getString("kind")),
                        row.getLong("bytes"),
                        row.getString("fingerprint"),
                        row.getString("wrapped_key"),
                        row.getString("name")),
                row.getString("petition_id"),
                Attachment.Purpose.valueOf(row.getString("purpose")),
                Instants.get(row, "added_at"),
                row.getString("added_by"),
                row.getString("added_by_name"),
                row.getInt("is_shown") == 1);
    }
}
