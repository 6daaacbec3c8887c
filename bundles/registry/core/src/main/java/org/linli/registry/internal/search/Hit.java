// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Sex;

/**
 * A resident that was found, as stored.
 *
 * @param order what the list is ordered by, before the id
 * @param area the smallest known area
 * @param key the person's key, wrapped; null when destroyed
 * @param address of the dwelling, with the room; null as long as it was not looked up
 */
record Hit(
        String order,
        String id,
        String name,
        Sex sex,
        LocalDate born,
        ResidentStatus status,
        String dwelling,
        String area,
        String key,
        String sealed,
        boolean hasPhone,
        String address) {
    static final String COLUMNS =
            "r.id, r.name, r.sex, r.born, r.status, r.dwelling, r.community, r.grid, r.wrapped_key, r.sealed, r.phone_index";
    /** Whom lists show: neither the records that go on in another nor those that nobody can read any more. */
    static final String SHOWN = " AND r.status IN ('ACTIVE', 'MOVED_AWAY', 'DECEASED')";

    static Hit of(ResultSet row, String order) throws SQLException {
        Date born = row.getDate("born");
        String grid = row.getString("grid");
        return new Hit(
                order,
                row.getString("id"),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                born == null ? null : born.toLocalDate(),
                ResidentStatus.valueOf(row.getString("status")),
                row.getString("dwelling"),
                grid.isEmpty() ? row.getString("community") : grid,
                row.getString("wrapped_key"),
                row.getString("sealed"),
                row.getString("phone_index") != null,
                null);
    }

    Hit at(String place) {
        return new Hit(order, id, name, sex, born, status, dwelling, area, key, sealed, hasPhone, place);
    }
}
