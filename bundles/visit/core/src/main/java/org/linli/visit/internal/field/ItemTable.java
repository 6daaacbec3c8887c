// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.visit.internal.Rows;

/** What each device holds: keys and digests, no contents. */
final class ItemTable {
    private ItemTable() {}

    /**
     * What a device was given.
     *
     * @param digest of the content
     * @param changedIn the set in which it changed last
     * @param gone whether it was taken away
     */
    record Held(String digest, long changedIn, boolean gone) {}

    static Map<String, Held> of(Connection tx, String lease) throws SQLException {
        Map<String, Held> held = new HashMap<>();
        Rows.list(
                tx,
                "SELECT item_key, digest, changed_in, gone FROM field_item WHERE lease = ?",
                row -> held.put(row.getString(1), new Held(row.getString(2), row.getLong(3), row.getInt(4) == 1)),
                lease);
        return held;
    }

    /** Keeps these, those known before in the place of what they were. */
    static void put(Connection tx, String lease, Map<String, Held> changed, Map<String, Held> before)
            throws SQLException {
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        changed.forEach((key, held) -> {
            Object[] row = {held.digest(), held.changedIn(), held.gone() ? 1 : 0, lease, key};
            (before.containsKey(key) ? updates : inserts).add(row);
        });
        Rows.each(
                tx,
                "INSERT INTO field_item (digest, changed_in, gone, lease, item_key) VALUES (?, ?, ?, ?, ?)",
                inserts);
        Rows.each(
                tx,
                "UPDATE field_item SET digest = ?, changed_in = ?, gone = ? WHERE lease = ? AND item_key = ?",
                updates);
    }

    /** Forgets what leases held that are over, at most so many; says how many. */
    static int forget(Connection tx, Instant now, int max) throws SQLException {
        List<Object[]> old = Rows.list(
                tx,
                "SELECT i.lease, i.item_key FROM field_lease l JOIN field_item i ON i.lease = l.id"
                        + " WHERE l.expires_at < ? FETCH FIRST " + max + " ROWS ONLY",
                row -> new Object[] {row.getString(1), row.getString(2)},
                now);
        Rows.each(tx, "DELETE FROM field_item WHERE lease = ? AND item_key = ?", old);
        return old.size();
    }
}
