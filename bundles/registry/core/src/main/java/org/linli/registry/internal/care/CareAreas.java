// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What has to follow a resident's record, in the transaction that changes it. A person has a handful of care files,
 * reviews and requests, so this touches few rows, by an index.
 */
public final class CareAreas {
    private static final List<String> TABLES = List.of("care_file", "care_review", "change_request");

    private CareAreas() {}

    /**
     * The home of a resident now lies elsewhere: care files, reviews and change requests go with it.
     *
     * @param home district, subdistrict, community and grid, as in the resident's row
     */
    public static void moved(Connection tx, String resident, List<String> home) throws SQLException {
        for (String table : TABLES) {
            try (PreparedStatement update = tx.prepareStatement("UPDATE " + table
                    + " SET district = ?, subdistrict = ?, community = ?, grid = ? WHERE resident = ?")) {
                for (int i = 0; i < home.size(); i++) {
                    update.setString(i + 1, home.get(i));
                }
                update.setString(home.size() + 1, resident);
                update.executeUpdate();
            }
        }
    }

    /** The person's key was destroyed: what still told something without it goes, and nothing of theirs is to be done. */
    public static void erased(Connection tx, String resident) throws SQLException {
        run(tx, resident, "UPDATE care_file SET category_index = '', open_of = NULL, is_open = 0 WHERE resident = ?");
        run(tx, resident, "UPDATE care_review SET is_open = 0 WHERE resident = ?");
        run(
                tx,
                resident,
                "UPDATE change_request SET status = 'DECLINED', wrapped_key = NULL"
                        + " WHERE resident = ? AND status = 'OPEN'");
    }

    private static void run(Connection tx, String resident, String sql) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            update.setString(1, resident);
            update.executeUpdate();
        }
    }
}
