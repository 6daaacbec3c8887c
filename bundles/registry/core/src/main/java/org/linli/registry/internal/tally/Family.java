// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.registry.internal.search.Plans;

/**
 * The counts of an area and of all that lie directly in it and in others, by one range of an index for each.
 *
 * @param counts by area code, in order
 */
record Family(Map<String, Counts> counts) {
    /** An area by itself. */
    static Family alone(Connection tx, AreaCode area) throws SQLException {
        return read(tx, "SELECT area, item, amount FROM tally_cell WHERE area = ? AND amount <> 0", List.of(area));
    }

    /** The areas directly in these, and the first of these. */
    static Family of(Connection tx, List<AreaCode> parents) throws SQLException {
        String places = String.join(", ", Collections.nCopies(parents.size(), "?"));
        Map<String, Counts> all = new TreeMap<>(alone(tx, parents.get(0)).counts());
        all.putAll(read(
                        tx,
                        "SELECT area, item, amount FROM tally_cell WHERE parent IN (" + places + ") AND amount <> 0",
                        parents)
                .counts());
        return new Family(all);
    }

    private static Family read(Connection tx, String sql, List<AreaCode> areas) throws SQLException {
        Plans.byIndex(tx);
        Map<String, Map<String, Long>> found = new TreeMap<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            for (int i = 0; i < areas.size(); i++) {
                select.setString(i + 1, areas.get(i).value());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), area -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3));
                }
            }
        }
        Map<String, Counts> counts = new TreeMap<>();
        found.forEach((area, items) -> counts.put(area, Counts.of(items)));
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
