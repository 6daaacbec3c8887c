// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.linli.kernel.internal.database.Database;
import org.linli.kernel.internal.database.Databases;

/**
 * A database for one test class, made by the platform's own code: a user and a schema for each module, and the
 * module's migrations. Give each test class its own and close it at the end.
 *
 * <pre>
 * private static final TestDatabases DATABASES = TestDatabases.derby();
 * DataSource petition = DATABASES.schema("petition");
 * DATABASES.migrate(petition, Path.of("src/main/resources/migrations"));
 * </pre>
 */
public final class TestDatabases implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int DERBY_POOL = 12;

    // one for the process: the engine opens it once
    private static final Path DERBY_LOG = Path.of(System.getProperty("java.io.tmpdir"), "linli-tests-derby.log");

    private final Database database;
    private final Runnable last;

    private TestDatabases(Database database, Runnable last) {
        this.database = database;
        this.last = last;
    }

    /** A new Derby database in a temporary folder. */
    public static TestDatabases derby() {
        try {
            Path folder = Files.createTempDirectory("linli-derby");
            return new TestDatabases(
                    Databases.derby(folder.resolve("linli"), DERBY_LOG, new byte[32], DERBY_POOL),
                    () -> delete(folder));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A new database on the PostgreSQL server that the tests of this process share. */
    public static TestDatabases postgres() {
        String name = "test" + COUNT.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        String url = "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
        return new TestDatabases(Databases.postgres(url, "postgres", "", name + "_"), () -> {});
    }

    /** Which product it is: {@code derby} or {@code postgresql}. */
    public String kind() {
        return database.kind();
    }

    /** Makes a module's schema and its user; once for each name. */
    public DataSource schema(String name) {
        try {
            return database.schema(name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /**
     * Applies a module's migrations as its start in the platform does.
     *
     * @param migrationsFolder usually {@code src/main/resources/migrations}
     * @return the number of the newest
     */
    public int migrate(DataSource dataSource, Path migrationsFolder) {
        return Databases.migrate(dataSource, migrationsFolder);
    }

    @Override
    public void close() {
        database.close();
        last.run();
    }

    @Override
    public String toString() {
        return kind();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** Started by the first test that needs it; stops with the process. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
