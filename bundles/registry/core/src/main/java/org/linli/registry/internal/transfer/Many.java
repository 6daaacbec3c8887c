// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.linli.kernel.support.data.Dialect;

/**
 * Looks many values up by an index, always with the same few statements: at once where the database takes a list of any
 * length as one parameter, else one by one (Derby compiles each length of an IN anew, and probes only an index's first
 * column with it).
 */
final class Many {
    /** Stands in a statement where the value is compared; its parameter is the last. */
    static final String ONE_OF = "@";

    private Many() {}

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Runs the statement for all values.
     *
     * @param first the parameters before the value
     */
    static void select(Connection tx, String sql, List<String> first, Collection<String> values, Taker taker)
            throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        boolean list = Dialect.of(tx) == Dialect.POSTGRESQL;
        try (PreparedStatement select = tx.prepareStatement(sql.replace(ONE_OF, list ? "= ANY (?)" : "= ?"))) {
            for (int i = 0; i < first.size(); i++) {
                select.setString(i + 1, first.get(i));
            }
            int last = first.size() + 1;
            if (list) {
                select.setArray(last, tx.createArrayOf("varchar", values.toArray()));
                take(select, taker);
                return;
            }
            for (String value : values) {
                select.setString(last, value);
                take(select, taker);
            }
        }
    }

    private static void take(PreparedStatement select, Taker taker) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                taker.take(row);
            }
        }
    }
}
