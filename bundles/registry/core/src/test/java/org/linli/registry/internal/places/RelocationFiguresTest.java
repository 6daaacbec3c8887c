// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Relocations.Load;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

/**
 * How long the numbers of a redraw take. Usually of few people; {@code -Dlinli.figures=100000} of a subdistrict. A building
 * has 40 dwellings of one household with 2 or 3 people; one in twenty is in need.
 */
public class RelocationFiguresTest extends OnEachDatabase {
    private static final int PEOPLE = Integer.getInteger("linli.figures", 1000);
    private static final int DWELLINGS = PEOPLE * 2 / 5;
    private static final int BUILDINGS = Math.max(1, DWELLINGS / 40);
    private static final int GRIDS = 100;
    private static final int AT_A_TIME = 500;
    private static final int TIMES = 5;
    private static final String IN = "'990101', ";

    private TestModule module;

    @Test
    public void theLoadsOfASubdistrict() {
        module = TestModule.empty(database);
        fill();
        long[] took = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            List<Load> loads = module.relocations.loads(TestCity.FIRST_SUBDISTRICT, Actor.system("grid"));
            took[i] = (System.nanoTime() - begin) / 1_000_000;
            assertEquals(PEOPLE, loads.stream().mapToInt(Load::people).sum());
            assertEquals(DWELLINGS, loads.stream().mapToInt(Load::households).sum());
            assertTrue(loads.stream().mapToInt(Load::inNeed).sum() > 0);
        }
        System.out.printf(
                "FIGURE %s, loads of %,d people in %,d buildings: first %,d ms, median %,d ms%n",
                database,
                PEOPLE,
                BUILDINGS,
                took[0],
                Arrays.stream(took).sorted().toArray()[TIMES / 2]);
        module = TestModule.empty(database);
    }

    private void fill() {
        rows(
                BUILDINGS,
                "INSERT INTO building (id, name, address, area, longitude, latitude, version)"
                        + " VALUES (?, ?, ?, ?, ?, 39.1, 1)",
                (insert, i) -> {
                    insert.setString(2, i + "号楼");
                    insert.setString(3, "甲一路" + i + "号");
                    insert.setString(4, grid(i));
                    insert.setDouble(5, 116 + i % GRIDS * 0.002);
                });
        rows(
                DWELLINGS,
                "INSERT INTO dwelling (id, building, room, address, address_key, kind, district, community, grid,"
                        + " version) VALUES (?, ?, '101', '甲一路', ?, 'OWNER_OCCUPIED', " + IN + "?, ?, 1)",
                (insert, i) -> {
                    insert.setString(2, id(i % BUILDINGS));
                    insert.setString(3, id(i));
                    home(insert, 4, i);
                });
        rows(
                DWELLINGS,
                "INSERT INTO household (id, dwelling, head, kind, district, community, grid, version)"
                        + " VALUES (?, ?, '', 'FAMILY', " + IN + "?, ?, 1)",
                (insert, i) -> {
                    insert.setString(2, id(i));
                    home(insert, 3, i);
                });
        rows(
                PEOPLE,
                "INSERT INTO resident (id, name, name_key, pinyin, initials, sex, residence, status, party_member,"
                        + " dwelling, district, subdistrict, community, grid, phone_confirmed, changed_at, version)"
                        + " VALUES (?, '甲', ?, 'jia', 'j', 'FEMALE', 'REGISTERED_AND_LIVING', 'ACTIVE', 0, ?, " + IN
                        + "'990101001', ?, ?, 0, CURRENT_TIMESTAMP, 1)",
                (insert, i) -> {
                    insert.setString(2, id(i));
                    insert.setString(3, id(i % DWELLINGS));
                    home(insert, 4, i % DWELLINGS);
                });
        module.schema.jdbc(tx -> tx.createStatement()
                .executeUpdate("INSERT INTO care_file (id, resident, category_index, sensitive, is_open, open_of,"
                        + " district, subdistrict, community, grid, opened_at, changed_at, version)"
                        + " SELECT id, id, 'c', 0, 1, id, district, subdistrict, community, grid, changed_at,"
                        + " changed_at, 1 FROM resident WHERE id LIKE '%7' AND id < 'x" + PEOPLE / 2 + "'"));
    }

    private interface Row {
        void set(PreparedStatement insert, int i) throws SQLException;
    }

    private void rows(int count, String sql, Row row) {
        for (int from = 0; from < count; from += AT_A_TIME) {
            int first = from;
            module.schema.jdbc(tx -> insert(tx, sql, row, first, Math.min(first + AT_A_TIME, count)));
        }
    }

    private static int insert(Connection tx, String sql, Row row, int first, int end) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(sql)) {
            for (int i = first; i < end; i++) {
                insert.setString(1, id(i));
                row.set(insert, i);
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    private static void home(PreparedStatement insert, int index, int dwelling) throws SQLException {
        String grid = grid(dwelling % BUILDINGS);
        insert.setString(index, grid.substring(0, 12));
        insert.setString(index + 1, grid);
    }

    private static String grid(int building) {
        int grid = building % GRIDS;
        return "990101001%03d%03d".formatted(1 + grid / 10, 1 + grid % 10);
    }

    private static String id(int number) {
        return "x" + number;
    }
}
