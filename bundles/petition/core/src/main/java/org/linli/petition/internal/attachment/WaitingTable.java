// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Attachment;

/** The table of files that wait for their petition. */
final class WaitingTable {
    private WaitingTable() {}

    /**
     * A row.
     *
     * @param taken the file
     * @param at when it came
     * @param by who brought it
     * @param byName their name
     */
    record Row(Taken taken, Instant at, String by, String byName) {}

    static void insert(Connection tx, Row row) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO waiting_file (id, kind, wrapped_key, name, bytes, fingerprint, came_at, brought_by,"
                        + " brought_by_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.taken().id());
            insert.setString(2, row.taken().kind().name());
            insert.setString(3, row.taken().key());
            insert.setString(4, row.taken().name());
            insert.setLong(5, row.taken().bytes());
            insert.setString(6, row.taken().fingerprint());
            Instants.set(insert, 7, row.at());
            insert.setString(8, row.by());
            insert.setString(9, row.byName());
            insert.executeUpdate();
        }
    }

    static Optional<Row> find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT id, kind, wrapped_key, name, bytes, fingerprint, came_at, brought_by,"
                        + " brought_by_name FROM waiting_file WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        }
    }

    static long countOf(Connection tx, String by) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT COUNT(*) FROM waiting_file WHERE brought_by = ?")) {
            select.setString(1, by);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Those that came before, the oldest first. */
    static List<String> older(Connection tx, Instant before, int max) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT id FROM waiting_file WHERE came_at < ? ORDER BY came_at FETCH FIRST " + max + " ROWS ONLY")) {
            Instants.set(select, 1, before);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        }
    }

    /** Whether it waited until now. */
    static boolean remove(Connection tx, String id) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM waiting_file WHERE id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate() == 1;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Taken taken = new Taken(
                row.getString("id"),
                Attachment.Kind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getString("fingerprint"),
                row.getString("wrapped_key"),
                row.getString("name"));
        return new Row(
                taken, Instants.get(row, "came_at"), row.getString("brought_by"), row.getString("brought_by_name"));
    }
}
