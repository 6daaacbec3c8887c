// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.registry.ResidentStatus;

/** Who and what is in the registry already, for many at once, by the indexes. In the transaction that is open. */
final class Registered {
    private static final String LIVING = " AND status NOT IN ('MERGED', 'ERASED', 'IMPORTING')";

    /**
     * A resident who may be the same as somebody.
     *
     * @param movedAway the key of the name of somebody who moved away; else null
     */
    record Known(String id, AreaCode area, String key, String movedAway) {}

    private Registered() {}

    /** Those who have an ID number's index; also the places that imports keep. */
    static Map<String, Known> byIdNumber(Connection tx, Collection<String> indexes) throws SQLException {
        Map<String, Known> found = new HashMap<>();
        Many.select(
                tx,
                "SELECT id, community, grid, status, name_key, id_number_index AS known_by FROM resident --DERBY-PROPERTIES"
                        + " constraint=resident_id_number\n WHERE id_number_index @",
                List.of(),
                indexes,
                row -> add(found, row, row.getString("known_by")));
        return found;
    }

    /** By phone index and name key with a space between. */
    static Map<String, Known> byPhoneAndName(Connection tx, Collection<String> phones) throws SQLException {
        Map<String, Known> found = new HashMap<>();
        Many.select(
                tx,
                "SELECT id, community, grid, status, phone_index, name_key FROM resident --DERBY-PROPERTIES"
                        + " index=resident_by_phone\n WHERE phone_index @" + LIVING,
                List.of(),
                phones,
                row -> add(found, row, row.getString("phone_index") + " " + row.getString("name_key")));
        return found;
    }

    /** Of a community, by day of birth and name key with a space between. */
    static Map<String, Known> byBirthdayAndName(Connection tx, String community, Collection<String> names)
            throws SQLException {
        Map<String, Known> found = new HashMap<>();
        Many.select(
                tx,
                "SELECT id, community, grid, status, born, name_key FROM resident --DERBY-PROPERTIES"
                        + " index=resident_name_community\n WHERE community = ? AND name_key @ AND born IS NOT NULL"
                        + LIVING,
                List.of(community),
                names,
                row -> add(found, row, row.getDate("born").toLocalDate() + " " + row.getString("name_key")));
        return found;
    }

    /** Which of these household numbers' indexes belong to households that have not ended. */
    static Set<String> householdNumbers(Connection tx, Collection<String> indexes) throws SQLException {
        Set<String> taken = new HashSet<>();
        Many.select(
                tx,
                "SELECT number_index FROM household --DERBY-PROPERTIES index=household_by_number\n"
                        + " WHERE number_index @ AND ended_at IS NULL",
                List.of(),
                indexes,
                row -> taken.add(row.getString(1)));
        return taken;
    }

    private static void add(Map<String, Known> found, ResultSet row, String key) throws SQLException {
        found.putIfAbsent(key, known(row, key));
    }

    private static Known known(ResultSet row, String key) throws SQLException {
        String grid = row.getString("grid");
        String community = row.getString("community");
        // The place that an import keeps lies nowhere.
        AreaCode area = community.isEmpty() ? null : AreaCode.of(grid.isEmpty() ? community : grid);
        boolean movedAway = row.getString("status").equals(ResidentStatus.MOVED_AWAY.name());
        return new Known(row.getString("id"), area, key, movedAway ? row.getString("name_key") : null);
    }
}
