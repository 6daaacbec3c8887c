// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.SqlFunction;

/** Queries by JDBC; parameters are texts, numbers and instants. */
final class Queries {
    private Queries() {}

    /** What each row says, in the query's order. */
    static <T> List<T> all(Connection connection, String query, SqlFunction<ResultSet, T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = prepared(connection, query, parameters);
                ResultSet found = select.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (found.next()) {
                all.add(row.apply(found));
            }
            return all;
        }
    }

    /** What the first row says, which may go on to read those that follow. */
    static <T> Optional<T> first(
            Connection connection, String query, SqlFunction<ResultSet, T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = prepared(connection, query, parameters);
                ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(row.apply(found)) : Optional.empty();
        }
    }

    private static PreparedStatement prepared(Connection connection, String query, Object... parameters)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(query);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Instant instant) {
                Instants.set(select, i + 1, instant);
            } else {
                select.setObject(i + 1, parameters[i]);
            }
        }
        return select;
    }
}
