// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.internal.ledger.ChainTable.Link;
import org.linli.kernel.internal.ledger.ChainTable.State;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;

/**
 * Computes the whole chain again, a page at a time, and compares it with the seals, and with the heads that were written
 * outside the database: who can change the database can compute new seals, but not unwrite the heads.
 */
final class LedgerCheck {
    private static final int PAGE = 500;

    /** Younger entries cannot have been purged by us. A day less than the law wants, for a head that came late. */
    private static final Duration NEVER_PURGED = Duration.ofDays(182);

    private final Schema schema;
    private final HeadFiles files;
    private final Clock clock;
    private final ChainTable table;

    LedgerCheck(Schema schema, HeadFiles files, Clock clock) {
        this.schema = schema;
        this.files = files;
        this.clock = clock;
        this.table = new ChainTable(clock);
    }

    /**
     * What came out.
     *
     * @param broken what is wrong at the first broken entry, in words; null when the ledger is whole
     * @param from the number of the first entry that is kept
     * @param whole how many entries were found whole before that
     * @param heads how many heads agreed
     * @param unsealed how many entries came after the last seal
     */
    record Finding(String broken, long from, long whole, long heads, long unsealed) {}

    /** A place where the ledger is broken. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private Broken(String what) {
            super(what);
        }
    }

    Finding run() {
        State state = schema.jdbc(table::state);
        Finding finding = run(state);
        // A purge may have gone on meanwhile: then what is missing may be missing rightly.
        boolean purged = !schema.jdbc(table::state).anchor().isSame(state.anchor());
        return finding.broken() != null && purged ? run() : finding;
    }

    private Finding run(State state) {
        Walk walk = new Walk(state.anchor());
        try (HeadFiles.Reading heads = files.read()) {
            String broken = null;
            try {
                walk.all(state, heads);
            } catch (Broken found) {
                broken = found.getMessage();
            }
            long unsealed = schema.jdbc(LedgerCheck::numbered) - state.sealed().seq();
            return new Finding(
                    broken,
                    state.anchor().seq() + 1,
                    walk.last.seq() - state.anchor().seq(),
                    walk.heads,
                    Math.max(0, unsealed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the heads in " + files.folder(), unreadable);
        }
    }

    /** The way along the chain. */
    private final class Walk {
        private final Link anchor;
        private Link last;
        private Instant lastAt;
        private long heads;
        private long lastHead;

        private Walk(Link anchor) {
            this.anchor = anchor;
            this.last = anchor;
            this.lastHead = anchor.seq();
        }

        private void all(State state, HeadFiles.Reading heads) throws Broken {
            begin(state, heads);
            while (last.seq() < state.sealed().seq()) {
                page(state.sealed().seq(), heads);
            }
            end(state, heads);
        }

        private void begin(State state, HeadFiles.Reading heads) throws Broken {
            long first = schema.jdbc(tx -> number(tx, "SELECT MIN(seq) FROM feed"));
            if (first <= last.seq() && schema.jdbc(tx -> number(tx, "SELECT COUNT(*) FROM feed")) > 0) {
                throw new Broken(
                        "entry " + first + " stands before the first entry, " + (last.seq() + 1) + ": it was inserted");
            }
            compare(heads);
        }

        private void requireOld(HeadFiles.Head head) throws Broken {
            if (head.at().isAfter(clock.instant().minus(NEVER_PURGED))) {
                throw new Broken("the entries up to " + head.seq() + ", sealed at " + head.at()
                        + ", are gone before their time: they were removed");
            }
        }

        private void page(long to, HeadFiles.Reading heads) throws Broken {
            List<FeedEvent> entries = schema.jdbc(tx -> entries(tx, last.seq(), to));
            List<Link> seals = schema.jdbc(tx -> table.seals(tx, last.seq(), to, PAGE));
            for (int i = 0; i < PAGE && last.seq() < to; i++) {
                long seq = last.seq() + 1;
                if (i >= entries.size() || entries.get(i).seq() != seq) {
                    throw new Broken("entry " + seq + afterLast() + " is missing: it was removed");
                }
                if (i >= seals.size() || seals.get(i).seq() != seq) {
                    throw new Broken("entry " + seq + " of " + entries.get(i).at() + " has no seal");
                }
                step(entries.get(i), seals.get(i), heads);
            }
        }

