// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.feed.OpenTransactions;

/**
 * The outbox on Derby. It never deletes a row: Derby purges deleted rows from an index page that is full, and when it is
 * killed just then it may never recover. Rows stay, those up to {@code feed_state.settled_to} are never looked at again,
 * and all are taken away at once when a start finds many.
 *
 * <p>A SELECT would wait for each uncommitted row; so the rows are looked at without locks, those of
 * {@link OpenTransactions} are left out, and only the others, for whose locks nobody can be waiting any more, are read
 * properly.
 */
final class DerbyOutbox {
    private static final int PAGE = 600;
    // The comment lines are orders to Derby's optimizer, which would scan the tables.
    private static final String BY_ID = " FROM feed_outbox --DERBY-PROPERTIES constraint=FEED_OUTBOX_PK\n";
    private static final String UNNUMBERED =
            "SELECT o.id, o.tx, o.subject FROM feed_outbox o --DERBY-PROPERTIES constraint=FEED_OUTBOX_PK\n"
                    + " WHERE o.id > ? AND o.id <= ? AND NOT EXISTS (SELECT 1 FROM feed f"
                    + " --DERBY-PROPERTIES constraint=FEED_EVENT_ONCE, joinStrategy=NESTEDLOOP\n"
                    + " WHERE f.event_id = o.event_id) ORDER BY o.id FETCH FIRST " + PAGE + " ROWS ONLY WITH UR";

    private DerbyOutbox() {}

    /**
     * Rows whose transactions are over.
     *
     * @param ids of those that are not numbered, each after all earlier ones of its subject
     * @param to when these are numbered, no row up to here waits or will ever wait
     * @param moved how far that is from where it was
     */
    record Settled(List<Long> ids, long to, long moved) {}

    private record Seen(long id, String tx, String subject) {}

    /**
     * The first rows whose transactions are over. A row beyond the highest id at the start is left for the next time: the
     * scan may have missed an earlier row of its subject. What begins after that gets ids beyond it, what had begun is
     * beyond the floor, so that below both nothing can appear any more.
     */
    static Settled settled(Connection tx, int max) throws SQLException {
        long done = settledTo(tx);
        long bound = Outbox.number(tx, "SELECT MAX(id)" + BY_ID + " WITH UR");
        long to = Math.max(done, Math.min(bound, OpenTransactions.floor() - 1));
        List<Long> ids = new ArrayList<>();
        Set<String> waitingSubjects = new HashSet<>();
        for (long from = done; from < bound; ) {
            List<Seen> page = page(tx, from, bound);
            for (Seen row : page) {
                if (OpenTransactions.contains(row.tx())) {
                    waitingSubjects.add(row.subject());
                } else if (!waitingSubjects.contains(row.subject())) {
                    if (ids.size() == max) {
                        to = Math.min(to, row.id() - 1);
                        return new Settled(ids, to, to - done);
                    }
                    ids.add(row.id());
                }
            }
            from = page.size() < PAGE ? bound : page.get(PAGE - 1).id();
        }
        return new Settled(ids, to, to - done);
    }

    /** No row that waits, and none that is there, has an id above this one; waits for nobody. */
    static long lastGiven(Connection tx) throws SQLException {
        // Read in this order: before all rows are taken away settled_to has moved.
        String both = "SELECT MAX(id)" + BY_ID + " UNION ALL SELECT settled_to FROM feed_state WHERE id = 1";
        return Outbox.number(tx, "SELECT MAX(id) FROM (" + both + ") ids (id) WITH UR");
    }

    /**
     * Takes all rows away if they are as many and none waits; whether it did. To be called with the lock on
     * {@code feed_state}, so that nobody is numbering.
     */
    static boolean clear(Connection tx, int many) throws SQLException {
        if (Outbox.number(tx, "SELECT COUNT(*)" + BY_ID + " WITH UR") < many) {
            return false;
        }
        try (Statement statement = tx.createStatement()) {
            statement.execute("LOCK TABLE feed_outbox IN EXCLUSIVE MODE");
            // Whoever has a row here has committed it; whoever has only its id yet will insert it above settled_to.
            if (!page(tx, settledTo(tx), Long.MAX_VALUE).isEmpty()) {
                return false;
            }
            statement.execute("TRUNCATE TABLE feed_outbox");
            return true;
        }
    }

    private static List<Seen> page(Connection tx, long from, long bound) throws SQLException {
        List<Seen> page = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(UNNUMBERED)) {
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

    private static long settledTo(Connection tx) throws SQLException {
        return Outbox.number(tx, "SELECT settled_to FROM feed_state WHERE id = 1 WITH UR");
    }
}
