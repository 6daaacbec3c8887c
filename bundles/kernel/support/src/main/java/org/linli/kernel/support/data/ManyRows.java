// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Inserts or updates many rows of one table: on PostgreSQL by one statement for all, on Derby by a batch.
 *
 * @param <R> what a row is made of
 */
public final class ManyRows<R> {
    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();

    private record Column<R>(String name, String type, Function<R, Object> value) {}

    public ManyRows(String table) {
        this.table = table;
    }

    /** A column of text. */
    public ManyRows<R> text(String name, Function<R, String> value) {
        columns.add(new Column<>(name, "text", value::apply));
        return this;
    }

    /** A column of whole numbers. */
    public ManyRows<R> number(String name, Function<R, Number> value) {
        columns.add(new Column<>(name, "bigint", value::apply));
        return this;
    }

    /** A column of moments. */
    public ManyRows<R> moment(String name, Function<R, Instant> value) {
        columns.add(new Column<>(name, "timestamp", value::apply));
        return this;
    }

    /** A column of days. */
    public ManyRows<R> day(String name, Function<R, LocalDate> value) {
        columns.add(new Column<>(name, "date", value::apply));
        return this;
    }

    /** Inserts the rows, in their order. */
    public void insert(Connection tx, List<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String head = "INSERT INTO " + table + " (" + names("") + ")";
        if (Dialect.of(tx) == Dialect.DERBY) {
            batch(tx, head + " VALUES (" + "?,".repeat(columns.size() - 1) + "?)", columns, rows);
        } else {
            atOnce(tx, head + " SELECT " + names("v.") + " FROM " + values() + " ORDER BY v.ord", rows);
        }
    }

    /** Updates the rows whose key is the first column, with all others. */
    public void update(Connection tx, List<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Column<R> key = columns.get(0);
        List<Column<R>> set = columns.subList(1, columns.size());
        if (Dialect.of(tx) == Dialect.DERBY) {
            String marks = set.stream().map(each -> each.name() + " = ?").collect(Collectors.joining(", "));
            List<Column<R>> order = new ArrayList<>(set);
            order.add(key);
            batch(tx, "UPDATE " + table + " SET " + marks + " WHERE " + key.name() + " = ?", order, rows);
        } else {
            String values = set.stream()
                    .map(each -> each.name() + " = v." + each.name() + "::" + each.type())
                    .collect(Collectors.joining(", "));
            String where = " WHERE " + table + "." + key.name() + " = v." + key.name();
            atOnce(tx, "UPDATE " + table + " SET " + values + " FROM " + values() + where, rows);
        }
    }

    private String names(String prefix) {
        return columns.stream()
                .map(each -> prefix + each.name() + (prefix.isEmpty() ? "" : "::" + each.type()))
                .collect(Collectors.joining(", "));
    }

    private String values() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays = columns.stream().map(each -> "?::text[]").collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") WITH ORDINALITY AS v(" + names + ", ord)";
    }

    private void atOnce(Connection tx, String sql, List<R> rows) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Function<R, Object> value = columns.get(i).value();
                Object[] texts = rows.stream().map(value).map(ManyRows::literal).toArray(String[]::new);
                statement.setArray(i + 1, tx.createArrayOf("text", texts));
            }
            statement.executeUpdate();
        }
    }

    private static <R> void batch(Connection tx, String sql, List<Column<R>> columns, List<R> rows)
            throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (R row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    set(statement, i + 1, columns.get(i).value().apply(row));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            Instants.set(statement, index, moment);
        } else if (value instanceof LocalDate day) {
            statement.setDate(index, Date.valueOf(day));
        } else if (value instanceof Number number) {
            statement.setLong(index, number.longValue());
        } else if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, (String) value);
        }
    }

    private static String literal(Object value) {
        if (value instanceof Instant moment) {
            return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString();
        }
        return value == null ? null : value.toString();
    }
}
