// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL, a real server on a free port. */
public final class PostgresDatabase extends TestDatabase {
    private static EmbeddedPostgres server;

    private PostgresDatabase() {}

    public static synchronized PostgresDatabase shared() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.builder().start();
        }
        return new PostgresDatabase();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String url(String schema) {
        return server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    @Override
    public String user(String schema) {
        return "postgres";
    }

    @Override
    void createSchema(String schema) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
    }
}
