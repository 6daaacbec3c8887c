// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Codes;
import org.linli.registry.Relocations;
import org.linli.registry.Relocations.Load;

/** What lies where in an area, by area and building: five statements, however many people there are. */
final class HomeLoads {
    private static final String BUILDINGS =
            "SELECT id, address, area, longitude, latitude FROM building WHERE area BETWEEN ? AND ? ORDER BY address, id";
    private static final String DWELLINGS = "SELECT d.community, d.grid, d.building, COUNT(*) FROM dwelling d"
            + " WHERE d.community BETWEEN ? AND ? GROUP BY d.community, d.grid, d.building";
    private static final String HOUSEHOLDS = "SELECT h.community, h.grid, d.building, COUNT(*) FROM household h"
            + " LEFT JOIN dwelling d ON d.id = h.dwelling WHERE h.community BETWEEN ? AND ? AND h.ended_at IS NULL"
            + " GROUP BY h.community, h.grid, d.building";
    private static final String PEOPLE = "SELECT r.community, r.grid, d.building, COUNT(*) FROM resident r"
            + " LEFT JOIN dwelling d ON d.id = r.dwelling WHERE r.community BETWEEN ? AND ? AND r.status = 'ACTIVE'"
            + " GROUP BY r.community, r.grid, d.building";
    // Of some categories not even the number is for others than care officers.
    private static final String IN_NEED =
            "SELECT r.community, r.grid, d.building, COUNT(DISTINCT r.id) FROM care_file c"
                    + " JOIN resident r ON r.id = c.resident LEFT JOIN dwelling d ON d.id = r.dwelling"
                    + " WHERE c.community BETWEEN ? AND ? AND c.is_open = 1 AND c.sensitive = 0 AND r.status = 'ACTIVE'"
                    + " GROUP BY r.community, r.grid, d.building";

    private final Codes codes;
    private final Map<Key, int[]> counts = new LinkedHashMap<>();
    private final Map<String, Known> buildings = new HashMap<>();

    private HomeLoads(AreaCode area) {
        this.codes = Codes.in(area);
    }

    private record Key(String area, String building) {}

    private record Known(String address, GeoPoint point) {}

    static List<Load> read(Connection tx, AreaCode area) throws SQLException {
        HomeLoads loads = new HomeLoads(area);
        loads.buildings(tx);
        List<String> queries = List.of(DWELLINGS, HOUSEHOLDS, PEOPLE, IN_NEED);
        for (int what = 0; what < queries.size(); what++) {
            loads.count(tx, queries.get(what), what);
        }
        return loads.all();
    }

    private void buildings(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(BUILDINGS)) {
            select.setMaxRows(Relocations.MOST_LOADS + 1);
            bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    double longitude = row.getDouble("longitude");
                    GeoPoint point = row.wasNull() ? null : new GeoPoint(longitude, row.getDouble("latitude"));
                    buildings.put(row.getString("id"), new Known(row.getString("address"), point));
                    // also one in which nobody lives
                    counted(new Key(row.getString("area"), row.getString("id")));
                }
            }
        }
    }

    private void count(Connection tx, String query, int what) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(query)) {
            bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String grid = row.getString(2);
                    Key key = new Key(grid.isEmpty() ? row.getString(1) : grid, row.getString(3));
                    counted(key)[what] += row.getInt(4);
                }
            }
        }
    }

    private void bind(PreparedStatement select) throws SQLException {
        select.setString(1, codes.first());
        select.setString(2, codes.last());
    }

    private int[] counted(Key key) {
        int[] known = counts.get(key);
        if (known == null) {
            if (counts.size() == Relocations.MOST_LOADS) {
                throw new PlatformException(Problem.conflict("more than " + Relocations.MOST_LOADS
                        + " buildings lie in this area; redraw one community at a time"));
            }
            known = new int[4];
            counts.put(key, known);
        }
        return known;
    }

    private List<Load> all() {
        List<Load> loads = new ArrayList<>();
        for (Map.Entry<Key, int[]> entry : counts.entrySet()) {
            Key key = entry.getKey();
            int[] count = entry.getValue();
            Known known = key.building() == null ? null : buildings.get(key.building());
            loads.add(new Load(
                    AreaCode.of(key.area()),
                    key.building(),
                    known == null ? null : known.address(),
                    known == null ? null : known.point(),
                    count[0],
                    count[1],
                    count[2],
                    count[3]));
        }
        return loads;
    }
}
