// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.CounterRequest;

/** The requests at counters. */
final class CounterTable {
    private CounterTable() {}

    /** A request with what is not told. */
    record Entry(CounterRequest request, AreaCode area, String openedBy) {}

    static void insert(Connection tx, Entry entry) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO own_request (id, resident, area, proof, opened_by, opened_at, until_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            CounterRequest request = entry.request();
            insert.setString(1, request.id());
            insert.setString(2, request.resident());
            insert.setString(3, entry.area().value());
            insert.setString(4, request.proof());
            insert.setString(5, entry.openedBy());
            Instants.set(insert, 6, request.openedAt());
            Instants.set(insert, 7, request.until());
            insert.executeUpdate();
        }
    }

    /** The request; null for none. */
    static Entry find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT id, resident, area, proof, opened_by, opened_at, until_at FROM own_request WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Instant openedAt = Instants.get(row, "opened_at");
                Instant until = Instants.get(row, "until_at");
                return new Entry(
                        new CounterRequest(
                                row.getString("id"),
                                row.getString("resident"),
                                row.getString("proof"),
                                openedAt,
                                until),
                        AreaCode.of(row.getString("area")),
                        row.getString("opened_by"));
            }
        }
    }
}
