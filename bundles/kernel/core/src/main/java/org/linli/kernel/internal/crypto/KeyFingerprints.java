// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;

/** The fingerprints of the keys of one kind that this database's data was made with. */
final class KeyFingerprints {
    private static final String INDEXES = "index_key_fingerprint";
    private static final String MASTERS = "key_fingerprint";
    private static final String RETIRED = "retired_key_fingerprint";

    private final Schema schema;
    private final Clock clock;
    private final String table;

    private KeyFingerprints(String table, Schema schema, Clock clock) {
        this.table = table;
        this.schema = schema;
        this.clock = clock;
    }

    /** Those of the keys that wrap each person's key. */
    static KeyFingerprints ofMasterKeys(Schema schema, Clock clock) {
        return new KeyFingerprints(MASTERS, schema, clock);
    }

    /** That of the key of the blind indexes. */
    static KeyFingerprints ofIndexKey(Schema schema, Clock clock) {
        return new KeyFingerprints(INDEXES, schema, clock);
    }

    /** The keys in use and when they were first used. */
    Map<String, Instant> known() {
        return all(table, "first_used_at");
    }

    /** The keys that are gone and when they went; the key of the blind indexes never goes. */
    Map<String, Instant> retired() {
        return table.equals(MASTERS) ? all(RETIRED, "retired_at") : Map.of();
    }

    void add(Set<String> fingerprints) {
        schema.jdbc(tx -> insert(tx, table + " (fingerprint, first_used_at)", fingerprints));
    }

    /** Notes that master keys are gone. */
    void retire(Set<String> fingerprints) {
        schema.jdbc(tx -> {
            try (PreparedStatement delete = tx.prepareStatement("DELETE FROM " + MASTERS + " WHERE fingerprint = ?")) {
                for (String fingerprint : fingerprints) {
                    delete.setString(1, fingerprint);
                    delete.executeUpdate();
                }
            }
            return insert(tx, RETIRED + " (fingerprint, retired_at)", fingerprints);
        });
    }

    private int insert(Connection tx, String columns, Set<String> fingerprints) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO " + columns + " VALUES (?, ?)")) {
            for (String fingerprint : fingerprints) {
                insert.setString(1, fingerprint);
                Instants.set(insert, 2, clock.instant());
                insert.executeUpdate();
            }
            return fingerprints.size();
        }
    }

    private Map<String, Instant> all(String from, String when) {
        return schema.jdbc(tx -> {
            Map<String, Instant> all = new LinkedHashMap<>();
            try (PreparedStatement query =
                            tx.prepareStatement("SELECT fingerprint, " + when + " FROM " + from + " ORDER BY " + when);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.put(row.getString("fingerprint"), Instants.get(row, when));
                }
            }
            return all;
        });
    }
}
