// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;

/** The modules that keep wrapped keys, how far each has wrapped them anew, and who is at that work. */
final class KeyHolders {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Schema schema;
    private final Clock clock;
    private final String holder = Ids.next();

    KeyHolders(Schema schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    /**
     * How far a module is.
     *
     * @param newest the fingerprint of the key it wraps by; null before the first rotation
     * @param lastId the last id that is done
     * @param finishedAt when all were done; null while some are not
     */
    record Progress(String newest, String lastId, Instant finishedAt) {
        static final Progress NONE = new Progress(null, "", null);

        boolean isFinished(String key) {
            return key.equals(newest) && finishedAt != null;
        }
    }

    /** All modules that were ever seen. */
    Map<String, Progress> all() {
        return schema.jdbc(tx -> {
            Map<String, Progress> all = new TreeMap<>();
            try (PreparedStatement select =
                            tx.prepareStatement("SELECT module, newest_key, last_id, finished_at FROM key_holder");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.put(row.getString(1), new Progress(row.getString(2), row.getString(3), finishedAt(row)));
                }
            }
            return all;
        });
    }

    /** Notes that a module keeps wrapped keys. */
    void remember(String module) {
        schema.jdbc(tx -> {
            try (PreparedStatement select = tx.prepareStatement("SELECT 1 FROM key_holder WHERE module = ?")) {
                select.setString(1, module);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() || insert(tx, module);
                }
            }
        });
    }

    /** Notes how far a module is; and that this node is still at work. */
    void note(String module, String newest, String lastId, boolean finished) {
        schema.jdbc(tx -> {
            lease(tx);
            try (PreparedStatement update = tx.prepareStatement(
                    "UPDATE key_holder SET newest_key = ?, last_id = ?, finished_at = ? WHERE module = ?")) {
                update.setString(1, newest);
                update.setString(2, lastId);
                Instants.set(update, 3, finished ? clock.instant() : null);
                update.setString(4, module);
                return update.executeUpdate();
            }
        });
    }

    /** Whether this node may change keys now; a second one, or a second operator, may not meanwhile. */
    boolean begin() {
        return schema.jdbc(this::lease);
    }

    /** This node's work is over. */
    void end() {
        schema.jdbc(tx -> {
            try (PreparedStatement update =
                    tx.prepareStatement("UPDATE key_work SET holder = NULL WHERE id = 1 AND holder = ?")) {
                update.setString(1, holder);
                return update.executeUpdate();
            }
        });
    }

    private boolean lease(Connection tx) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE key_work SET holder = ?, lease_until = ?"
                + " WHERE id = 1 AND (holder IS NULL OR holder = ? OR lease_until < ?)")) {
            Instant now = clock.instant();
            update.setString(1, holder);
            Instants.set(update, 2, now.plus(LEASE));
            update.setString(3, holder);
            Instants.set(update, 4, now);
            return update.executeUpdate() == 1;
        }
    }

    private static boolean insert(Connection tx, String module) throws SQLException {
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO key_holder (module, last_id) VALUES (?, '')")) {
            insert.setString(1, module);
            return insert.executeUpdate() == 1;
        }
    }

    private static Instant finishedAt(ResultSet row) throws SQLException {
        return Instants.get(row, "finished_at");
    }
}
