// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.support.data.Instants;

/**
 * Takes away a person's key and everything that stands open about them; in one transaction. What was sealed for them is
 * emptied too: without the key it is of no use to anybody. The id stays, so others' histories still fit together.
 */
final class KeyDestruction {
    private static final String RESIDENT =
            "UPDATE resident SET wrapped_key = NULL, sealed = NULL, id_number_index = NULL,"
                    + " phone_index = NULL, phone_confirmed = 0, name = '', name_key = '', pinyin = '', initials = '',"
                    + " sex = 'UNKNOWN', born = NULL, party_member = 0, dwelling = NULL, household = NULL, status = 'ERASED',"
                    + " changed_at = ?, version = version + 1 WHERE id = ?";
    /** What was sealed for the person elsewhere in this module, by the resident's id. */
    private static final List<String> SEALED = List.of(
            "UPDATE resident_version SET sealed = NULL WHERE resident = ?",
            "UPDATE care_file SET sealed = NULL, category_index = '', level_index = '', open_of = NULL, is_open = 0 WHERE resident = ?",
            "UPDATE care_file_version SET sealed = NULL WHERE resident = ?",
            "UPDATE care_review SET sealed = NULL, is_open = 0 WHERE resident = ?",
            "UPDATE change_request SET sealed = NULL, wrapped_key = NULL WHERE resident = ?",
            "DELETE FROM own_code WHERE resident = ?",
            "DELETE FROM own_session WHERE resident = ?");

    private static final int MOST_MERGED = 20;
    private static final int MOST_HOUSEHOLDS = 20;

    private final Connection tx;

    KeyDestruction(Connection tx) {
        this.tx = tx;
    }

    /** The person's record and those that were found to be the same person's. */
    List<String> records(String resident) throws SQLException {
        List<String> records = new ArrayList<>(List.of(resident));
        records.addAll(texts(
                "SELECT id FROM resident WHERE merged_into = ? ORDER BY id FETCH FIRST " + MOST_MERGED + " ROWS ONLY",
                resident));
        return records;
    }

    /** Whether something about the person is not finished, which would be lost. */
    boolean isDutyToKeep(String resident) throws SQLException {
        return !texts("SELECT id FROM care_file WHERE resident = ? AND is_open = 1", resident)
                        .isEmpty()
                || !texts("SELECT id FROM change_request WHERE resident = ? AND status = 'OPEN'", resident)
                        .isEmpty();
    }

    /** Returns the ids of the households of the person to which nobody belongs any more. */
    List<String> destroy(String resident, Instant now, LocalDate today) throws SQLException {
        List<String> emptied = leaveHouseholds(resident, today);
        try (PreparedStatement update = tx.prepareStatement(RESIDENT)) {
            Instants.set(update, 1, now);
            update.setString(2, resident);
            update.executeUpdate();
        }
        for (String sql : SEALED) {
            update(sql, resident);
        }
        return emptied;
    }

    /** The household goes on with the others; where the person was its head, the one who is there longest is. */
    private List<String> leaveHouseholds(String resident, LocalDate today) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE membership SET until_day = ? WHERE resident = ? AND until_day IS NULL")) {
            update.setDate(1, Date.valueOf(today));
            update.setString(2, resident);
            update.executeUpdate();
        }
        List<String> emptied = new ArrayList<>();
        List<String> all = texts(
                "SELECT DISTINCT household FROM membership WHERE resident = ? ORDER BY household FETCH FIRST "
                        + MOST_HOUSEHOLDS + " ROWS ONLY",
                resident);
        for (String household : all) {
            List<String> others = texts(
                    "SELECT resident FROM membership WHERE household = ? AND until_day IS NULL ORDER BY since_day, id",
                    household);
            update(
                    "UPDATE household SET head = ?, version = version + 1 WHERE id = ? AND head = ?",
                    others.isEmpty() ? "" : others.get(0),
                    household,
                    resident);
            if (others.isEmpty()) {
                emptied.add(household);
            }
        }
        return emptied;
    }

    private List<String> texts(String sql, String value) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, value);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    private void update(String sql, String... values) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
