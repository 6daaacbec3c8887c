// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;

/**
 * The rows that wait for a number. Which of them are committed is what PostgreSQL tells by itself, and a numbered row is
 * deleted; on Derby both are otherwise, see {@link DerbyOutbox}.
 */
final class Outbox {
    private static final String SELECT =
            "SELECT id, event_id, type, subject, version, happened_at, cause, body FROM feed_outbox";

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

    /**
     * Rows to be numbered.
     *
     * @param settledTo what is to be kept in {@code feed_state} with them
     * @param moved whether that is new
     */
    record Batch(List<Row> rows, long settledTo, boolean moved) {}

    /** The first committed rows, in the order of their ids, which within a subject is the order of versions. */
    static Batch committed(Connection tx, int max) throws SQLException {
        if (Dialect.of(tx) == Dialect.DERBY) {
            DerbyOutbox.Settled settled = DerbyOutbox.settled(tx, max);
            return new Batch(read(tx, settled.ids()), settled.to(), settled.moved() > 0);
        }
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select =
                tx.prepareStatement(SELECT + " ORDER BY id FETCH FIRST " + max + " ROWS ONLY")) {
            addTo(rows, select);
        }
        return new Batch(rows, 0, false);
    }

    /** Whether there is work: a committed row waits, or Derby looks at far too many. */
    static boolean isWaiting(Connection tx) throws SQLException {
        if (Dialect.of(tx) == Dialect.DERBY) {
            DerbyOutbox.Settled settled = DerbyOutbox.settled(tx, 1);
            return !settled.ids().isEmpty() || settled.moved() > Sequencer.BATCH;
        }
        return waiting(tx, 1) > 0;
    }

    /** How many committed rows wait; counted no further than to a bound. */
    static long waiting(Connection tx, int most) throws SQLException {
        if (Dialect.of(tx) == Dialect.DERBY) {
            return DerbyOutbox.settled(tx, most).ids().size();
        }
        return number(
                tx, "SELECT COUNT(*) FROM (SELECT id FROM feed_outbox FETCH FIRST " + most + " ROWS ONLY) bounded");
    }

    /** Takes numbered rows out. */
    static void remove(Connection tx, List<Row> rows) throws SQLException {
        if (Dialect.of(tx) == Dialect.DERBY) {
            return;
        }
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM feed_outbox WHERE id = ?")) {
            for (Row row : rows) {
                delete.setLong(1, row.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** The number that a query gives; 0 for none. */
    static long number(Connection tx, String sql) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static List<Row> read(Connection tx, List<Long> ids) throws SQLException {
        List<Row> rows = new ArrayList<>(ids.size());
        // The comment line is an order to Derby's optimizer, which would scan the table.
        try (PreparedStatement select =
                tx.prepareStatement(SELECT + " --DERBY-PROPERTIES constraint=FEED_OUTBOX_PK\n WHERE id = ?")) {
            for (long id : ids) {
                select.setLong(1, id);
                addTo(rows, select);
            }
        }
        return rows;
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
