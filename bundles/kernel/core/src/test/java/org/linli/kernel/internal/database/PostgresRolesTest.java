// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.postgresql.Driver;

/** Who may do what on a PostgreSQL server that asks for passwords. */
public class PostgresRolesTest {
    private static final Login INSTALLER = new Login("installer", "of-the-platform");
    private static final Login GUEST = new Login("guest", "may-nothing");
    private static final PoolLimits POOL = new PoolLimits(2, 2_000);

    private static EmbeddedPostgres server;
    private static Path hosts;
    private static int databases;

    private String url;
    private String name;

    @BeforeClass
    public static void start() throws IOException, SQLException {
        hosts = Files.createTempFile("linli-hosts", ".conf");
        Files.writeString(
                hosts,
                """
                local all all trust
                host all postgres 127.0.0.1/32 trust
                host all all 127.0.0.1/32 scram-sha-256
                """);
        assertTrue(hosts.toFile().setReadable(true, false));
        server = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", hosts.toString())
                .start();
        administrator("CREATE ROLE installer LOGIN CREATEROLE PASSWORD 'of-the-platform'");
        administrator("CREATE ROLE guest LOGIN PASSWORD 'may-nothing'");
    }

    @AfterClass
    public static void stop() throws IOException {
        server.close();
        Files.delete(hosts);
    }

    @Before
    public void emptyDatabase() throws SQLException {
        name = "roles" + ++databases;
        url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
        administrator("CREATE DATABASE " + name);
        administrator("GRANT CREATE ON DATABASE " + name + " TO installer");
    }

    @Test
    public void aRoleThatIsNoSuperuserSetsItUp() throws SQLException {
        try (PostgresDatabase database = new PostgresDatabase(access(INSTALLER, false), secret(1), POOL)) {
            DataSource library = database.schema("library");
            DataSource museum = database.schema("museum");

            assertEquals(name + "_library", text(library, "SELECT current_user"));
            assertEquals("library", text(library, "SELECT current_schema"));
            text(library, "CREATE TABLE book (id INT); SELECT 'made'");
            SQLException refused = assertThrows(SQLException.class, () -> text(museum, "SELECT id FROM library.book"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    public void theInstallerKeepsNoRightOnTheModulesTables() throws SQLException {
        try (PostgresDatabase database = new PostgresDatabase(access(INSTALLER, false), secret(1), POOL)) {
            text(database.schema("library"), "CREATE TABLE book (id INT); SELECT 'made'");
            assertFalse(hasUsage(INSTALLER, "library"));
        }
    }

    @Test
    public void passwordsAreAskedForAndNotGuessable() throws SQLException {
        try (PostgresDatabase database = new PostgresDatabase(access(INSTALLER, false), secret(1), POOL)) {
            database.schema("library");
        }
        Login guessed = new Login(name + "_library", "library");
        SQLException refused = assertThrows(SQLException.class, () -> hasUsage(guessed, "library"));
        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    public void anotherKeyIsRefusedUntilRolesAreTakenOver() throws SQLException {
        try (PostgresDatabase first = new PostgresDatabase(access(INSTALLER, false), secret(1), POOL)) {
            text(first.schema("library"), "CREATE TABLE book (id INT); SELECT 'made'");
        }
        try (PostgresDatabase second = new PostgresDatabase(access(INSTALLER, false), secret(2), POOL)) {
            SQLException refused = assertThrows(SQLException.class, () -> second.schema("library"));
            assertTrue(refused.getMessage(), refused.getMessage().contains("database.key"));
        }
        try (PostgresDatabase third = new PostgresDatabase(access(INSTALLER, true), secret(2), POOL)) {
            assertEquals("0", text(third.schema("library"), "SELECT COUNT(*) FROM book"));
        }
    }

    @Test
    public void aRoleWithoutRightsTellsWhatAnAdministratorMustDo() throws SQLException {
        try (PostgresDatabase database = new PostgresDatabase(access(GUEST, false), secret(1), POOL)) {
            SQLException refused = assertThrows(SQLException.class, () -> database.schema("library"));
            assertTrue(refused.getMessage(), refused.getMessage().contains("CREATE ROLE " + name + "_library"));
        }
    }

    @Test
    public void whatAnAdministratorPreparedIsUsed() throws SQLException {
        administrator("CREATE ROLE " + name + "_library LOGIN PASSWORD 'prepared'");
        try (Connection connection = server.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA library AUTHORIZATION " + name + "_library");
        }
        PostgresAccess access = new PostgresAccess(url, GUEST, name + "_", Map.of("library", "prepared"), false);

        try (PostgresDatabase database = new PostgresDatabase(access, secret(1), POOL)) {
            assertEquals("library", text(database.schema("library"), "SELECT current_schema"));
        }
    }

    @Test
    public void aLoginInTheAddressIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PostgresAccess(url + "?user=postgres", GUEST, "linli_", Map.of(), false));
    }

    private PostgresAccess access(Login login, boolean adoptRoles) {
        return new PostgresAccess(url, login, name + "_", Map.of(), adoptRoles);
    }

    private static SchemaPasswords secret(int number) {
        return new SchemaPasswords(new byte[] {(byte) number});
    }

    private boolean hasUsage(Login login, String schema) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(Map.of("user", login.user(), "password", login.password()));
        try (Connection connection = new Driver().connect(url, properties);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT has_schema_privilege('" + schema + "', 'USAGE')")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static void administrator(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet found = statement.getResultSet()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
