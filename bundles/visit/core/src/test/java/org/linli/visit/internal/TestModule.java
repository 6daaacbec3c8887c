// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.kernel.purpose.Purposes;
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
import org.linli.organization.Officer;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.organization.testing.TestCity;
import org.linli.organization.testing.World;
import org.linli.petition.Channels;
import org.linli.petition.OrderSearch;
import org.linli.petition.Petitions;
import org.linli.petition.WorkOrders;
import org.linli.petition.internal.PetitionModule;
import org.linli.registry.ChangeRequests;
import org.linli.registry.Households;
import org.linli.registry.Residents;
import org.linli.registry.internal.RegistryModule;
import org.linli.visit.internal.brief.Beginning;
import org.linli.visit.internal.brief.Briefing;
import org.linli.visit.internal.brief.Promises;
import org.linli.visit.internal.brief.VisitLists;
import org.linli.visit.internal.brief.VisitPurposes;
import org.linli.visit.internal.brief.VisitRows;
import org.linli.visit.internal.brief.Visitors;
import org.linli.visit.internal.consult.JpaConsultations;
import org.linli.visit.internal.consult.Opinions;
import org.linli.visit.internal.record.Corrections;
import org.linli.visit.internal.record.FilingPump;
import org.linli.visit.internal.record.Filings;
import org.linli.visit.internal.record.JpaVisits;
import org.linli.visit.internal.record.Mending;
import org.linli.visit.internal.record.Recording;
import org.linli.visit.internal.record.Records;
import org.linli.visit.internal.record.SealedNeeds;

/**
 * The module on a real database beside real households and petitions, its components made through their constructors; one
 * for each database. Other helpers' components are made by their own tests, from what is here.
 */
public final class TestModule {
    public static final List<String> DATABASES = List.of("derby", "postgresql");

