// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.FieldKey;
import org.linli.visit.internal.Rows;

/** The server's keys that devices seal to. */
final class KeyTable {
    private static final String SELECT = "SELECT id, public_key, wrapped_key, sealed, created_at FROM field_key";

    private KeyTable() {}

    /**
     * A key.
     *
     * @param key what everybody may know
     * @param wrapped the wrapped key of its private part
     * @param sealed its private part
     */
    record Kept(FieldKey key, String wrapped, String sealed) {}

    /** The newest; null for none. */
    static Kept newest(Connection tx) throws SQLException {
        return Rows.first(tx, SELECT + " ORDER BY created_at DESC, id DESC FETCH FIRST 1 ROWS ONLY", KeyTable::kept);
    }

    static Kept find(Connection tx, String id) throws SQLException {
        return Rows.first(tx, SELECT + " WHERE id = ?", KeyTable::kept, id);
    }

    static int insert(Connection tx, Kept kept) throws SQLException {
        return Rows.change(
                tx,
                "INSERT INTO field_key (id, public_key, wrapped_key, sealed, created_at) VALUES (?, ?, ?, ?, ?)",
                kept.key().id(),
                kept.key().publicKey(),
                kept.wrapped(),
                kept.sealed(),
                kept.key().createdAt());
    }

    /** Forgets those to which nothing is sealed any more. */
    static int forget(Connection tx, Instant before) throws SQLException {
        return Rows.change(tx, "DELETE FROM field_key WHERE created_at < ?", before);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        FieldKey key = new FieldKey(row.getString("id"), row.getString("public_key"), Instants.get(row, "created_at"));
        return new Kept(key, row.getString("wrapped_key"), row.getString("sealed"));
    }
}
