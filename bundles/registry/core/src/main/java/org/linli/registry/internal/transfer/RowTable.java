// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.registry.ImportRow;

/** The rows of imports as stored, and the parts of files that are not checked yet. In the transaction that is open. */
final class RowTable {
    /** Rows that go into the registry when the import is applied. */
    static final String USABLE = "(state = 'GOOD' OR (state = 'DUPLICATE' AND cleared = 1))";

    /** A row with what stands beside its sealed text. */
    record Row(
            int number,
            ImportRow.State state,
            boolean certain,
            String household,
            boolean head,
            String idNumber,
            String phoneTwin,
            String birthdayTwin,
            String sealed) {}

    /** A part of a file. */
    record SealedPart(int number, String sealed) {}

    /** What rows of a file are compared by. */
    enum Twin {
        ID_NUMBER("id_number_index", "import_row_id_number"),
        PHONE("phone_twin", "import_row_phone_twin"),
        BIRTHDAY("birthday_twin", "import_row_birthday_twin");

        private final String column;
        private final String index;

        Twin(String column, String index) {
            this.column = column;
            this.index = index;
        }
    }

    /** By what a selection goes. */
    enum By {
        NUMBER("constraint=import_row_pk"),
        STATE("index=import_row_in_state"),
        HOUSEHOLD("index=import_row_of_household");

        private final String path;

        By(String path) {
            this.path = path;
        }
    }

    private RowTable() {}

    static void insertParts(Connection tx, String job, List<SealedPart> parts) throws SQLException {
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO import_part (import_id, part, sealed) VALUES (?, ?, ?)")) {
            for (SealedPart part : parts) {
                insert.setString(1, job);
                insert.setInt(2, part.number());
                insert.setString(3, part.sealed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static Optional<SealedPart> nextPart(Connection tx, String job) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT part, sealed FROM import_part WHERE import_id = ? ORDER BY part FETCH FIRST 1 ROWS ONLY")) {
            select.setString(1, job);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new SealedPart(row.getInt(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    static void deletePart(Connection tx, String job, int part) throws SQLException {
        try (PreparedStatement delete =
                tx.prepareStatement("DELETE FROM import_part WHERE import_id = ? AND part = ?")) {
            delete.setString(1, job);
            delete.setInt(2, part);
            delete.executeUpdate();
        }
    }

    static void insert(Connection tx, String job, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO import_row (import_id, line_no, state,"
                + " certain, cleared, household, head, id_number_index, phone_twin, birthday_twin, sealed)"
                + " VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                insert.setString(1, job);
                insert.setInt(2, row.number());
                insert.setString(3, row.state().name());
                insert.setInt(4, row.certain() ? 1 : 0);
                insert.setString(5, row.household());
                insert.setInt(6, row.head() ? 1 : 0);
                insert.setString(7, row.idNumber());
                insert.setString(8, row.phoneTwin());
                insert.setString(9, row.birthdayTwin());
                insert.setString(10, row.sealed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Changes the state and the sealed text of rows. */
    static void update(Connection tx, String job, List<Row> rows) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE import_row SET state = ?, certain = ?, sealed = ? WHERE import_id = ? AND line_no = ?")) {
            for (Row row : rows) {
                update.setString(1, row.state().name());
                update.setInt(2, row.certain() ? 1 : 0);
                update.setString(3, row.sealed());
                update.setString(4, job);
                update.setInt(5, row.number());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Rows by a condition whose parameters are the values. */
    static List<Row> select(Connection tx, String job, By by, String condition, int max, Object... values)
            throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM import_row --DERBY-PROPERTIES " + by.path
                + "\n WHERE import_id = ? AND "
                + condition + " FETCH FIRST " + max + " ROWS ONLY")) {
            select.setString(1, job);
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 2, values[i]);
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        }
    }

    /** The first row of the import with each of these values in a column that has an index of its own. */
    static Map<String, Integer> first(Connection tx, String job, Twin twin, Collection<String> values)
            throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        Many.select(
                tx,
                "SELECT " + twin.column + ", line_no FROM import_row --DERBY-PROPERTIES index=" + twin.index
                        + "\n WHERE import_id = ? AND " + twin.column + " @",
                List.of(job),
                values,
                row -> found.merge(row.getString(1), row.getInt(2), Math::min));
        return found;
    }

    /** Deletes some of what is left of an import; returns how many rows. */
    static int deleteSome(Connection tx, String job, String table, String number, int max) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT " + number + " FROM " + table
                + " WHERE import_id = ? ORDER BY " + number + " FETCH FIRST " + max + " ROWS ONLY")) {
            select.setString(1, job);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getInt(1));
                }
            }
        }
        if (numbers.isEmpty()) {
            return 0;
        }
        try (PreparedStatement delete = tx.prepareStatement(
                "DELETE FROM " + table + " WHERE import_id = ? AND " + number + " BETWEEN ? AND ?")) {
            delete.setString(1, job);
            delete.setInt(2, numbers.get(0));
            delete.setInt(3, numbers.get(numbers.size() - 1));
            return delete.executeUpdate();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("line_no"),
                ImportRow.State.valueOf(row.getString("state")),
                row.getInt("certain") == 1,
                row.getString("household"),
                row.getInt("head") == 1,
                row.getString("id_number_index"),
                row.getString("phone_twin"),
                row.getString("birthday_twin"),
                row.getString("sealed"));
    }
}