    /** Registrar and community officer of the first community. */
    public static final Actor OFFICER = TestCity.actor(
            "officer",
            new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY),
            new Grant(Role.REGISTRAR, TestCity.FIRST_COMMUNITY));

    private static final List<String> KEPT = List.of("feed_state", "totals_turn", "schema_version");

    public final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    public final Keyring keyring = TestKeyring.create();
    public final World world = World.fake().withTestCity();
    public final TestLedger ledger = new TestLedger(clock);
    /** Counts the statements of all three modules. */
    public final Counted counted = new Counted();

    public final DataSource dataSource;
    public final VisitSchema schema;
    public final Diary diary;
    public final RegistryModule registry;
    public final PetitionModule petition;
    /** Whether the module for petitions is there. */
    public boolean petitionsAway;
    /** Whether this process dies when the module for petitions has answered. */
    public boolean dies;
    /** What was proposed to the registry, by its key. */
    public final Map<String, Object> proposed = new java.util.TreeMap<>();

    public final Neighbours neighbours;
    public final Seals seals;
    public final VisitRows rows;
    public final VisitPurposes purposes;
    public final Promises promises;
    public final FilingPump pump;
    public final SealedNeeds needs;
    public final JpaVisits visits;
    public final JpaConsultations consultations;
    public final Officer worker;
    public final Actor gridWorker;

    private TestModule(TestDatabases databases) {
        dataSource = counted.on(databases.schema("visit"));
        databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
        Map<String, Object> unit = Map.of(
                "javax.persistence.nonJtaDataSource",
                dataSource,
                "eclipselink.session-name",
                "visits on " + databases.kind());
        schema = new VisitSchema(new Schema(dataSource, Persistence.createEntityManagerFactory("visit", unit)), clock);
        purposes = new VisitPurposes(schema);
        Purposes checked = this::require;
        registry = new RegistryModule(
                databases, clock, new RegistryModule.Around(world.areas(), keyring, ledger, checked, counted));
        petition = new PetitionModule(
                databases, clock, new PetitionModule.Around(world, keyring, ledger, registry.residents, counted));
        neighbours = new Neighbours(
                Gated.of(Areas.class, world.areas()),
                Gated.of(Officers.class, world.officers()),
                Gated.of(Units.class, world.units()),
                Gated.of(Staffing.class, world.staffing()),
                Gated.of(Residents.class, registry.residents),
                Gated.of(Households.class, registry.households),
                Gated.of(ChangeRequests.class, proposing()),
                Gated.of(Petitions.class, failing(Petitions.class, petition::petitions)),
                Gated.of(Channels.class, failing(Channels.class, petition::channels)),
                Gated.of(WorkOrders.class, petition.orders),
                Gated.of(OrderSearch.class, failing(OrderSearch.class, () -> petition.search)),
                Gated.of(Purposes.class, checked),
                ledger,
                Gated.of(Keyring.class, keyring));
        diary = new Diary(schema);
        seals = new Seals(neighbours);
        rows = new VisitRows(schema);
        promises = new Promises(schema, rows, seals);
        pump = FilingPump.still(schema, new Filings(neighbours, seals));
        needs = new SealedNeeds(schema, neighbours, seals, pump);
        Corrections corrections = new Corrections(schema, seals, needs);
        visits = new JpaVisits(
                new Beginning(schema, neighbours, new Visitors(neighbours), seals),
                rows,
                new VisitLists(schema),
                new Briefing(schema, neighbours, rows, promises, seals),
                new Recording(schema, diary, neighbours, seals, purposes, rows, needs, corrections),
                new Records(schema, neighbours, seals, rows, promises, needs, corrections),
                new Mending(schema, seals, rows, needs),
                promises);
        consultations = new JpaConsultations(schema, diary, seals, rows, new Opinions(schema, seals));
        worker = officer("王小明", Role.GRID_WORKER);
        gridWorker = new Actor(worker.id(), worker.name(), worker.grants(), Set.of());
    }

    private Officer officer(String name, Role role) {
        return world.officers()
                .save(
                        new Officer(
                                null,
                                name,
                                "13900000001",
                                List.of(new Grant(role, TestCity.FIRST_GRID)),
                                Set.of(),
                                List.of(TestCity.FIRST_GRID)),
                        TestCity.ADMINISTRATOR);
    }

    /** As the platform checks purposes. */
    private void require(
            org.linli.kernel.purpose.Purpose purpose, String person, String operation, String from, Actor reader) {
        Standing standing =
                purpose.kind().equals("visit") ? purposes.check(purpose.reference(), person, reader) : Standing.UNKNOWN;
        if (standing == Standing.CLOSED) {
            throw new PlatformException(Problem.conflict("this purpose is over"));
        }
        if (standing != Standing.HOLDS) {
            throw new PlatformException(Problem.forbidden("this purpose does not hold: " + standing));
        }
    }

    private ChangeRequests proposing() {
        return (ChangeRequests) Proxy.newProxyInstance(
                TestModule.class.getClassLoader(), new Class<?>[] {ChangeRequests.class}, (self, method, asked) -> {
                    proposed.put((String) asked[1], asked[0]);
                    return "01CHANGE";
                });
    }

    private <T> T failing(Class<T> type, Supplier<T> real) {
        return type.cast(Proxy.newProxyInstance(
                TestModule.class.getClassLoader(), new Class<?>[] {type}, (self, method, asked) -> {
                    boolean filing =
                            method.getName().equals("enter") || method.getName().equals("file");
                    if (petitionsAway && filing) {
                        throw new PlatformException(Problem.unavailable("petition", Duration.ofSeconds(5)));
                    }
                    try {
                        Object answer = method.invoke(real.get(), asked);
                        if (dies && filing) {
                            throw new Died();
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** The process was killed: nothing that came after was done. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    /** The module on that database, empty. */
    public static TestModule empty(String database) {
        TestModule module = database.equals("derby") ? OnDerby.MODULE : OnPostgres.MODULE;
        module.petitionsAway = false;
        module.dies = false;
        module.proposed.clear();
        module.clock.set(Instant.parse("2026-03-02T01:00:00Z"));
        module.ledger.clear();
        module.ledger.away(false);
        clear(module.dataSource);
        clear(module.registry.dataSource);
        clear(module.petition.dataSource);
        return module;
    }

    /** The first column of what a query of this module's tables finds. */
    public List<String> column(String query) {
        return column(dataSource, query);
    }

    /** The same of another module's. */
    public static List<String> column(DataSource where, String query) {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Empties every table of a schema, whichever migrations there are. */
    private static void clear(DataSource where) {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (row.next()) {
                    tables.add(row.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                String name = table.toLowerCase(java.util.Locale.ROOT);
                if (!KEPT.contains(name) && !name.contains("migration") && !name.contains("flyway")) {
                    statement.executeUpdate("DELETE FROM \"" + table + "\"");
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static TestDatabases quick(Supplier<TestDatabases> kind) {
        if (System.getProperty("linli.figures") == null) {
            // no waiting for the disk where nothing is pulled out and nothing is measured
            System.setProperty("derby.system.durability", "test");
        }
        return kind.get();
    }

    private static final class OnDerby {
        private static final TestModule MODULE = new TestModule(quick(TestDatabases::derby));
    }

    private static final class OnPostgres {
        private static final TestModule MODULE = new TestModule(quick(TestDatabases::postgres));
    }
}
