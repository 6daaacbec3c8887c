// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;

/** Many orders from one, for what needs many. */
final class CopiedOrders {
    private static final int AT_ONCE = 10_000;

    private CopiedOrders() {}

    /** Copies with the same deadline. */
    static void copy(Connection connection, String order, int times) throws SQLException {
        copy(connection, order, 0, times, List.of());
    }

    /** Copies whose deadlines are those in turn. */
    static void copy(Connection connection, String order, int from, int to, List<Deadline> deadlines)
            throws SQLException {
        String petition;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT petition_id FROM work_order WHERE id = ?")) {
            select.setString(1, order);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                petition = row.getString(1);
            }
        }
        Copy petitions = new Copy("petition", petition, petition, "P");
        Copy orders = new Copy("work_order", order, petition, "W");
        if (Dialect.of(connection) == Dialect.DERBY) {
            batch(connection, petitions, from, to, deadlines);
            batch(connection, orders, from, to, deadlines);
        } else {
            for (int at = from; at < to; at += AT_ONCE) {
                atOnce(connection, petitions, at, Math.min(to, at + AT_ONCE), deadlines);
                atOnce(connection, orders, at, Math.min(to, at + AT_ONCE), deadlines);
            }
        }
    }

    /** What is copied; the ids of the copies are those of the original with a number at the end. */
    private record Copy(String table, String id, String petition, String mark) {
        /** Not both by one id: a petition and its order may have begun in different milliseconds. */
        private static String id(String of, String mark, int number) {
            return of.substring(0, 10) + mark + "00000000" + String.format("%07d", number);
        }

        String number(int number) {
            return "C" + id.substring(17) + String.format("%06d", number % 1_000_000);
        }

        Object value(String column, int number, List<Deadline> deadlines) {
            Deadline deadline = deadlines.isEmpty() ? null : deadlines.get(number % deadlines.size());
            return switch (column) {
                case "id" -> id(id, mark, number);
                case "petition_id" -> id(petition, "P", number);
                case "number" -> number(number);
                case "deadline" -> Json.write(deadline);
                case "due_at" -> deadline.due();
                default -> deadline.warnAt();
            };
        }
    }

    private static List<String> changing(Connection connection, Copy copy, List<Deadline> deadlines)
            throws SQLException {
        List<String> wanted = new ArrayList<>(List.of("id", "petition_id", "number"));
        if (!deadlines.isEmpty()) {
            wanted.addAll(List.of("deadline", "due_at", "warn_at"));
        }
        return columns(connection, copy).stream().filter(wanted::contains).toList();
    }

    private static List<String> columns(Connection connection, Copy copy) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + copy.table() + " WHERE 1 = 0")) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    private static String type(String column) {
        return column.endsWith("_at") ? "TIMESTAMP" : "VARCHAR(8000)";
    }

    private static void batch(Connection connection, Copy copy, int from, int to, List<Deadline> deadlines)
            throws SQLException {
        List<String> changing = changing(connection, copy, deadlines);
        List<String> columns = columns(connection, copy);
        List<String> values = columns.stream()
                .map(column -> changing.contains(column) ? "CAST(? AS " + type(column) + ")" : column)
                .toList();
        String sql = "INSERT INTO " + copy.table() + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + copy.table() + " WHERE id = '" + copy.id() + "'";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = from; i < to; i++) {
                for (int c = 0; c < changing.size(); c++) {
                    Object value = copy.value(changing.get(c), i, deadlines);
                    if (value instanceof java.time.Instant at) {
                        Instants.set(insert, c + 1, at);
                    } else {
                        insert.setString(c + 1, (String) value);
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

    private static void atOnce(Connection connection, Copy copy, int from, int to, List<Deadline> deadlines)
            throws SQLException {
        List<String> changing = changing(connection, copy, deadlines);
        List<String> columns = columns(connection, copy);
        List<String> values = columns.stream()
                .map(column -> changing.contains(column)
                        ? "v." + column + (column.endsWith("_at") ? "::timestamp" : "")
                        : "o." + column)
                .toList();
        String sql = "INSERT INTO " + copy.table() + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + copy.table() + " o, unnest("
                + "?::text[], ".repeat(changing.size() - 1) + "?::text[]) AS v(" + String.join(", ", changing)
                + ") WHERE o.id = '" + copy.id() + "'";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int c = 0; c < changing.size(); c++) {
                String[] texts = new String[to - from];
                for (int i = from; i < to; i++) {
                    Object value = copy.value(changing.get(c), i, deadlines);
                    texts[i - from] = value instanceof java.time.Instant at
                            ? java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC)
                                    .toString()
                            : (String) value;
                }
                insert.setArray(c + 1, connection.createArrayOf("text", texts));
            }
            insert.executeUpdate();
        }
    }
}
