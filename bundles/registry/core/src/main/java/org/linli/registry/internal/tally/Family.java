// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * A district and the areas directly in it and in others, as they are at one moment; of the last and those in it all is
     * read, of the rest the counts of people.
     *
     * @param parents the district first
     */
    static Family of(Connection tx, List<AreaCode> parents) throws SQLException {
        String places = String.join(", ", Collections.nCopies(parents.size(), "?"));
        String sql = SELECT + "area = ? UNION ALL " + SELECT + "parent IN (" + places + ") AND (item LIKE '"
                + Items.PEOPLE + "%' OR area = ? OR parent = ?)";
        AreaCode last = parents.get(parents.size() - 1);
        List<AreaCode> bound = new ArrayList<>(List.of(parents.get(0)));
        bound.addAll(parents);
        bound.addAll(List.of(last, last));
        return read(tx, sql, bound);
    }

    private static Family read(Connection tx, String sql, List<AreaCode> areas) throws SQLException {
        Plans.byIndex(tx);
        Map<String, Map<String, Long>> found = new HashMap<>();
        Map<String, String> items = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            for (int i = 0; i < areas.size(); i++) {
                select.setString(i + 1, areas.get(i).value());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    // One text for an item, however many areas have it.
                    String item = items.computeIfAbsent(row.getString(2), same -> same);
                    found.computeIfAbsent(row.getString(1), area -> new HashMap<>())
                            .put(item, row.getLong(3));
                }
            }
        }
        Map<String, Counts> counts = new TreeMap<>();
        found.forEach((area, of) -> counts.put(area, new Counts(of)));
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
