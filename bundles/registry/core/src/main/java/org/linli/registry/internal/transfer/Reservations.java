// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;

/**
 * Places that an import of all or nothing keeps for its ID numbers before it shows anybody: rows of residents with the
 * number's blind index and nothing else, in no area, so that no list or search finds them. While they are there nobody
 * else can register these numbers, so what follows cannot fail.
 */
final class Reservations {
    private Reservations() {}

    /** Keeps places; one row each. Fails when somebody has one of the numbers. */
    static void insert(Connection tx, String job, Collection<String> idNumbers, Instant now) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO resident (id, name, name_key, pinyin, initials,"
                        + " sex, residence, status, merged_into, party_member, district, subdistrict, community, grid,"
                        + " id_number_index, phone_confirmed, changed_at, version)"
                        + " VALUES (?, '', '', '', '', 'UNKNOWN', 'REGISTERED_ONLY', 'IMPORTING', ?, 0, '', '', '', '', ?, 0, ?, 0)")) {
            for (String idNumber : idNumbers) {
                insert.setString(1, Ids.next());
                insert.setString(2, job);
                insert.setString(3, idNumber);
                Instants.set(insert, 4, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Gives places up for those who come in their stead in the same transaction. */
    static void release(Connection tx, String job, Collection<String> idNumbers) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement(
                "DELETE FROM resident WHERE id_number_index = ? AND merged_into = ? AND status = 'IMPORTING'")) {
            for (String idNumber : idNumbers) {
                delete.setString(1, idNumber);
                delete.setString(2, job);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Gives up some; returns how many. */
    static int releaseSome(Connection tx, String job, int max) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM resident"
                + " --DERBY-PROPERTIES index=resident_merged_into\n WHERE merged_into = ?"
                + " AND status = 'IMPORTING' FETCH FIRST " + max + " ROWS ONLY")) {
            select.setString(1, job);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM resident WHERE id = ?")) {
            for (String id : ids) {
                delete.setString(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
        return ids.size();
    }
}
