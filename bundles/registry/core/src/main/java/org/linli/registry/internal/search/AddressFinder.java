// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.Page;

/**
 * Finds by how the address of the home begins: first the dwellings, by the index over their addresses, then who lives in
 * them. A page looks into so many dwellings and no more, however many stand empty; then it is shorter than asked for.
 */
final class AddressFinder implements Finder {
    private static final int DWELLINGS_AT_ONCE = 50;
    private static final int ROUNDS = 4;

    /** A dwelling with what the list is ordered by. */
    private record Dwelling(String key, String id, String area) {}

    @Override
    public Page<Hit> find(Connection tx, Ask ask) throws SQLException {
        List<Hit> found = new ArrayList<>();
        Place after = ask.after();
        Dwelling from = after == null ? null : dwelling(tx, ask);
        String resident = after == null ? "" : after.id();
        for (int round = 0; round < ROUNDS; round++) {
            List<Dwelling> next = dwellings(tx, ask, from);
            for (Dwelling dwelling : next) {
                String behind = dwelling.equals(from) ? resident : "";
                found.addAll(residents(tx, ask, dwelling, behind, ask.size() + 1 - found.size()));
                if (found.size() > ask.size()) {
                    List<Hit> page = found.subList(0, ask.size());
                    Hit last = page.get(ask.size() - 1);
                    return new Page<>(page, place(ask, last.id(), last.dwelling()));
                }
            }
            if (next.size() < DWELLINGS_AT_ONCE) {
                return new Page<>(found, null);
            }
            from = next.get(next.size() - 1);
            // everybody in it was found already
            resident = "z";
        }
        return new Page<>(found, place(ask, resident, from.id()));
    }

    private static String place(Ask ask, String resident, String dwelling) {
        return new Place(ask.wanted().by(), resident, dwelling).text();
    }

    private static Dwelling dwelling(Connection tx, Ask ask) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT address_key, id, community, grid FROM dwelling WHERE id = ?")) {
            select.setString(1, ask.after().dwelling());
            try (ResultSet row = select.executeQuery()) {
                Dwelling last = row.next() ? dwelling(row) : null;
                if (last == null || ask.parts().stream().noneMatch(part -> part.holds(last.area()))) {
                    throw Place.lost(null);
                }
                return last;
            }
        }
    }

    private static Dwelling dwelling(ResultSet row) throws SQLException {
        String grid = row.getString("grid");
        return new Dwelling(
                row.getString("address_key"), row.getString("id"), grid.isEmpty() ? row.getString("community") : grid);
    }

    /** The next dwellings, that of the place included. */
    private static List<Dwelling> dwellings(Connection tx, Ask ask, Dwelling from) throws SQLException {
        List<Dwelling> found = new ArrayList<>();
        for (Part part : ask.parts()) {
            String sql = "SELECT d.address_key, d.id, d.community, d.grid FROM dwelling d"
                    + Plans.by("dwelling_in_" + part.column()) + " WHERE " + part.sql("d")
                    + " AND d.address_key >= ? AND d.address_key <= ?"
                    + (from == null ? "" : " AND (d.address_key > ? OR d.id >= ?)")
                    + " ORDER BY d." + part.column() + ", d.address_key, d.id FETCH FIRST " + DWELLINGS_AT_ONCE
                    + " ROWS ONLY";
            try (PreparedStatement select = tx.prepareStatement(sql)) {
                int index = part.bind(select, 1);
                select.setString(index++, from == null ? ask.wanted().first() : from.key());
                select.setString(index++, ask.wanted().last());
                if (from != null) {
                    select.setString(index++, from.key());
                    select.setString(index, from.id());
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(dwelling(row));
                    }
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Dwelling::key).thenComparing(Dwelling::id))
                .limit(DWELLINGS_AT_ONCE)
                .toList();
    }

    private static List<Hit> residents(Connection tx, Ask ask, Dwelling dwelling, String after, int most)
            throws SQLException {
        String sql = "SELECT " + Hit.COLUMNS + " FROM resident r" + Plans.by("resident_of_dwelling")
                + " WHERE r.dwelling = ? AND r.id > ?" + Hit.SHOWN
                + ask.wanted().andBorn() + " ORDER BY r.id FETCH FIRST " + most + " ROWS ONLY";
        List<Hit> hits = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, dwelling.id());
            select.setString(2, after);
            ask.wanted().bindBorn(select, 3);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Hit hit = Hit.of(row, dwelling.key());
                    if (ask.parts().stream().anyMatch(part -> part.holds(hit.area()))) {
                        hits.add(hit);
                    }
                }
            }
        }
        return hits;
    }
}
