// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;

/** Codes that were sent, and the sessions that they opened. */
final class CodeTable {
    static final int MOST_TRIES = 5;
    static final int MOST_A_DAY = 5;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration APART = Duration.ofSeconds(60);

    private CodeTable() {}

    /** A code as it is kept. */
    record Code(String id, String resident, String index, Instant sentAt, Instant until) {}

    /** Keeps a code, unless this person was sent one a moment ago or too many today. */
    static boolean keep(Connection tx, Code code) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT COUNT(*), MAX(sent_at) FROM own_code WHERE resident = ? AND sent_at > ?")) {
            select.setString(1, code.resident());
            Instants.set(select, 2, code.sentAt().minus(DAY));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getInt(1) >= MOST_A_DAY) {
                    return false;
                }
            }
        }
        if (isSince(tx, code.resident(), code.sentAt().minus(APART))) {
            return false;
        }
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO own_code (id, resident, code_index, sent_at, until_at, tries, used)"
                        + " VALUES (?, ?, ?, ?, ?, 0, 0)")) {
            insert.setString(1, code.id());
            insert.setString(2, code.resident());
            insert.setString(3, code.index());
            Instants.set(insert, 4, code.sentAt());
            Instants.set(insert, 5, code.until());
            return insert.executeUpdate() == 1;
        }
    }

    private static boolean isSince(Connection tx, String resident, Instant moment) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT id FROM own_code WHERE resident = ? AND sent_at > ?")) {
            select.setString(1, resident);
            Instants.set(select, 2, moment);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Takes one of the tries of the person's newest code; null when there is no code to be tried. */
    static Code tryOne(Connection tx, String resident, Instant now) throws SQLException {
        Code newest = newest(tx, resident, now);
        String sql = "UPDATE own_code SET tries = tries + 1 WHERE id = ? AND used = 0 AND tries < " + MOST_TRIES;
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            update.setString(1, newest == null ? "" : newest.id());
            return update.executeUpdate() == 1 ? newest : null;
        }
    }

    private static Code newest(Connection tx, String resident, Instant now) throws SQLException {
        String sql = "SELECT id, resident, code_index, sent_at, until_at FROM own_code"
                + " WHERE resident = ? AND sent_at > ? ORDER BY sent_at DESC FETCH FIRST 1 ROWS ONLY";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, resident);
            Instants.set(select, 2, now.minus(DAY));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Code code = new Code(
                        row.getString("id"),
                        row.getString("resident"),
                        row.getString("code_index"),
                        Instants.get(row, "sent_at"),
                        Instants.get(row, "until_at"));
                return now.isBefore(code.until()) ? code : null;
            }
        }
    }

    /** Uses a code up and opens a session; false when somebody else was faster. */
    static boolean use(Connection tx, Code code, String secretHash, Instant until) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE own_code SET used = 1 WHERE id = ? AND used = 0");
                PreparedStatement insert = tx.prepareStatement(
                        "INSERT INTO own_session (id, resident, secret_hash, until_at) VALUES (?, ?, ?, ?)")) {
            update.setString(1, code.id());
            if (update.executeUpdate() == 0) {
                return false;
            }
            insert.setString(1, Ids.next());
            insert.setString(2, code.resident());
            insert.setString(3, secretHash);
            Instants.set(insert, 4, until);
            return insert.executeUpdate() == 1;
        }
    }

    /** A session that lasts. */
    record Session(String id, String resident) {}

    /** The session of a secret; null when there is none now. */
    static Session session(Connection tx, String secretHash, Instant now) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT id, resident FROM own_session WHERE secret_hash = ? AND until_at > ?")) {
            select.setString(1, secretHash);
            Instants.set(select, 2, now);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Session(row.getString("id"), row.getString("resident")) : null;
            }
        }
    }

    /** Forgets what is older than a day, at most 500 rows of each. */
    static int forget(Connection tx, Instant now) throws SQLException {
        Instant old = now.minus(DAY);
        return delete(tx, "own_code", "sent_at", old)
                + delete(tx, "own_session", "until_at", old)
                + delete(tx, "own_rate", "hour_start", old);
    }

    private static int delete(Connection tx, String table, String column, Instant old) throws SQLException {
        String key = table.equals("own_rate") ? "bucket" : "id";
        String sql = "DELETE FROM " + table + " WHERE " + column + " < ? AND " + key + " IN (SELECT " + key + " FROM "
                + table + " WHERE " + column + " < ? FETCH FIRST 150 ROWS ONLY)";
        try (PreparedStatement delete = tx.prepareStatement(sql)) {
            Instants.set(delete, 1, old);
            Instants.set(delete, 2, old);
            return delete.executeUpdate();
        }
    }
}
