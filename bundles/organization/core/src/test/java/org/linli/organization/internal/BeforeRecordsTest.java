// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.testing.TestDatabases;

/** What was stored before there were records of the past. */
public class BeforeRecordsTest extends OnEachDatabase {
    private static final Path MIGRATIONS = Path.of("src/main/resources/migrations");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void itIsMigratedAsHavingBeenSoAlways() throws IOException, SQLException {
        Path first = Files.copy(
                MIGRATIONS.resolve("V1__expand_base.sql"),
                folder.newFolder("migrations").toPath().resolve("V1__expand_base.sql"));
        try (TestDatabases databases = database.equals("derby") ? TestDatabases.derby() : TestDatabases.postgres()) {
            DataSource dataSource = databases.schema("organization");
            databases.migrate(dataSource, first.getParent());
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "INSERT INTO area (code, parent, name, bounds) VALUES ('990101', '', '东江区', '')");
                statement.executeUpdate(
                        "INSERT INTO grid_worker (grid, officer) VALUES ('990101001001001', 'officer')");
                statement.executeUpdate("INSERT INTO team_grid (unit, grid) VALUES ('unit', '990101001001001')");
            }
            databases.migrate(dataSource, MIGRATIONS);
            for (String table : List.of("area", "grid_worker", "team_grid")) {
                assertEquals(table, Instant.EPOCH, since(dataSource, table));
            }
        }
    }

    private static Instant since(DataSource dataSource, String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT since FROM " + table)) {
            row.next();
            return Instants.get(row, "since");
        }
    }
}
