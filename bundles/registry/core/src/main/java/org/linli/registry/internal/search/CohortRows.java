// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.Chunks;
import org.linli.registry.Cohorts.Member;
import org.linli.registry.Cohorts.Spot;
import org.linli.registry.Residence;
import org.linli.registry.internal.Masks;
import org.linli.registry.internal.care.CareLevels.Stored;

/** Reads by ids what standing rules ask of people and places. */
final class CohortRows {
    private CohortRows() {}

    /** What was read; care files are opened after the transaction. */
    record Read(List<Member> members, List<Stored> files) {}

    static Read people(Connection tx, List<String> ids, LocalDate today) throws SQLException {
        Plans.byIndex(tx);
        List<Member> members = new ArrayList<>();
        List<Stored> files = new ArrayList<>();
        for (List<String> some : Chunks.of(ids)) {
            members.addAll(members(tx, some, today));
            files.addAll(files(tx, some));
        }
        return new Read(members, files);
    }

    private static List<Member> members(Connection tx, List<String> ids, LocalDate today) throws SQLException {
        String sql = "SELECT r.id, r.household, r.dwelling, r.born, r.party_member, r.residence, r.community, r.grid,"
                + " b.longitude, b.latitude FROM resident r LEFT JOIN dwelling d ON d.id = r.dwelling"
                + " LEFT JOIN building b ON b.id = d.building"
                + " WHERE r.id IN (" + Ids.places(ids) + ") AND r.status = 'ACTIVE'";
        List<Member> members = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            Ids.bind(select, 1, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members.add(member(row, today));
                }
            }
        }
        return members;
    }

    private static Member member(ResultSet row, LocalDate today) throws SQLException {
        Date born = row.getDate("born");
        Integer age = born == null
                ? null
                : Integer.valueOf(Period.between(born.toLocalDate(), today).getYears());
        return new Member(
                row.getString("id"),
                row.getString("household"),
                row.getString("dwelling"),
                age,
                row.getInt("party_member") == 1,
                Residence.valueOf(row.getString("residence")),
                List.of(),
                point(row),
                area(row));
    }

    private static List<Stored> files(Connection tx, List<String> residents) throws SQLException {
        List<Stored> files = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id, resident, key_of, sealed, sensitive, community,"
                + " grid FROM care_file WHERE resident IN (" + Ids.places(residents) + ") AND is_open = 1")) {
            Ids.bind(select, 1, residents);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String keyOf = row.getString("key_of");
                    files.add(new Stored(
                            row.getString("id"),
                            row.getString("resident"),
                            keyOf == null ? row.getString("resident") : keyOf,
                            row.getString("sealed"),
                            row.getInt("sensitive") == 1,
                            null,
                            area(row)));
                }
            }
        }
        return files.isEmpty() ? files : withKeys(tx, files);
    }

    private static List<Stored> withKeys(Connection tx, List<Stored> files) throws SQLException {
        List<String> holders = files.stream().map(Stored::keyHolder).distinct().toList();
        Map<String, String> keys = new HashMap<>();
        for (List<String> some : Chunks.of(holders)) {
            try (PreparedStatement select = tx.prepareStatement(
                    "SELECT id, wrapped_key FROM resident WHERE id IN (" + Ids.places(some) + ")")) {
                Ids.bind(select, 1, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        keys.put(row.getString(1), row.getString(2));
                    }
                }
            }
        }
        return files.stream()
                .map(file -> new Stored(
                        file.id(),
                        file.resident(),
                        file.keyHolder(),
                        file.sealed(),
                        file.sensitive(),
                        keys.get(file.keyHolder()),
                        file.area()))
                .toList();
    }

    static List<Spot> places(Connection tx, List<String> ids) throws SQLException {
        Plans.byIndex(tx);
        List<Spot> spots = new ArrayList<>();
        for (List<String> some : Chunks.of(ids)) {
            String in = " IN (" + Ids.places(some) + ")";
            spots(
                    tx,
                    some,
                    true,
                    "SELECT d.id, d.kind, d.address AS words, d.community, d.grid, b.longitude, b.latitude"
                            + " FROM dwelling d LEFT JOIN building b ON b.id = d.building WHERE d.id" + in,
                    spots);
            spots(
                    tx,
                    some,
                    false,
                    "SELECT id, kind, name AS words, area AS community, '' AS grid, longitude, latitude"
                            + " FROM facility WHERE id" + in,
                    spots);
        }
        return spots;
    }

    private static void spots(Connection tx, List<String> ids, boolean dwellings, String sql, List<Spot> found)
            throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            Ids.bind(select, 1, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String words = row.getString("words");
                    found.add(new Spot(
                            row.getString("id"),
                            dwellings,
                            row.getString("kind"),
                            dwellings ? Masks.address(words) : words,
                            point(row),
                            area(row)));
                }
            }
        }
    }

    private static AreaCode area(ResultSet row) throws SQLException {
        String grid = row.getString("grid");
        return AreaCode.of(grid.isEmpty() ? row.getString("community") : grid);
    }

    private static GeoPoint point(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        if (row.wasNull()) {
            return null;
        }
        return new GeoPoint(longitude, row.getDouble("latitude"));
    }
}
