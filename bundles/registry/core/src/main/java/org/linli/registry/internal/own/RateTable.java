// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;

/** Counts how often a network address asked within the hour, for all nodes together. */
final class RateTable {
    private final RegistrySchema schema;
    private final Seals seals;

    RateTable(RegistrySchema schema, Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    /** @throws PlatformException too many, after so many times within the hour */
    void count(String what, String from, int most) {
        String bucket = what + ':' + seals.index("own-address", from == null ? "" : from);
        Instant now = schema.clock().instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (schema.jdbc(tx -> add(tx, bucket, hour)) > most) {
            throw new PlatformException(Problem.tooMany(
                    Duration.between(now, hour.plus(1, ChronoUnit.HOURS)).plusSeconds(1)));
        }
    }

    private static int add(Connection tx, String bucket, Instant hour) throws SQLException {
        String key = " WHERE bucket = ? AND hour_start = ?";
        if (update(tx, "UPDATE own_rate SET times = times + 1" + key, bucket, hour) == 0) {
            update(tx, "INSERT INTO own_rate (bucket, hour_start, times) VALUES (?, ?, 1)", bucket, hour);
        }
        try (PreparedStatement select = tx.prepareStatement("SELECT times FROM own_rate" + key)) {
            select.setString(1, bucket);
            Instants.set(select, 2, hour);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static int update(Connection tx, String sql, String bucket, Instant hour) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            update.setString(1, bucket);
            Instants.set(update, 2, hour);
            return update.executeUpdate();
        }
    }
}
