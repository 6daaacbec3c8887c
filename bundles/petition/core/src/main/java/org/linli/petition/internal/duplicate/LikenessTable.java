// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;

/**
 * The index of likeness: leads from a petition to those that may be about the same, by rows whose number does not grow
 * with that of all petitions.
 */
public final class LikenessTable {
    private static final int MOST_OF_CELL = 100;
    private static final int MOST_OF_COMMUNITY = 200;
    private static final int MOST_OF_TYPE = 150;

    /** The most petitions whose text is read. */
    public static final int MOST = 50;

    private static final double NEAR = 0.5;
    private static final double SAME_TYPE = 0.3;
    private static final double SAME_TIME = 0.2;

    private LikenessTable() {}

    /**
     * A petition as it stands in the index.
     *
     * @param petition its id
     * @param matter what is compared
     * @param area where it lies
     * @param sketch its {@link Sketch}
     */
    public record Entry(String petition, Matter matter, AreaCode area, String sketch) {
        private long newest() {
            return -matter.filedAt().getEpochSecond();
        }

        /** The subdistrict, or the district. */
        private String wide() {
            return area.at(AreaLevel.SUBDISTRICT)
                    .or(() -> area.at(AreaLevel.DISTRICT))
                    .orElseThrow()
                    .value();
        }

        private String community() {
            return area.at(AreaLevel.COMMUNITY).map(AreaCode::value).orElse(null);
        }
    }

    /** Adds a petition, in the transaction that files it. */
    public static void keep(Connection tx, Entry entry) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO likeness (petition_id, type, subdistrict, community, sketch, newest, cell)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, entry.petition());
            insert.setString(2, entry.matter().type());
            insert.setString(3, entry.wide());
            insert.setString(4, entry.community());
            insert.setString(5, entry.sketch());
            insert.setLong(6, entry.newest());
            insert.setObject(7, Cells.of(entry.matter().where().point()), Types.BIGINT);
            insert.executeUpdate();
        }
    }

    /** A petition is of another type now. */
    public static void classify(Connection tx, String petition, String type) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE likeness SET type = ? WHERE petition_id = ?")) {
            update.setString(1, type);
            update.setString(2, petition);
            update.executeUpdate();
        }
    }

    /** The ids of the petitions most worth a look, at most {@value #MOST}; the petition itself is none of them. */
    public static List<String> candidates(Connection connection, Entry entry) throws SQLException {
        Map<String, Double> worth = new HashMap<>();
        for (Long cell : Cells.near(entry.matter().where().point())) {
            look(connection, new Way("cell = ?", MOST_OF_CELL, NEAR, List.of(cell)), entry, worth);
        }
        if (entry.community() != null) {
            look(connection, new Way("community = ?", MOST_OF_COMMUNITY, 0, List.of(entry.community())), entry, worth);
        }
        List<Object> type = List.of(entry.wide(), entry.matter().type());
        look(connection, new Way("subdistrict = ? AND type = ?", MOST_OF_TYPE, 0, type), entry, worth);
        worth.remove(entry.petition());
        return worth.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A way into the index.
     *
     * @param where its first columns
     * @param most so many rows at most, newest first
     * @param worth what it is worth to be found by it
     * @param values of the columns
     */
    private record Way(String where, int most, double worth, List<Object> values) {
        /** Newest first also where two lie at the same second; from the end of the window on. */
        private String sql() {
            return "SELECT petition_id, type, sketch, newest FROM likeness WHERE " + where
                    + " AND newest BETWEEN ? AND ? ORDER BY newest FETCH FIRST " + most + " ROWS ONLY";
        }
    }

    private static void look(Connection connection, Way way, Entry entry, Map<String, Double> worth)
            throws SQLException {
        long window = Comparison.LONGEST.toSeconds();
        try (PreparedStatement select = connection.prepareStatement(way.sql())) {
            int at = 1;
            for (Object value : way.values()) {
                select.setObject(at, value);
                at++;
            }
            select.setLong(at, entry.newest() - window);
            select.setLong(at + 1, entry.newest() + window);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    double alike = way.worth()
                            + Sketch.likeness(entry.sketch(), row.getString(3))
                            + (row.getString(2).equals(entry.matter().type()) ? SAME_TYPE : 0)
                            + SAME_TIME * (1 - (double) Math.abs(row.getLong(4) - entry.newest()) / window);
                    worth.merge(row.getString(1), alike, Math::max);
                }
            }
        }
    }
}
