// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.internal.Home;

/**
 * What has to follow a resident's record, in the transaction that changes it. A person has a handful of care files,
 * reviews and requests, so this touches few rows, by an index.
 */
public final class CareAreas {
    private static final String VERSIONS = "care_file_version";
    private static final List<String> TABLES = List.of("care_file", "care_review", "change_request");

    private CareAreas() {}

    /**
     * The home of a resident now lies elsewhere: care files, reviews and change requests go with it.
     *
     * @param home as in the resident's row
     */
    public static void moved(Connection tx, String resident, Home home) {
        for (String table : TABLES) {
            try (PreparedStatement update = tx.prepareStatement("UPDATE " + table
                    + " SET district = ?, subdistrict = ?, community = ?, grid = ? WHERE resident = ?")) {
                update.setString(1, home.district());
                update.setString(2, home.subdistrict());
                update.setString(3, home.community());
                update.setString(4, home.grid());
                update.setString(5, resident);
                update.executeUpdate();
            } catch (SQLException failed) {
                throw new UncheckedSqlException(failed);
            }
        }
    }

    /**
     * A resident's record was found to be another's: care files, reviews and requests go on there. They stay sealed by the
     * key they were sealed by, which the merged record keeps.
     *
     * @param home of the record that goes on
     */
    public static void merged(Connection tx, String from, String into, Home home) {
        // Both may have an open file of the same category: then both stay, for somebody to close one.
        run(tx, from, "UPDATE care_file SET open_of = NULL WHERE resident = ?");
        run(tx, from, "UPDATE change_request SET seen_version = 0 WHERE resident = ?");
        for (String table : TABLES) {
            run(tx, from, "UPDATE " + table + " SET key_of = resident WHERE resident = ? AND key_of IS NULL");
            rename(tx, table, from, into);
        }
        rename(tx, VERSIONS, from, into);
        moved(tx, into, home);
    }

    private static void rename(Connection tx, String table, String from, String into) {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE " + table + " SET resident = ? WHERE resident = ?")) {
            update.setString(1, into);
            update.setString(2, from);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private static void run(Connection tx, String resident, String sql) {
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            update.setString(1, resident);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
