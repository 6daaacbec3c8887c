// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The same databases outside the component model, for the tests of all modules. */
public final class Databases {
    private static final long MAX_WAIT = 10_000;
    private static final FlywayMigrations MIGRATIONS = new FlywayMigrations();

    private Databases() {}

    /**
     * Derby in a folder.
     *
     * @param folder where the database lies, made when it is not there
     * @param log the engine's log file
     * @param secret what the users' passwords are derived from
     * @param poolSize the connections of each module
     * @throws SQLException when it cannot be opened
     */
    public static Database derby(Path folder, Path log, byte[] secret, int poolSize) throws SQLException {
        return DerbyDatabase.open(folder, log, new SchemaPasswords(secret), new PoolLimits(poolSize, MAX_WAIT));
    }

    /**
     * PostgreSQL by its address.
     *
     * @param url its JDBC address
     * @param user a role that may make roles and schemas
     * @param password its password
     * @param rolePrefix what the names of modules' roles begin with
     */
    public static Database postgres(String url, String user, String password, String rolePrefix) {
        return new PostgresDatabase(
                new PostgresAccess(url, new Login(user, password), rolePrefix, Map.of(), false),
                new SchemaPasswords(rolePrefix.getBytes(StandardCharsets.UTF_8)),
                new PoolLimits(8, MAX_WAIT));
    }

    /** Applies the migrations of a folder to a schema. */
    public static int migrate(DataSource dataSource, Path migrations) {
        return MIGRATIONS.migrate(dataSource, kind -> MigrationFiles.in(migrations, kind));
    }
}
