// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.registry.internal.search.Plans;

/**
 * The counts of some areas and of those beside and above them, by one range of an index for each area above.
 *
 * @param counts by area code, in order
 */
record Family(Map<String, Counts> counts) {
    private static final String SELECT = "SELECT area, item, amount FROM tally_cell WHERE amount <> 0 AND ";

    /** An area by itself. */
    static Family alone(Connection tx, AreaCode area) throws SQLException {
        return read(tx, SELECT + "area = ?", List.of(area));
    }

    /** The areas directly in one. */
    static Family in(Connection tx, AreaCode area) throws SQLException {
        return read(tx, SELECT + "parent = ?", List.of(area));
    }

    /**
     * A district and the areas directly in it and in others; of some all is read, of the rest the counts of people.
     *
     * @param parents the district first
     * @param whole an area of which all is read, or whose children are read so
     */
    static Family of(Connection tx, List<AreaCode> parents, AreaCode whole) throws SQLException {
        String places = String.join(", ", Collections.nCopies(parents.size(), "?"));
        Map<String, Counts> all = new TreeMap<>(alone(tx, parents.get(0)).counts());
        String sql =
                SELECT + "parent IN (" + places + ") AND (item LIKE '" + Items.PEOPLE + "%' OR area = ? OR parent = ?)";
        List<AreaCode> bound =
                Stream.concat(parents.stream(), Stream.of(whole, whole)).toList();
        all.putAll(read(tx, sql, bound).counts());
        return new Family(all);
    }

    private static Family read(Connection tx, String sql, List<AreaCode> areas) throws SQLException {
        Plans.byIndex(tx);
        Map<String, Map<String, Long>> found = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            for (int i = 0; i < areas.size(); i++) {
                select.setString(i + 1, areas.get(i).value());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), area -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                }
            }
        }
        Map<String, Counts> counts = new TreeMap<>();
        found.forEach((area, items) -> counts.put(area, new Counts(items)));
        return new Family(counts);
    }

    Counts counts(AreaCode area) {
        return counts.getOrDefault(area.value(), Counts.NONE);
    }

    /** The areas directly in one in which anything is counted. */
    Map<String, Counts> in(AreaCode area) {
        Map<String, Counts> children = new TreeMap<>();
        counts.forEach((code, of) -> {
            if (code.length() == area.value().length() + 3 && code.startsWith(area.value())) {
                children.put(code, of);
            }
        });
        return children;
    }
}
