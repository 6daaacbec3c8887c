// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows for a transaction's tables, sent in batches. */
final class Writing implements AutoCloseable {
    private final Connection tx;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    Writing(Connection tx) {
        this.tx = tx;
    }

    /** Adds a row. */
    void add(String table, String columns, Object... values) throws SQLException {
        PreparedStatement insert = statements.get(table);
        if (insert == null) {
            String places = "?, ".repeat(values.length - 1) + "?";
            insert = tx.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")");
            statements.put(table, insert);
        }
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i] instanceof LocalDateTime time ? Timestamp.valueOf(time) : values[i]);
        }
        insert.addBatch();
    }

    static Date day(java.time.LocalDate day) {
        return Date.valueOf(day);
    }

    void send() throws SQLException {
        for (PreparedStatement insert : statements.values()) {
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : statements.values()) {
            insert.close();
        }
    }
}
