// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.SqlFunction;

/** Statements with their values, in the transaction of a connection. */
public final class Rows {
    private Rows() {}

    /**
     * A moment as a value, which may be none.
     *
     * @param at null for none
     */
    public record At(Instant at) {}

    /** What a query finds; a null value is a text that is none. */
    public static <T> List<T> list(Connection tx, String query, SqlFunction<ResultSet, T> each, Object... values)
            throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(query)) {
            set(select, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(each.apply(row));
                }
            }
            return found;
        }
    }

    /** The first row that a query finds; null for none. */
    public static <T> T first(Connection tx, String query, SqlFunction<ResultSet, T> each, Object... values)
            throws SQLException {
        List<T> found = list(tx, query, each, values);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Changes rows and says how many. */
    public static int change(Connection tx, String command, Object... values) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(command)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Does the same with each of these values, at once. */
    public static void each(Connection tx, String command, List<Object[]> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(command)) {
            for (Object[] row : values) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else if (value instanceof At moment) {
                Instants.set(statement, i + 1, moment.at());
            } else if (value instanceof Instant moment) {
                Instants.set(statement, i + 1, moment);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
