// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The fingerprints of the keys of one kind that this database's data was made with. */
final class KeyFingerprints {
    private final DataSource dataSource;
    private final Clock clock;
    private final String table;

    private KeyFingerprints(String table, DataSource dataSource, Clock clock) {
        this.table = table;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Those of the keys that wrap each person's key. */
    static KeyFingerprints ofMasterKeys(DataSource dataSource, Clock clock) {
        return new KeyFingerprints("key_fingerprint", dataSource, clock);
    }

    /** That of the key of the blind indexes. */
    static KeyFingerprints ofIndexKey(DataSource dataSource, Clock clock) {
        return new KeyFingerprints("index_key_fingerprint", dataSource, clock);
    }

    Set<String> known() throws SQLException {
        Set<String> known = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT fingerprint FROM " + table);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                known.add(row.getString(1));
            }
        }
        return known;
    }

    void add(Set<String> fingerprints) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO " + table + " (fingerprint, first_used_at) VALUES (?, ?)")) {
            for (String fingerprint : fingerprints) {
                insert.setString(1, fingerprint);
                insert.setTimestamp(2, Timestamp.from(clock.instant()));
                insert.executeUpdate();
            }
        }
    }
}
