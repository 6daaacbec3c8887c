// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;

/**
 * How far a reader has come, and who may read on: of several runners of one reader (two versions of a module, two nodes)
 * the one that holds the lease. Each step checks that the bookmark is still where its runner left it.
 */
final class Bookmark {
    private final String reader;
    private final String feed;
    private final Clock clock;
    private final Duration lease;
    private final String holder = Ids.next();

    Bookmark(String reader, String feed, Duration lease, Clock clock) {
        this.reader = reader;
        this.feed = feed;
        this.lease = lease;
        this.clock = clock;
    }

    /** Somebody else has moved the bookmark, or has it now; what was done in the transaction does not count. */
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Moved(String reader) {
            super(reader);
        }
    }

    Duration lease() {
        return lease;
    }

    /** Takes or renews the lease; the bookmark, or nothing when another runner has it. */
    OptionalLong acquire(Connection tx) throws SQLException {
        if (take(tx)) {
            return OptionalLong.of(seq(tx));
        }
        if (exists(tx)) {
            return OptionalLong.empty();
        }
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO feed_bookmark (reader, feed, seq) VALUES (?, ?, 0)")) {
            insert.setString(1, reader);
            insert.setString(2, feed);
            insert.executeUpdate();
        }
        return take(tx) ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /** The number of the last event dealt with; 0 when there is none. */
    long seq(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT seq FROM feed_bookmark WHERE reader = ?")) {
            select.setString(1, reader);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Moves on and renews the lease. */
    long advance(Connection tx, long from, long to) throws SQLException {
        String sql = "UPDATE feed_bookmark SET seq = ?, lease_until = ? WHERE reader = ? AND seq = ? AND holder = ?";
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            update.setLong(1, to);
            Instants.set(update, 2, clock.instant().plus(lease));
            update.setString(3, reader);
            update.setLong(4, from);
            update.setString(5, holder);
            if (update.executeUpdate() != 1) {
                throw new Moved(reader);
            }
            return to;
        }
    }

    /** Renews the lease if it is still ours. */
    int renew(Connection tx) throws SQLException {
        return lease(tx, clock.instant().plus(lease));
    }

    /** Leaves the place to others. */
    int release(Connection tx) throws SQLException {
        return lease(tx, Instant.EPOCH);
    }

    /** Goes back to the start, whoever is reading. */
    int reset(Connection tx) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE feed_bookmark SET seq = 0 WHERE reader = ?")) {
            update.setString(1, reader);
            return update.executeUpdate();
        }
    }

    private boolean take(Connection tx) throws SQLException {
        String sql = "UPDATE feed_bookmark SET holder = ?, lease_until = ?"
                + " WHERE reader = ? AND (holder = ? OR holder IS NULL OR lease_until < ?)";
        Instant now = clock.instant();
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            update.setString(1, holder);
            Instants.set(update, 2, now.plus(lease));
            update.setString(3, reader);
            update.setString(4, holder);
            Instants.set(update, 5, now);
            return update.executeUpdate() == 1;
        }
    }

    private int lease(Connection tx, Instant until) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE feed_bookmark SET lease_until = ? WHERE reader = ? AND holder = ?")) {
            Instants.set(update, 1, until);
            update.setString(2, reader);
            update.setString(3, holder);
            return update.executeUpdate();
        }
    }

    private boolean exists(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT 1 FROM feed_bookmark WHERE reader = ?")) {
            select.setString(1, reader);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
