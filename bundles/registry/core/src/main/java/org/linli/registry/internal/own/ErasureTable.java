// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.Erasure;

/** The requests to make a person unreadable. */
final class ErasureTable {
    private static final String COLUMNS =
            "id, resident, area, ground, asked_by, asked_name, asked_at, decision, decided_by, decided_at";

    private ErasureTable() {}

    /** A request with what is not told. */
    record Entry(Erasure erasure, String askedBy) {}

    static void insert(Connection tx, Entry entry) throws SQLException {
        Erasure erasure = entry.erasure();
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO erasure (id, resident, open_of, area, ground,"
                + " asked_by, asked_name, asked_at, decision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")) {
            insert.setString(1, erasure.id());
            insert.setString(2, erasure.resident());
            insert.setString(3, erasure.resident());
            insert.setString(4, erasure.area().value());
            insert.setString(5, erasure.ground());
            insert.setString(6, entry.askedBy());
            insert.setString(7, erasure.askedBy());
            Instants.set(insert, 8, erasure.askedAt());
            insert.executeUpdate();
        }
    }

    /** The request; null for none. */
    static Entry find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT " + COLUMNS + " FROM erasure WHERE id = ?")) {
            select.setString(1, id);
            List<Entry> found = entries(select);
            return found.isEmpty() ? null : found.get(0);
        }
    }

    /** Whether it was open until now. */
    static boolean decide(Connection tx, Entry entry, Erasure.Decision decision, String by, Instant at)
            throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE erasure SET decision = ?, decided_by = ?,"
                + " open_of = NULL, decided_at = ? WHERE id = ? AND decision = 'OPEN'")) {
            update.setString(1, decision.name());
            update.setString(2, by);
            Instants.set(update, 3, at);
            update.setString(4, entry.erasure().id());
            return update.executeUpdate() == 1;
        }
    }

    /** The open ones of an area after an id. */
    static List<Erasure> open(Connection tx, AreaCode area, String after, int most) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM erasure WHERE decision = 'OPEN' AND area BETWEEN ? AND ? AND id > ?"
                + " ORDER BY id FETCH FIRST " + most + " ROWS ONLY";
        Codes codes = Codes.in(area);
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, codes.first());
            select.setString(2, codes.last());
            select.setString(3, after);
            return entries(select).stream().map(Entry::erasure).toList();
        }
    }

    private static List<Entry> entries(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Instant askedAt = Instants.get(row, "asked_at");
                Instant decidedAt = Instants.get(row, "decided_at");
                entries.add(new Entry(
                        new Erasure(
                                row.getString("id"),
                                row.getString("resident"),
                                AreaCode.of(row.getString("area")),
                                row.getString("ground"),
                                row.getString("asked_name"),
                                askedAt,
                                Erasure.Decision.valueOf(row.getString("decision")),
                                row.getString("decided_by"),
                                decidedAt),
                        row.getString("asked_by")));
            }
        }
        return entries;
    }
}
