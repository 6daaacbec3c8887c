// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;

/**
 * The numbered entries. Below the highest number that is known to be committed nothing is locked, so reading there waits
 * for nobody.
 */
final class NumberedFeed implements Feed {
    private static final int MOST = 1000;
    // The comment line is an order to Derby's optimizer (which would scan the table) and nothing to PostgreSQL.
    private static final String SELECT = "SELECT seq, event_id, type, subject, version, happened_at, cause, body"
            + " FROM feed --DERBY-PROPERTIES constraint=FEED_PK\n";

    private final String name;
    private final Schema schema;
    private final AtomicLong committed = new AtomicLong();

    NumberedFeed(String name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /** Entries up to this number are committed. */
    void committed(long seq) {
        committed.accumulateAndGet(seq, Math::max);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<FeedEvent> after(long bookmark, int max) {
        if (max < 1 || max > MOST) {
            throw new PlatformException(Problem.invalid("max", "was " + max, "1 to " + MOST));
        }
        long known = committed.get();
        long bound = bookmark < known ? known : head();
        if (bound <= bookmark) {
            return List.of();
        }
        String range = SELECT + " WHERE seq > ? AND seq <= ? ORDER BY seq FETCH FIRST " + max + " ROWS ONLY";
        return schema.jdbc(tx -> events(tx, range, bookmark, bound));
    }

    @Override
    public FeedEvent at(long seq) {
        return schema.jdbc(tx -> events(tx, SELECT + " WHERE seq >= ? AND seq <= ?", seq, seq)).stream()
                .findFirst()
                .orElseThrow(() -> new PlatformException(Problem.notFound("entry of feed " + name, "" + seq)));
    }

    @Override
    public long head() {
        committed(schema.jdbc(this::last));
        return committed.get();
    }

    @Override
    public long unnumbered() {
        return schema.jdbc(tx -> Outbox.waiting(tx, Integer.MAX_VALUE));
    }

    private long last(Connection tx) throws SQLException {
        Dialect dialect = Dialect.of(tx);
        long seen = last(tx, dialect.dirty());
        // More than we know of may still be uncommitted on Derby: then, and only then, wait for the sequencer's batch.
        return dialect == Dialect.DERBY && seen > committed.get() ? last(tx, "") : seen;
    }

    private static long last(Connection tx, String ending) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT last_seq FROM feed_state WHERE id = 1" + ending);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private List<FeedEvent> events(Connection tx, String sql, long from, long to) throws SQLException {
        List<FeedEvent> events = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new FeedEvent(
                            row.getLong("seq"),
                            row.getString("event_id"),
                            name,
                            row.getString("type"),
                            row.getString("subject"),
                            row.getLong("version"),
                            Instants.get(row, "happened_at"),
                            row.getString("cause"),
                            row.getString("body")));
                }
            }
        }
        return events;
    }
}
