// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.AreaCode;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.Gated;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.kernel.testing.TestLedger;
import org.linli.organization.Areas;
import org.linli.organization.Duties;
import org.linli.organization.Officer;
import org.linli.organization.Officers;
import org.linli.organization.Responsibilities;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.organization.testing.TestCity;
import org.linli.organization.testing.World;
import org.linli.registry.Residents;
import org.linli.registry.testing.FakeResidents;

/**
 * What every part of the room stands on, on a real database beside an organization in memory; the schema is there once for
 * each database and emptied for each test. Parts are made by their own tests from what is here.
 */
public final class TestModule {
    public static final List<String> DATABASES = List.of("derby", "postgresql");

    /** Community officer of the first community. */
    public static final Actor OFFICER = actor("officer", Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY);
    /** The same of the community in the other district. */
    public static final Actor FOREIGN = actor("foreign", Role.COMMUNITY_OFFICER, TestCity.WEST_COMMUNITY);

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<String> KEPT = List.of("schema_version", "feed_state");

    public final TestClock clock;
    public final GridSchema schema;
    public final Diary diary;
    public final Seals seals = new Seals(Gated.of(Keyring.class, TestKeyring.create()));
    public final TestLedger ledger;
    public final World world;
    public final FakeResidents residents = new FakeResidents();
    public final Neighbours neighbours;

    private TestModule(Base base) {
        this.clock = base.clock();
        this.schema = base.schema();
        this.diary = new Diary(schema);
        this.ledger = new TestLedger(clock);
        this.world = World.fake(clock).withTestCity();
        this.neighbours = new Neighbours(
                Gated.of(Areas.class, world.areas()),
                Gated.of(Staffing.class, world.staffing()),
                Gated.of(Units.class, world.units()),
                Gated.of(Officers.class, world.officers()),
                Gated.of(Responsibilities.class, world.responsibilities()),
                Gated.of(Duties.class, world.duties()),
                Gated.of(Residents.class, residents),
                ledger);
    }

    /** A schema and its clock. */
    private record Base(TestClock clock, GridSchema schema) {
        static Base on(TestDatabases databases) {
            DataSource dataSource = databases.schema("grid");
            databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
            TestClock clock = new TestClock(START);
            Schema schema = new Schema(dataSource, entityManagers(dataSource, databases.kind()));
            return new Base(clock, new GridSchema(schema, clock));
        }
    }

    /** The room on that database, empty, with the areas of the test city and nobody in them, on 2 March 2026 at nine. */
    public static TestModule empty(String database) {
        Base base = database.equals("derby") ? OnDerby.BASE : OnPostgres.BASE;
        base.schema().jdbc(TestModule::clear);
        base.clock().set(START);
        return new TestModule(base);
    }

    /** Somebody with that role in the area. */
    public static Actor actor(String id, Role role, AreaCode area) {
        return TestCity.actor(id, new Grant(role, area));
    }

    /** A grid worker of the grid, with a duty phone. */
    public Officer worker(String name, String phone, AreaCode grid) {
        return world.officers()
                .save(
                        new Officer(null, name, phone, List.of(new Grant(Role.GRID_WORKER, grid)), null, List.of(grid)),
                        TestCity.ADMINISTRATOR);
    }

    /** Somebody else on the staff of an area. */
    public Officer officer(String name, String phone, AreaCode area) {
        return world.officers()
                .save(
                        new Officer(
                                null, name, phone, List.of(new Grant(Role.COMMUNITY_OFFICER, area)), null, List.of()),
                        TestCity.ADMINISTRATOR);
    }

    /** Every column of what a query finds, row by row. */
    public List<String> values(String query) {
        return schema.jdbc(connection -> values(connection, query));
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getString(column));
                }
            }
        }
        return values;
    }

    /** Empties every table of the schema, whichever migrations there are. */
    private static Void clear(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                String name = table.toLowerCase(Locale.ROOT);
                if (!KEPT.contains(name) && !name.contains("migration") && !name.contains("flyway")) {
                    statement.executeUpdate("DELETE FROM \"" + table + "\"");
                }
            }
        }
        return null;
    }

    private static EntityManagerFactory entityManagers(DataSource dataSource, String session) {
        return Persistence.createEntityManagerFactory(
                "grid", Map.of("javax.persistence.nonJtaDataSource", dataSource, "eclipselink.session-name", session));
    }

    private static final class OnDerby {
        private static final Base BASE = Base.on(TestDatabases.derby());
    }

    private static final class OnPostgres {
        private static final Base BASE = Base.on(TestDatabases.postgres());
    }
}
