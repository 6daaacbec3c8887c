// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apache Derby inside this process: one database, in it a user for each module who owns the schema of the same name. It
 * authenticates (NATIVE, its own table of users) and refuses a user the tables of another.
 */
final class DerbyDatabase implements Database {
    /** Settings of the engine, for the whole process; somebody who gave one on the command line knows better. */
    private static final Map<String, String> ENGINE = Map.of(
            // Large pages: Derby can fail to recover from a kill between making room on a full index page and the end
            // of
            // that inner transaction; the larger the page, the more seldom one is full.
            "derby.storage.pageSize", "32768",
            "derby.storage.pageCacheSize", "1500",
            "derby.language.statementCache.size", "500",
            "derby.stream.error.logSeverityLevel", "40000");

    private static final Map<String, String> PROPERTIES = Map.of(
            "derby.locks.waitTimeout", "10",
            // So soon it is looked whether those who wait for each other wait for ever; then one of them tries again.
            "derby.locks.deadlockTimeout", "1",
            "derby.database.sqlAuthorization", "true",
            "derby.database.defaultConnectionMode", "fullAccess",
            // by default a password stops to work after 31 days
            "derby.authentication.native.passwordLifetimeMillis", "0");

    private static final Logger LOG = LoggerFactory.getLogger(DerbyDatabase.class);
    private static final String OWNER = "LINLI_OWNER";
    private static final String CLOSED_IN_ORDER = "08006";
    private static final String NOT_FOUND = "XJ004";

    private final Driver driver;
    private final String url;
    private final SchemaPasswords passwords;
    private final SchemaPools pools;

    private DerbyDatabase(Driver driver, String url, SchemaPasswords passwords, PoolLimits limits) {
        this.driver = driver;
        this.url = url;
        this.passwords = passwords;
        this.pools = new SchemaPools(limits);
    }

    /**
     * Opens the database, makes it when there is none.
     *
     * @param folder where it lies
     * @param log the engine's own log file
     */
    static DerbyDatabase open(Path folder, Path log, SchemaPasswords passwords, PoolLimits limits) throws SQLException {
        setEngine(log);
        String url = "jdbc:derby:" + folder.toAbsolutePath();
        DerbyDatabase database = new DerbyDatabase(new EmbeddedDriver(), url, passwords, limits);
        if (!Files.exists(folder.resolve("service.properties"))) {
            LOG.info("Making the database {}", folder);
        }
        try (Connection owner = database.connect(";create=true")) {
            if (isProtected(owner)) {
                return database;
            }
            database.protect(owner);
        } catch (SQLException refused) {
            throw explained(refused, folder);
        }
        // what protects it holds from the next boot of the database on
        database.shutDown();
        database.connect("").close();
        return database;
    }

    @Override
    public String kind() {
        return "derby";
    }

    @Override
    public DataSource schema(String name) throws SQLException {
        SchemaName schema = new SchemaName(name);
        Login login = new Login(schema.upper(), passwords.of(schema.value()));
        try (Connection owner = connect("")) {
            if (!exists(owner, "SELECT 1 FROM SYS.SYSUSERS WHERE USERNAME = ?", login.user())) {
                call(owner, "CALL SYSCS_UTIL.SYSCS_CREATE_USER(?, ?)", login.user(), login.password());
            }
            if (!exists(owner, "SELECT 1 FROM SYS.SYSSCHEMAS WHERE SCHEMANAME = ?", login.user())) {
                try (Statement statement = owner.createStatement()) {
                    statement.execute("CREATE SCHEMA " + login.user() + " AUTHORIZATION " + login.user());
                }
            }
        }
        askAlone(login);
        return pools.open(driver, url, login);
    }

    /**
     * Derby makes its cache of permissions at the first question of a user who is not the owner, without a lock: of two
     * who ask at the same moment one fails. So the first question is asked here, before anybody else has a connection.
     */
    private void askAlone(Login login) throws SQLException {
        try (Connection user = driver.connect(url, login(login.user(), login.password()));
                Statement statement = user.createStatement()) {
            statement.executeQuery("SELECT 1 FROM SYSIBM.SYSDUMMY1").close();
        }
    }

    @Override
    public void close() {
        pools.close();
        try {
            shutDown();
        } catch (SQLException failed) {
            LOG.warn("The database did not close in order; it will recover at its next start", failed);
        }
    }

    private static void setEngine(Path log) {
        ENGINE.forEach(DerbyDatabase::setUnlessGiven);
        Path folder = log.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make the folder " + folder, unwritable);
        }
        setUnlessGiven("derby.stream.error.file", log.toAbsolutePath().toString());
    }

    private static void setUnlessGiven(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    private static boolean isProtected(Connection owner) throws SQLException {
        return exists(
                owner,
                "SELECT 1 FROM SYSIBM.SYSDUMMY1 WHERE SYSCS_UTIL.SYSCS_GET_DATABASE_PROPERTY(?) = 'NATIVE::LOCAL'",
                "derby.authentication.provider");
    }

    private void protect(Connection owner) throws SQLException {
        for (Map.Entry<String, String> property : PROPERTIES.entrySet()) {
            call(owner, "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY(?, ?)", property.getKey(), property.getValue());
        }
        // the first user, who must be the owner, switches NATIVE authentication on
        call(owner, "CALL SYSCS_UTIL.SYSCS_CREATE_USER(?, ?)", OWNER, passwords.of(OWNER));
    }

    private Connection connect(String attributes) throws SQLException {
        return driver.connect(url + attributes, login(OWNER, passwords.of(OWNER)));
    }

    private static Properties login(String user, String password) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return login;
    }

    private void shutDown() throws SQLException {
        try {
            driver.connect(url + ";shutdown=true", login(OWNER, passwords.of(OWNER)));
        } catch (SQLException answer) {
            // Derby tells its success by an exception
            if (!CLOSED_IN_ORDER.equals(answer.getSQLState()) && !NOT_FOUND.equals(answer.getSQLState())) {
                throw answer;
            }
        }
    }

    private static SQLException explained(SQLException refused, Path folder) {
        return switch (String.valueOf(refused.getSQLState())) {
            case "08004" -> new SQLException(
                    "The database " + folder + " refuses our password: it was made with another database.key."
                            + " Put that file back",
                    refused.getSQLState(),
                    refused);
            case "XJ040" -> new SQLException(
                    "The database " + folder + " cannot be started; is it open in another process?",
                    refused.getSQLState(),
                    refused);
            default -> refused;
        };
    }

    private static boolean exists(Connection owner, String query, String name) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void call(Connection owner, String procedure, String first, String second) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(procedure)) {
            statement.setString(1, first);
            statement.setString(2, second);
            statement.execute();
        }
    }
}
