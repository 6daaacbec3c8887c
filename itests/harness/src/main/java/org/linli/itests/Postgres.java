// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL server for a test, without installation. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    /** Starts an empty one. */
    public Postgres() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its address for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** The one configuration file that makes the platform use it. */
    public Map<String, String> configuration() {
        return Map.of("org.linli.database.cfg", "url = " + url() + "\nuser = postgres\npassword = postgres\n");
    }

    /** The folder with all its files, after everything that is in memory was written into them. */
    public Path flushed() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (ResultSet row = statement.executeQuery("SHOW data_directory")) {
                row.next();
                return Path.of(row.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
