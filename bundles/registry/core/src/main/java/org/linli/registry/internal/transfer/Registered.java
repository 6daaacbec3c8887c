// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.AreaCode;

/** Who and what is in the registry already, for many at once, by the indexes. In the transaction that is open. */
final class Registered {
    private static final String LIVING = " AND status NOT IN ('MERGED', 'ERASED', 'IMPORTING')";

    /** A resident who may be the same as somebody. */
    record Known(String id, AreaCode area, String key) {}

    private Registered() {}

    /** Those who have an ID number's index; also the places that imports keep. */
    static Map<String, Known> byIdNumber(Connection tx, Collection<String> indexes) throws SQLException {
        return first(known(tx, "SELECT id, community, grid, id_number_index AS known_by FROM resident"
                + " WHERE id_number_index IN (", ")", indexes));
    }

    /** By phone index and name key with a space between. */
    static Map<String, Known> byPhoneAndName(Connection tx, Collection<String> phones) throws SQLException {
        return first(known(
                tx,
                "SELECT id, community, grid, phone_index || ' ' || name_key AS known_by FROM resident WHERE phone_index IN (",
                ")" + LIVING,
                phones));
    }

    /** Of a community, by day of birth and name key with a space between. */
    static Map<String, Known> byBirthdayAndName(Connection tx, String community, Collection<String> names)
            throws SQLException {
        if (names.isEmpty()) {
            return Map.of();
        }
        List<Known> all = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT id, community, grid, born, name_key FROM resident WHERE community = ? AND born IS NOT NULL"
                        + " AND name_key IN (" + places(names) + ")" + LIVING)) {
            select.setString(1, community);
            set(select, 2, names);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Date born = row.getDate("born");
                    all.add(known(row, born.toLocalDate() + " " + row.getString("name_key")));
                }
            }
        }
        return first(all);
    }

    /** Which of these household numbers' indexes belong to households that have not ended. */
    static Set<String> householdNumbers(Connection tx, Collection<String> indexes) throws SQLException {
        Set<String> taken = new HashSet<>();
        if (indexes.isEmpty()) {
            return taken;
        }
        try (PreparedStatement select = tx.prepareStatement("SELECT number_index FROM household WHERE number_index IN ("
                + places(indexes) + ") AND ended_at IS NULL")) {
            set(select, 1, indexes);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                }
            }
        }
        return taken;
    }

    private static List<Known> known(Connection tx, String begin, String end, Collection<String> values)
            throws SQLException {
        List<Known> all = new ArrayList<>();
        if (values.isEmpty()) {
            return all;
        }
        try (PreparedStatement select = tx.prepareStatement(begin + places(values) + end)) {
            set(select, 1, values);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(known(row, row.getString("known_by")));
                }
            }
        }
        return all;
    }

    private static Known known(ResultSet row, String key) throws SQLException {
        String grid = row.getString("grid");
        String community = row.getString("community");
        // The place that an import keeps lies nowhere.
        AreaCode area = community.isEmpty() ? null : AreaCode.of(grid.isEmpty() ? community : grid);
        return new Known(row.getString("id"), area, key);
    }

    private static Map<String, Known> first(List<Known> all) {
        Map<String, Known> first = new HashMap<>();
        all.forEach(known -> first.putIfAbsent(known.key(), known));
        return first;
    }

    private static String places(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static void set(PreparedStatement select, int first, Collection<String> values) throws SQLException {
        int at = first;
        for (String value : values) {
            select.setString(at++, value);
        }
    }
}
