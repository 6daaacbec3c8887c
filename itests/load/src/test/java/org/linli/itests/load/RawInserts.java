// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What a bare program needs to write the rows of one filed petition: one row into each of the same tables with the same
 * indexes, in one transaction, by prepared statements on one connection.
 */
final class RawInserts implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("petition", "work_order", "step", "feed_outbox", "idempotency_key", "petition_phone");
    private static final int USUAL_LENGTH = 40;

    private final Connection connection;
    private final List<Insert> inserts = new ArrayList<>();

    /** A column, and how long its texts are at most. */
    private record Column(int type, int length) {}

    private record Insert(PreparedStatement statement, List<Column> columns) {}

    /** The same tables as the module's own migrations make, in a database of their own. */
    static void createTables(Path assembly, String url) throws IOException, SQLException {
        Path jar;
        try (Stream<Path> files = Files.walk(assembly.resolve("system/org/linli/petition-core"))) {
            jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        try (JarFile bundle = new JarFile(jar.toFile());
                Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<JarEntry> migrations = bundle.stream()
                    .filter(entry -> entry.getName().matches("migrations/V\\d+__.*\\.sql"))
                    .sorted(Comparator.comparingInt(
                            entry -> Integer.parseInt(entry.getName().replaceAll("migrations/V(\\d+)__.*", "$1"))))
                    .toList();
            for (JarEntry migration : migrations) {
                String sql = new String(bundle.getInputStream(migration).readAllBytes(), StandardCharsets.UTF_8);
                for (String command : sql.replaceAll("(?m)--.*$", "").split(";")) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
            }
        }
    }

    RawInserts(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            inserts.add(prepare(table));
        }
        connection.commit();
    }

    private Insert prepare(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData meta = none.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                if (!meta.isAutoIncrement(i)) {
                    names.add(meta.getColumnName(i));
                    columns.add(new Column(meta.getColumnType(i), meta.getPrecision(i)));
                }
            }
        }
        String marks = "?,".repeat(names.size() - 1) + "?";
        String sql = "INSERT INTO " + table + " (" + String.join(",", names) + ") VALUES (" + marks + ")";
        return new Insert(connection.prepareStatement(sql), columns);
    }

    void insertOne() throws SQLException {
        for (Insert insert : inserts) {
            for (int i = 0; i < insert.columns().size(); i++) {
                set(insert.statement(), i + 1, insert.columns().get(i));
            }
            insert.statement().executeUpdate();
        }
        connection.commit();
    }

    private static void set(PreparedStatement statement, int index, Column column) throws SQLException {
        switch (column.type()) {
            case Types.VARCHAR -> statement.setString(index, text(Math.min(column.length(), USUAL_LENGTH)));
            case Types.TIMESTAMP -> statement.setTimestamp(index, Timestamp.from(Instant.now()));
            case Types.DOUBLE -> statement.setDouble(index, 104.003);
            case Types.BIGINT -> statement.setLong(
                    index, ThreadLocalRandom.current().nextLong(1L << 40));
            default -> statement.setInt(index, 1);
        }
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36));
        }
        return text.substring(0, length);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
