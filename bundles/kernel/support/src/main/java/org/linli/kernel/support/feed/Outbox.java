// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.feed.OpenTransactions;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;

/**
 * The rows that wait for a number. Which of them are committed is what PostgreSQL tells by itself. Derby would wait for
 * each uncommitted row; there the rows are looked at without locks, those of {@link OpenTransactions} are left out, and
 * only the others, for whose locks nobody can be waiting any more, are read properly.
 */
final class Outbox {
    private static final int PAGE = 1000;
    private static final String COLUMNS = "id, event_id, type, subject, version, happened_at, cause, body";
    // The comment line is an order to Derby's optimizer (which would scan the table) and nothing to PostgreSQL.
    private static final String FROM = " FROM feed_outbox --DERBY-PROPERTIES constraint=FEED_OUTBOX_PK\n";

    private Outbox() {}

    /** A row that waits. */
    record Row(
            long id,
            String eventId,
            String type,
            String subject,
            long version,
            Instant at,
            String cause,
            String body) {}

    private record Seen(long id, String tx, String subject) {}

    /** The first committed rows, in the order of their ids, which within a subject is the order of versions. */
    static List<Row> committed(Connection tx, int max) throws SQLException {
        return Dialect.of(tx) == Dialect.DERBY ? read(tx, settled(tx, max)) : visible(tx, max);
    }

    /** Whether a committed row waits. */
    static boolean isWaiting(Connection tx) throws SQLException {
        if (Dialect.of(tx) == Dialect.DERBY) {
            return !settled(tx, 1).isEmpty();
        }
        return highest(tx) > 0;
    }

    /** How many committed rows wait. */
    static long waiting(Connection tx) throws SQLException {
        if (Dialect.of(tx) == Dialect.DERBY) {
            return settled(tx, Integer.MAX_VALUE).size();
        }
        return number(tx, "SELECT COUNT(*) FROM feed_outbox");
    }

    /** Takes rows out. */
    static void delete(Connection tx, List<Row> rows) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM feed_outbox WHERE id = ?")) {
            for (Row row : rows) {
                delete.setLong(1, row.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static List<Row> visible(Connection tx, int max) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT " + COLUMNS + " FROM feed_outbox ORDER BY id FETCH FIRST " + max + " ROWS ONLY")) {
            addTo(rows, select);
        }
        return rows;
    }

    private static List<Row> read(Connection tx, List<Long> ids) throws SQLException {
        List<Row> rows = new ArrayList<>(ids.size());
        try (PreparedStatement select = tx.prepareStatement("SELECT " + COLUMNS + FROM + " WHERE id = ?")) {
            for (long id : ids) {
                select.setLong(1, id);
                addTo(rows, select);
            }
        }
        return rows;
    }

    /**
     * The ids of rows whose transactions are over, each after all earlier rows of its subject. A row beyond the highest
     * id at the start is left for the next time: the scan may have missed an earlier row of its subject.
     */
    private static List<Long> settled(Connection tx, int max) throws SQLException {
        long bound = highest(tx);
        List<Long> ids = new ArrayList<>();
        Set<String> waitingSubjects = new HashSet<>();
        for (long from = 0; from < bound && ids.size() < max; ) {
            List<Seen> page = page(tx, from, bound);
            for (Seen row : page) {
                if (OpenTransactions.contains(row.tx())) {
                    waitingSubjects.add(row.subject());
                } else if (!waitingSubjects.contains(row.subject()) && ids.size() < max) {
                    ids.add(row.id());
                }
            }
            from = page.size() < PAGE ? bound : page.get(PAGE - 1).id();
        }
        return ids;
    }

    private static List<Seen> page(Connection tx, long from, long bound) throws SQLException {
        List<Seen> page = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id, tx, subject" + FROM
                + " WHERE id > ? AND id <= ? ORDER BY id FETCH FIRST " + PAGE + " ROWS ONLY WITH UR")) {
            select.setLong(1, from);
            select.setLong(2, bound);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(new Seen(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return page;
    }

    /** The highest id, committed or not; waits for nobody. */
    static long highest(Connection tx) throws SQLException {
        return number(tx, "SELECT MAX(id) FROM feed_outbox" + Dialect.of(tx).dirty());
    }

    private static long number(Connection tx, String sql) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void addTo(List<Row> rows, PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(
                        row.getLong("id"),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getLong("version"),
                        Instants.get(row, "happened_at"),
                        row.getString("cause"),
                        row.getString("body")));
            }
        }
    }
}
