// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;

/**
 * Puts committed rows of the outbox into the feed and numbers them, a batch in a transaction. The row of
 * {@code feed_state} is locked from its first to its last statement, so that two sequencers cannot number at once; the
 * lease on it only keeps a second one from polling beside the first.
 */
final class Sequencer {
    static final int BATCH = 500;
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final String holder = Ids.next();
    private final Clock clock;

    Sequencer(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a batch came to.
     *
     * @param count how many rows were numbered
     * @param last the number of the newest entry; 0 when it was not looked up
     */
    record Numbered(int count, long last) {
        static final Numbered NOTHING = new Numbered(0, 0);
    }

    /** Numbers a batch; when nobody asked for it, only if there is something and no other sequencer is at work. */
    Numbered number(Connection tx, boolean asked) throws SQLException {
        if (!asked && !Outbox.isWaiting(tx)) {
            return Numbered.NOTHING;
        }
        if (!lock(tx, asked)) {
            return Numbered.NOTHING;
        }
        Outbox.Batch batch = Outbox.committed(tx, BATCH);
        List<Outbox.Row> rows = batch.rows();
        if (rows.isEmpty() && !batch.moved()) {
            return Numbered.NOTHING;
        }
        long last = Outbox.number(tx, "SELECT last_seq FROM feed_state WHERE id = 1");
        insert(tx, last, rows);
        Outbox.remove(tx, rows);
        advance(tx, last + rows.size(), batch.settledTo());
        return new Numbered(rows.size(), last + rows.size());
    }

    /** Empties an outbox that keeps numbered rows, if it has as many and none waits; whether it did. */
    boolean clear(Connection tx, int many) throws SQLException {
        return Dialect.of(tx) == Dialect.DERBY && lock(tx, true) && DerbyOutbox.clear(tx, many);
    }

    /** Leaves the place to others. */
    int release(Connection tx) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE feed_state SET holder = NULL WHERE id = 1 AND holder = ?")) {
            update.setString(1, holder);
            return update.executeUpdate();
        }
    }

    private boolean lock(Connection tx, boolean asked) throws SQLException {
        String ours = asked ? "" : " AND (holder = ? OR holder IS NULL OR lease_until < ?)";
        Instant now = clock.instant();
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE feed_state SET holder = ?, lease_until = ? WHERE id = 1" + ours)) {
            update.setString(1, holder);
            Instants.set(update, 2, now.plus(LEASE));
            if (!asked) {
                update.setString(3, holder);
                Instants.set(update, 4, now);
            }
            return update.executeUpdate() == 1;
        }
    }

    private static void advance(Connection tx, long last, long settledTo) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE feed_state SET last_seq = ?, settled_to = ? WHERE id = 1")) {
            update.setLong(1, last);
            update.setLong(2, settledTo);
            update.executeUpdate();
        }
    }

    private static void insert(Connection tx, long last, List<Outbox.Row> rows) throws SQLException {
        String sql = "INSERT INTO feed (seq, event_id, type, subject, version, happened_at, cause, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = tx.prepareStatement(sql)) {
            long seq = last;
            for (Outbox.Row row : rows) {
                insert.setLong(1, ++seq);
                insert.setString(2, row.eventId());
                insert.setString(3, row.type());
                insert.setString(4, row.subject());
                insert.setLong(5, row.version());
                Instants.set(insert, 6, row.at());
                insert.setString(7, row.cause());
                insert.setString(8, row.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
