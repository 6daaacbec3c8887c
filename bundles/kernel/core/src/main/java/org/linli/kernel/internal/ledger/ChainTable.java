// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;

/** The tables of the chain: its seals, its one row of state, and the lease of who seals. */
final class ChainTable {
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final String holder = Ids.next();
    private final Clock clock;

    ChainTable(Clock clock) {
        this.clock = clock;
    }

    /** A hash, the entry up to which it holds, and when it was made; the anchor's and the first's time is not kept. */
    record Link(long seq, String hash, Instant at) {
        boolean isSame(Link other) {
            return seq == other.seq && hash.equals(other.hash);
        }
    }

    /** Where the chain begins and ends. */
    record State(Link anchor, Link sealed) {}

    State state(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(
                        "SELECT anchor_seq, anchor_hash, sealed_seq, sealed_hash, sealed_at FROM access_chain WHERE id = 1");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the row of access_chain is missing");
            }
            return new State(
                    new Link(row.getLong(1), row.getString(2), null),
                    new Link(row.getLong(3), row.getString(4), Instants.get(row, "sealed_at")));
        }
    }

    /**
     * Seals what follows on the last seal; a no when somebody else has sealed meanwhile, or is at it. The row of state
     * stays locked until the commit.
     */
    boolean seal(Connection tx, Link last, List<Link> links) throws SQLException {
        Link newest = links.get(links.size() - 1);
        if (!move(tx, "sealed", newest, last)) {
            return false;
        }
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO access_seal (seq, hash, sealed_at) VALUES (?, ?, ?)")) {
            for (Link link : links) {
                insert.setLong(1, link.seq());
                insert.setString(2, link.hash());
                Instants.set(insert, 3, link.at());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return true;
    }

    /** Takes entries and seals out from the anchor on, and moves the anchor; a no when somebody else did. */
    boolean purge(Connection tx, Link anchor, List<Link> links) throws SQLException {
        if (!move(tx, "anchor", links.get(links.size() - 1), anchor)) {
            return false;
        }
        delete(tx, "feed", links);
        delete(tx, "access_seal", links);
        return true;
    }

    /** The seals after one and up to another, at most so many. */
    List<Link> seals(Connection tx, long after, long to, int max) throws SQLException {
        // The comment line is an order to Derby's optimizer (which would scan the table) and nothing to PostgreSQL.
        String sql = "SELECT seq, hash, sealed_at FROM access_seal --DERBY-PROPERTIES constraint=ACCESS_SEAL_PK\n"
                + " WHERE seq > ? AND seq <= ? ORDER BY seq FETCH FIRST " + max + " ROWS ONLY";
        List<Link> seals = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    seals.add(new Link(row.getLong(1), row.getString(2), Instants.get(row, "sealed_at")));
                }
            }
        }
        return seals;
    }

    /** Leaves the place to others. */
    int release(Connection tx) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE access_chain SET holder = NULL WHERE id = 1 AND holder = ?")) {
            update.setString(1, holder);
            return update.executeUpdate();
        }
    }

    /** Moves one end of the chain, if it stands where the caller saw it and nobody else is at work on it. */
    private boolean move(Connection tx, String end, Link to, Link from) throws SQLException {
        String time = end.equals("sealed") ? "sealed_at" : null;
        try (PreparedStatement update = tx.prepareStatement("UPDATE access_chain SET " + end + "_seq = ?, " + end
                + "_hash = ?, holder = ?, lease_until = ?" + (time == null ? "" : ", sealed_at = ?")
                + " WHERE id = 1 AND (holder IS NULL OR holder = ? OR lease_until < ?) AND " + end + "_seq = ?")) {
            Instant now = clock.instant();
            int at = 0;
            update.setLong(++at, to.seq());
            update.setString(++at, to.hash());
            update.setString(++at, holder);
            Instants.set(update, ++at, now.plus(LEASE));
            if (time != null) {
                Instants.set(update, ++at, to.at());
            }
            update.setString(++at, holder);
            Instants.set(update, ++at, now);
            update.setLong(++at, from.seq());
            return update.executeUpdate() == 1;
        }
    }

    private static void delete(Connection tx, String table, List<Link> links) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM " + table + " WHERE seq = ?")) {
            for (Link link : links) {
                delete.setLong(1, link.seq());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
