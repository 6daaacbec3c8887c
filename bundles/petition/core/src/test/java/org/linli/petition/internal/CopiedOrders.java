// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Many orders from one, for what needs many. */
final class CopiedOrders {
    private CopiedOrders() {}

    static void copy(Connection connection, String order, int times) throws SQLException {
        String petition;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT petition_id FROM work_order WHERE id = ?")) {
            select.setString(1, order);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                petition = row.getString(1);
            }
        }
        copy(connection, "petition", petition, times);
        copy(connection, "work_order", order, times);
    }

    /** The ids of the copies are those of the original with a number at the end, the same for order and petition. */
    private static void copy(Connection connection, String table, String id, int times) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
            }
        }
        List<String> values = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> "CAST(? AS VARCHAR(26))";
                    case "petition_id" -> "CAST(? AS VARCHAR(26))";
                    case "number" -> "CAST(? AS VARCHAR(16))";
                    default -> column;
                })
                .toList();
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + table + " WHERE id = '" + id + "'";
        boolean hasPetition = columns.contains("petition_id");
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < times; i++) {
                String end = String.format("%07d", i);
                int at = 1;
                for (String column : columns) {
                    if (column.equals("id")) {
                        insert.setString(at++, id.substring(0, 10) + (hasPetition ? "W" : "P") + "00000000" + end);
                    } else if (column.equals("petition_id")) {
                        insert.setString(at++, id.substring(0, 10) + "P" + "00000000" + end);
                    } else if (column.equals("number")) {
                        insert.setString(at++, "C" + id.substring(17) + end.substring(1));
                    }
                }
                insert.addBatch();
                if (i % 500 == 499) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
