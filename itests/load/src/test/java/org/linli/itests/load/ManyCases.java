// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills PostgreSQL with cases: copies of one that was really filed, with other ids, numbers, texts, areas, dates and
 * states; one in five is open.
 */
final class ManyCases implements AutoCloseable {
    private final Connection connection;
    private int filled;

    ManyCases(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO petition");
        }
    }

    /** Fills until there are so many. */
    void fill(int cases) throws SQLException {
        String range = "generate_series(%d, %d) AS i".formatted(filled + 1, cases);
        String order = one("SELECT MIN(id) FROM work_order WHERE deadline IS NOT NULL");
        String petition = one("SELECT petition_id FROM work_order WHERE id = '" + order + "'");
        String areas = one("SELECT '{' || string_agg(DISTINCT area, ',') || '}' FROM work_order");
        String area = "(('" + areas + "'::varchar[])[1 + (i % array_length('" + areas + "'::varchar[], 1))])";
        String open = "(CASE WHEN i % 5 = 0 THEN 1 ELSE 0 END)";
        String hours = "make_interval(mins => (i % 400000))";
        copy(
                "petition",
                "id = '" + petition + "'",
                Map.of(
                        "id", "'P' || lpad(i::text, 25, '0')",
                        "number", "'F' || lpad(i::text, 15, '0')",
                        "text", "t.text || ' 第' || i || '号'",
                        "filed_at", "t.filed_at - " + hours),
                range);
        copy(
                "work_order",
                "id = '" + order + "'",
                Map.ofEntries(
                        Map.entry("id", "'O' || lpad(i::text, 25, '0')"),
                        Map.entry("petition_id", "'P' || lpad(i::text, 25, '0')"),
                        Map.entry("number", "'F' || lpad(i::text, 15, '0')"),
                        Map.entry("area", area),
                        Map.entry("district", "substr(" + area + ", 1, 6)"),
                        Map.entry("subdistrict", "substr(" + area + ", 1, 9)"),
                        Map.entry("community", "substr(" + area + ", 1, 12)"),
                        Map.entry("handler_id", "'H' || (i % 1000)"),
                        Map.entry("filed_at", "t.filed_at - " + hours),
                        Map.entry("is_open", open),
                        Map.entry("state", "CASE WHEN i % 5 = 0 THEN 'IN_PROGRESS' ELSE 'CLOSED' END"),
                        Map.entry("closed_at", "CASE WHEN i % 5 = 0 THEN NULL ELSE t.filed_at END"),
                        Map.entry("list_rank", "CASE WHEN i % 5 = 0 THEN t.list_rank + i * 1000 ELSE -i END"),
                        Map.entry("due_at", "t.due_at + make_interval(secs => i)"),
                        Map.entry("next_alarm", "NULL"),
                        Map.entry("next_alarm_at", "NULL")),
                range);
        copy(
                "step",
                "order_id = '" + order + "'",
                Map.of(
                        "order_id", "'O' || lpad(i::text, 25, '0')",
                        "petition_id", "'P' || lpad(i::text, 25, '0')",
                        "cause", "NULL"),
                range);
        // what a load leaves to be done in the background is not what is measured
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
        filled = cases;
    }

    private void copy(String table, String template, Map<String, String> other, String range) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
        List<String> values = columns.stream()
                .map(name -> other.getOrDefault(name, "t." + name))
                .toList();
        execute("INSERT INTO " + table + " (" + String.join(",", columns) + ") SELECT " + String.join(",", values)
                + " FROM (SELECT * FROM " + table + " WHERE " + template + ") t, " + range);
    }

    private String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
