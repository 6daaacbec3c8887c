// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.HeldCalls.State;

/** The table of one-tap calls that can be undone. */
final class HeldCallTable {
    private HeldCallTable() {}

    /**
     * A row.
     *
     * @param key its wrapped key; null when nothing is left that it opens
     */
    record Row(String id, State state, Instant dueAt, String key, String call, String receipt) {}

    static void insert(Connection tx, Row row) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO held_call (id, state, due_at, wrapped_key, sealed_call) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, row.id());
            insert.setString(2, row.state().name());
            Instants.set(insert, 3, row.dueAt());
            insert.setString(4, row.key());
            insert.setString(5, row.call());
            insert.executeUpdate();
        }
    }

    static Optional<Row> find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT id, state, due_at, wrapped_key, sealed_call, sealed_receipt FROM held_call WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        }
    }

    /** Those in a state whose moment has come, the oldest first. */
    static List<String> due(Connection tx, State state, Instant now, int max) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT id FROM held_call WHERE state = ? AND due_at <= ? ORDER BY due_at FETCH FIRST " + max
                        + " ROWS ONLY")) {
            select.setString(1, state.name());
            Instants.set(select, 2, now);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    /** Whether it stood like that and is now another's to send; of several who try only one succeeds. */
    static boolean claim(Connection tx, String id, Instant now, Instant again) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE held_call SET state = 'GOING', due_at = ?"
                + " WHERE id = ? AND due_at <= ? AND state IN ('HELD', 'GOING')")) {
            Instants.set(update, 1, again);
            update.setString(2, id);
            Instants.set(update, 3, now);
            return update.executeUpdate() == 1;
        }
    }

    /** Forgets what was said and where; whether it had not gone yet. */
    static boolean undo(Connection tx, String id, Instant now) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE held_call SET state = 'UNDONE', due_at = ?, wrapped_key = NULL,"
                        + " sealed_call = NULL WHERE id = ? AND state = 'HELD'")) {
            Instants.set(update, 1, now);
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }

    static void sent(Connection tx, String id, String receipt, Instant now) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE held_call SET state = 'SENT', due_at = ?,"
                + " sealed_call = NULL, sealed_receipt = ? WHERE id = ? AND state = 'GOING'")) {
            Instants.set(update, 1, now);
            update.setString(2, receipt);
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    static void forget(Connection tx, State state, Instant before) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM held_call WHERE state = ? AND due_at < ?")) {
            delete.setString(1, state.name());
            Instants.set(delete, 2, before);
            delete.executeUpdate();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                State.valueOf(row.getString("state")),
                Instants.get(row, "due_at"),
                row.getString("wrapped_key"),
                row.getString("sealed_call"),
                row.getString("sealed_receipt"));
    }
}