        private void step(FeedEvent entry, Link seal, HeadFiles.Reading heads) throws Broken {
            String hash = Chain.next(last.hash(), entry);
            if (!hash.equals(seal.hash())) {
                throw new Broken(
                        "entry " + entry.seq() + " of " + entry.at() + " does not fit its seal: it was changed");
            }
            Link before = last;
            Instant beforeAt = lastAt;
            last = seal;
            lastAt = entry.at();
            try {
                compare(heads);
            } catch (Broken recomputed) {
                last = before;
                lastAt = beforeAt;
                throw recomputed;
            }
        }

        /** Compares with the heads up to this place; those of two nodes in one folder may stand in any order. */
        private void compare(HeadFiles.Reading reading) throws Broken {
            for (; reading.peek() != null && reading.peek().seq() <= last.seq(); reading.advance()) {
                HeadFiles.Head head = reading.peek();
                if (head.seq() <= anchor.seq()) {
                    requireOld(head);
                }
                if (head.seq() < anchor.seq()) {
                    continue;
                }
                if (!head.hash().equals(hashAt(head.seq()))) {
                    throw new Broken("entry " + head.seq() + " or one before it, down to " + (lastHead + 1)
                            + ", was changed and the seals were computed anew: at " + head.at()
                            + " another head was written outside the database");
                }
                heads++;
                lastHead = head.seq();
            }
        }

        private String hashAt(long seq) {
            if (seq == last.seq()) {
                return last.hash();
            }
            if (seq == anchor.seq()) {
                return anchor.hash();
            }
            return schema.jdbc(tx -> table.seals(tx, seq - 1, seq, 1)).get(0).hash();
        }

        private void end(State state, HeadFiles.Reading heads) throws Broken {
            if (!last.isSame(state.sealed())) {
                throw new Broken("the chain's end does not fit its last seal, " + last.seq());
            }
            // Heads are written after the commit: what the database ends with now must hold them all.
            while (heads.peek() != null) {
                HeadFiles.Head head = heads.peek();
                if (head.seq() > schema.jdbc(table::state).sealed().seq()) {
                    throw new Broken("entry " + (last.seq() + 1) + " and all up to " + head.seq()
                            + ", whose head was written outside the database at " + head.at()
                            + ", are missing: they were removed");
                }
                heads.advance();
            }
            long numbered = schema.jdbc(LedgerCheck::numbered);
            long newest = schema.jdbc(tx -> number(tx, "SELECT MAX(seq) FROM feed"));
            if (newest > numbered && newest > schema.jdbc(LedgerCheck::numbered)) {
                throw new Broken(
                        "entry " + newest + " stands after the last numbered one, " + numbered + ": it was inserted");
            }
        }

        private String afterLast() {
            return lastAt == null ? "" : ", after " + lastAt + ",";
        }
    }

    private static long numbered(Connection tx) throws SQLException {
        return number(tx, "SELECT last_seq FROM feed_state WHERE id = 1");
    }

    private static long number(Connection tx, String sql) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static List<FeedEvent> entries(Connection tx, long after, long to) throws SQLException {
        // The comment line is an order to Derby's optimizer (which would scan the table) and nothing to PostgreSQL.
        String sql = "SELECT seq, event_id, type, subject, version, happened_at, cause, body"
                + " FROM feed --DERBY-PROPERTIES constraint=FEED_PK\n"
                + " WHERE seq > ? AND seq <= ? ORDER BY seq FETCH FIRST " + PAGE + " ROWS ONLY";
        List<FeedEvent> entries = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new FeedEvent(
                            row.getLong("seq"),
                            row.getString("event_id"),
                            FeedLedger.FEED,
                            row.getString("type"),
                            row.getString("subject"),
                            row.getLong("version"),
                            Instants.get(row, "happened_at"),
                            row.getString("cause"),
                            row.getString("body")));
                }
            }
        }
        return entries;
    }
}
