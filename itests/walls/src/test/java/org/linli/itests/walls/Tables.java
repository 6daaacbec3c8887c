// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at tables as the user of one module's data source. */
final class Tables {
    private Tables() {}

    /** The tables of the user's own schema, each with its schema. */
    static List<String> own(DataSource source) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = source.getConnection();
                ResultSet found =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add("\"" + found.getString("TABLE_SCHEM") + "\".\"" + found.getString("TABLE_NAME") + "\"");
            }
        }
        return tables;
    }

    /** The SQLSTATE with which a statement is refused; empty when it is not. */
    static String refusal(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.execute();
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** One statement in one transaction. */
    static int execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
