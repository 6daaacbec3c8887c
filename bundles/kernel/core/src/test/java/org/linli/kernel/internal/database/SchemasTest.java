// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.testing.TestDatabases;

/** A module's schema belongs to it alone, and comes to the state that the module needs; on both databases. */
@RunWith(Parameterized.class)
public class SchemasTest {
    private static final Path LIBRARY = Path.of("src/test/resources/migrations/library");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestDatabases databases;

    public SchemasTest(String kind, Supplier<TestDatabases> databases) {
        this.databases = databases.get();
    }

    @Parameters(name = "{0}")
    public static List<Object[]> kinds() {
        return List.of(
                new Object[] {"derby", (Supplier<TestDatabases>) TestDatabases::derby},
                new Object[] {"postgresql", (Supplier<TestDatabases>) TestDatabases::postgres});
    }

    @After
    public void close() {
        databases.close();
    }

    @Test
    public void aModuleSeesItsOwnTablesAndNoOthers() throws Exception {
        DataSource library = databases.schema("library");
        DataSource museum = databases.schema("museum");
        databases.migrate(library, LIBRARY);

        assertEquals(0, count(library, "SELECT COUNT(*) FROM book"));
        SQLException refused = assertThrows(SQLException.class, () -> count(museum, "SELECT title FROM library.book"));
        assertEquals(databases.kind().equals("derby") ? "42502" : "42501", refused.getSQLState());
        assertThrows(SQLException.class, () -> count(museum, "SELECT COUNT(*) FROM library.book"));
        assertThrows(SQLException.class, () -> execute(museum, "DELETE FROM library.book"));
        assertThrows(SQLException.class, () -> execute(museum, "CREATE TABLE library.mine (id INT)"));
        assertThrows(SQLException.class, () -> execute(museum, "DROP TABLE library.book"));
    }

    @Test
    public void provisioningTwiceChangesNothing() throws Exception {
        DataSource first = databases.schema("library");
        databases.migrate(first, LIBRARY);
        execute(first, "INSERT INTO book (id, title) VALUES ('1', '红楼梦')");

        DataSource second = databases.schema("library");

        assertEquals(2, databases.migrate(second, LIBRARY));
        assertEquals(1, count(second, "SELECT COUNT(*) FROM book WHERE title = '红楼梦'"));
        assertEquals(2, count(second, "SELECT COUNT(*) FROM schema_history"));
    }

    @Test
    public void aStatementOfAnotherSchemaNameIsNoName() {
        assertThrows(IllegalArgumentException.class, () -> databases.schema("library; DROP SCHEMA museum"));
        assertThrows(IllegalArgumentException.class, () -> databases.schema("Library"));
    }

    @Test
    public void theFilesOfTheOtherDatabaseAreLeftAlone() throws Exception {
        DataSource library = databases.schema("library");

        assertEquals(2, databases.migrate(library, LIBRARY));

        execute(library, "INSERT INTO book (id, title, content) VALUES ('1', 'a', 'b')");
    }

    @Test
    public void anOlderVersionLivesWithAnExpandedSchema() throws Exception {
        DataSource library = databases.schema("library");
        Path older = migrations("V1__expand_books.sql", "CREATE TABLE book (id INT)");
        Path newer = migrations("V1__expand_books.sql", "CREATE TABLE book (id INT)");
        file(newer, "V2__expand_shelf.sql", "ALTER TABLE book ADD COLUMN shelf INT");
        databases.migrate(library, older);
        assertEquals(2, databases.migrate(library, newer));

        assertEquals(2, databases.migrate(library, older));
    }

    @Test
    public void anOlderVersionRefusesAContractedSchema() throws Exception {
        DataSource library = databases.schema("library");
        Path older = migrations("V1__expand_books.sql", "CREATE TABLE book (id INT, shelf INT)");
        Path newer = migrations("V1__expand_books.sql", "CREATE TABLE book (id INT, shelf INT)");
        file(newer, "V2__expand_room.sql", "ALTER TABLE book ADD COLUMN room INT");
        file(newer, "V3__contract_shelf.sql", "ALTER TABLE book DROP COLUMN shelf");
        databases.migrate(library, newer);

        PlatformException refused = assertThrows(PlatformException.class, () -> databases.migrate(library, older));

        assertEquals(Problem.CONFLICT, refused.problem().type());
        assertTrue(refused.getMessage(), refused.getMessage().contains("V3 contract shelf"));
        assertTrue(refused.getMessage(), !refused.getMessage().contains("V2"));
    }

    @Test
    public void aBrokenStepLeavesNothingAndTellsItsName() throws Exception {
        DataSource library = databases.schema("library");
        Path steps = migrations("V1__expand_books.sql", "CREATE TABLE book (id INT); CREATE TABEL shelf (id INT)");

        PlatformException refused = assertThrows(PlatformException.class, () -> databases.migrate(library, steps));

        assertTrue(refused.getMessage(), refused.getMessage().contains("V1__expand_books.sql"));
        assertThrows(SQLException.class, () -> count(library, "SELECT COUNT(*) FROM book"));
        file(steps, "V1__expand_books.sql", "CREATE TABLE book (id INT)");
        assertEquals(1, databases.migrate(library, steps));
    }

    @Test
    public void aChangedFileIsNoticed() throws Exception {
        DataSource library = databases.schema("library");
        Path steps = migrations("V1__expand_books.sql", "CREATE TABLE book (id INT)");
        databases.migrate(library, steps);
        file(steps, "V1__expand_books.sql", "CREATE TABLE book (id BIGINT)");

        PlatformException refused = assertThrows(PlatformException.class, () -> databases.migrate(library, steps));

        assertTrue(refused.getMessage(), refused.getMessage().contains("checksum"));
    }

    @Test
    public void aFileThatSaysNeitherExpandNorContractIsRefused() throws Exception {
        DataSource library = databases.schema("library");
        Path steps = migrations("V1__books.sql", "CREATE TABLE book (id INT)");

        assertThrows(PlatformException.class, () -> databases.migrate(library, steps));
    }

    @Test
    public void twoVersionsThatStartAtOnceTakeTurns() throws Exception {
        DataSource one = databases.schema("library");
        DataSource other = databases.schema("library");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> starts = List.of(
                    () -> databases.migrate(one, LIBRARY),
                    () -> databases.migrate(other, LIBRARY),
                    () -> databases.migrate(one, LIBRARY),
                    () -> databases.migrate(other, LIBRARY));
            for (Future<Integer> start : threads.invokeAll(starts)) {
                assertEquals(2, (int) start.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(2, count(one, "SELECT COUNT(*) FROM schema_history"));
    }

    @Test
    public void nobodyWaitsForAConnectionForEver() throws Exception {
        DataSource library = databases.schema("library");
        assertNotEquals(0, library.unwrap(BasicDataSource.class).getMaxTotal());
        assertTrue(library.unwrap(BasicDataSource.class).getMaxWaitDuration().toMillis() > 0);
    }

    private Path migrations(String name, String sql) throws IOException {
        Path steps = folder.newFolder().toPath();
        file(steps, name, sql);
        return steps;
    }

    private static void file(Path folder, String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql);
    }

    private static long count(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
