// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.linli.kernel.support.feed.FeedTables;

/** A real database, with a fresh schema for each story. */
public abstract class TestDatabase {
    private static final List<String> STORY_TABLES = List.of(
            "CREATE TABLE thing (id VARCHAR(26) NOT NULL PRIMARY KEY, version BIGINT NOT NULL)",
            "CREATE TABLE effect (subject VARCHAR(26) NOT NULL, cause VARCHAR(26) NOT NULL, PRIMARY KEY (subject, cause))",
            "CREATE TABLE tally (subject VARCHAR(26) NOT NULL PRIMARY KEY, events BIGINT NOT NULL, version BIGINT NOT NULL)",
            "CREATE TABLE jpa_thing (id VARCHAR(26) NOT NULL PRIMARY KEY, text VARCHAR(80), version BIGINT NOT NULL)");

    /** The name for printed figures. */
    public abstract String name();

    /** What another process needs to get at a schema. */
    public abstract String url(String schema);

    /** The user who owns a schema. */
    public abstract String user(String schema);

    /** A small pool as in the product, on a schema. */
    public final BasicDataSource pool(String schema) {
        return pool(url(schema), user(schema));
    }

    abstract void createSchema(String schema) throws SQLException;

    /** A pool on a new schema with all tables. */
    public final BasicDataSource fresh(String schema) throws SQLException {
        createSchema(schema);
        BasicDataSource pool = pool(schema);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : FeedTables.statements()) {
                statement.execute(sql);
            }
            for (String sql : STORY_TABLES) {
                statement.execute(sql);
            }
        }
        return pool;
    }

    /** A small pool with a maximum wait. */
    public static BasicDataSource pool(String url, String user) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(url);
        pool.setUsername(user);
        pool.setMaxTotal(12);
        pool.setMaxIdle(12);
        pool.setMaxWait(java.time.Duration.ofSeconds(8));
        return pool;
    }
}
