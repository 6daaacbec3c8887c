// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.internal.crypto.KeyFolder;

/** From the configuration file to an open database. */
public class DatabaseSettingsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path data;
    private Path key;

    @Before
    public void data() {
        data = folder.getRoot().toPath();
        key = data.resolve("keys/database.key");
    }

    @Test
    public void withoutConfigurationItIsDerbyInTheDataFolder() throws SQLException {
        DatabaseSettings settings = settings(Map.of());
        assertEquals("derby", settings.kind());

        try (Database database = settings.open()) {
            database.schema("library");
        }

        assertTrue(Files.exists(data.resolve("derby/linli/service.properties")));
        assertTrue(Files.exists(key));
    }

    @Test
    public void theNextStartFindsItsData() throws SQLException {
        try (Database database = settings(Map.of()).open()) {
            execute(database.schema("library"), "CREATE TABLE book (id INT)");
        }
        try (Database database = settings(Map.of()).open()) {
            execute(database.schema("library"), "INSERT INTO book VALUES (1)");
        }
    }

    @Test
    public void aLostKeyIsNotReplaced() throws Exception {
        settings(Map.of()).open().close();
        Files.delete(key);

        SQLException refused =
                assertThrows(SQLException.class, () -> settings(Map.of()).open());

        assertTrue(refused.getMessage(), refused.getMessage().contains(key.toString()));
        assertTrue(!Files.exists(key));
    }

    @Test
    public void anothersKeyIsRefusedWithWords() throws Exception {
        settings(Map.of()).open().close();
        Files.write(key, new byte[32]);

        SQLException refused =
                assertThrows(SQLException.class, () -> settings(Map.of()).open());

        assertTrue(refused.getMessage(), refused.getMessage().contains("database.key"));
    }

    @Test
    public void nobodyEntersWithoutPassword() throws Exception {
        try (Database database = settings(Map.of()).open()) {
            database.schema("library");
            String url = "jdbc:derby:" + data.resolve("derby/linli");
            for (String login : new String[] {"", ";user=LIBRARY", ";user=LIBRARY;password=library"}) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> new EmbeddedDriver().connect(url + login, null));
                assertEquals("08004", refused.getSQLState());
            }
        }
    }

    @Test
    public void passwordsDoNotExpireAndWaitsAreBounded() throws Exception {
        try (Database database = settings(Map.of()).open()) {
            DataSource library = database.schema("library");
            assertEquals("0", property("derby.authentication.native.passwordLifetimeMillis"));
            assertEquals("10", property("derby.locks.waitTimeout"));
            assertEquals("1", property("derby.locks.deadlockTimeout"));
            assertThrows(
                    "a module may not change them",
                    SQLException.class,
                    () -> execute(library, "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.user.x', 'y')"));
        }
    }

    @Test
    public void anUnknownDatabaseIsRefusedWithWhatIsPossible() {
        SQLException refused = assertThrows(SQLException.class, () -> settings(Map.of("url", "jdbc:oracle:thin:@x"))
                .open());
        assertTrue(refused.getMessage(), refused.getMessage().contains("jdbc:postgresql:"));
    }

    private DatabaseSettings settings(Map<String, Object> file) {
        return new DatabaseSettings(configuration(file), file, data.toString(), new KeyFolder(data.resolve("keys")));
    }

    private static DatabaseConfiguration configuration(Map<String, Object> file) {
        return (DatabaseConfiguration) Proxy.newProxyInstance(
                DatabaseConfiguration.class.getClassLoader(),
                new Class<?>[] {DatabaseConfiguration.class, Annotation.class},
                (proxy, method, arguments) -> file.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    private String property(String name) throws Exception {
        Properties owner = new Properties();
        owner.setProperty("user", "LINLI_OWNER");
        owner.setProperty("password", new SchemaPasswords(Files.readAllBytes(key)).of("LINLI_OWNER"));
        try (Connection connection = new EmbeddedDriver().connect("jdbc:derby:" + data.resolve("derby/linli"), owner);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_DATABASE_PROPERTY('" + name + "')")) {
            found.next();
            return found.getString(1);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
