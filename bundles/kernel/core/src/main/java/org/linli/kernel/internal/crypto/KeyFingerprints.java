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

/** The fingerprints of the keys that this database's personal data was sealed with. */
final class KeyFingerprints {
    private final DataSource dataSource;
    private final Clock clock;

    KeyFingerprints(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    Set<String> known() throws SQLException {
        Set<String> known = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT fingerprint FROM key_fingerprint");
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
                        "INSERT INTO key_fingerprint (fingerprint, first_used_at) VALUES (?, ?)")) {
            for (String fingerprint : fingerprints) {
                insert.setString(1, fingerprint);
                insert.setTimestamp(2, Timestamp.from(clock.instant()));
                insert.executeUpdate();
            }
        }
    }
}
