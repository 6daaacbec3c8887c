// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Instants;

/** Reads entries of the ledger for people. */
final class LedgerRows {
    private LedgerRows() {}

    /** A numbered entry. */
    record Row(long seq, Instant at, String subject, Looked looked) {}

    /** The newest entries about a person that are older than the given number. */
    static List<Row> of(Connection tx, String subject, long before, int max) throws SQLException {
        // The comment line is an order to Derby's optimizer (which would scan the table) and nothing to PostgreSQL.
        String sql = "SELECT seq, happened_at, subject, body FROM feed --DERBY-PROPERTIES index=FEED_OF_SUBJECT\n"
                + " WHERE subject = ? AND seq < ? ORDER BY seq DESC FETCH FIRST " + max + " ROWS ONLY";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, subject);
            select.setLong(2, before);
            return rows(select);
        }
    }

    /** The entries after a number, in order. */
    static List<Row> after(Connection tx, long seq) throws SQLException {
        String sql = "SELECT seq, happened_at, subject, body FROM feed --DERBY-PROPERTIES constraint=FEED_PK\n"
                + " WHERE seq > ? ORDER BY seq";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setLong(1, seq);
            return rows(select);
        }
    }

    /** The entries from one number to another, in order. */
    static List<Row> between(Connection tx, long first, long last) throws SQLException {
        String sql = "SELECT seq, happened_at, subject, body FROM feed --DERBY-PROPERTIES constraint=FEED_PK\n"
                + " WHERE seq >= ? AND seq <= ? ORDER BY seq";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setLong(1, first);
            select.setLong(2, last);
            return rows(select);
        }
    }

    /** The number of the oldest entry that is kept; 1 when there is none. */
    static long oldest(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT MIN(seq) FROM feed");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Math.max(1, row.getLong(1)) : 1;
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(
                        row.getLong("seq"),
                        Instants.get(row, "happened_at"),
                        row.getString("subject"),
                        Json.read(row.getString("body"), Looked.class)));
            }
        }
        return rows;
    }
}
