// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

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
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.kernel.testing.TestLedger;
import org.linli.kernel.testing.TestPurposes;
import org.linli.organization.testing.FakeAreas;
import org.linli.organization.testing.FakeUnits;
import org.linli.organization.testing.TestCity;
import org.linli.registry.DwellingKind;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.people.Drafts;
import org.linli.registry.internal.people.Duplicates;
import org.linli.registry.internal.people.Following;
import org.linli.registry.internal.people.HouseholdReading;
import org.linli.registry.internal.people.HouseholdWriting;
import org.linli.registry.internal.people.JpaHouseholds;
import org.linli.registry.internal.people.JpaResidents;
import org.linli.registry.internal.people.Merging;
import org.linli.registry.internal.people.MovedHomes;
import org.linli.registry.internal.people.Reading;
import org.linli.registry.internal.people.ResidentBatch;
import org.linli.registry.internal.people.ResidentChanging;
import org.linli.registry.internal.people.ResidentVersions;
import org.linli.registry.internal.people.ShownGroups;
import org.linli.registry.internal.places.Dwellings;
import org.linli.registry.internal.places.JpaPlaces;
import org.linli.registry.internal.places.JpaRelocations;
import org.linli.registry.internal.places.LocalOrganizations;

/**
 * The module on a real database, its components made through their constructors; one for each database. Other helpers'
 * components are made by their own tests, from what is here.
 */
public final class TestModule {
    public static final List<String> DATABASES = List.of("derby", "postgresql");

    /** Registrar and community officer of the first community. */
    public static final Actor OFFICER = officer(TestCity.FIRST_COMMUNITY);
    /** The same of the community in the other district. */
    public static final Actor FOREIGN = officer(TestCity.WEST_COMMUNITY);

    private static final List<String> KEPT = List.of("schema_version", "feed_state", "totals_turn", "tally_turn");

    private final DataSource dataSource;
    public final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    public final Keyring keyring = TestKeyring.create();
    public final FakeAreas areas = new FakeAreas(new FakeUnits());
    public final TestLedger ledger = new TestLedger(clock);
    public final TestPurposes purposes = new TestPurposes(ledger);
    public final RegistrySchema schema;
    public final Diary diary;
    public final Seals seals = new Seals(keyring);
    public final Neighbours neighbours = new Neighbours(areas, ledger, purposes);
    public final Summaries summaries;
    public final Drafts drafts;
    public final ResidentBatch batch;
    public final Duplicates duplicates;
    public final Reading reading;
    public final ResidentChanging changing;
    public final JpaResidents residents;
    public final ShownGroups shown;
    public final HouseholdWriting writing;
    public final JpaHouseholds households;
    public final HouseholdReading householdReading;
    public final ResidentVersions versions;
    public final Merging merging;
    public final JpaPlaces places;
    public final Dwellings dwellings;
    public final LocalOrganizations organizations;
    public final JpaRelocations relocations;

    private TestModule(DataSource dataSource, String session) {
        this.dataSource = dataSource;
        this.schema = new RegistrySchema(new Schema(dataSource, entityManagers(dataSource, session)), clock);
        this.diary = new Diary(schema);
        this.summaries = new Summaries(schema, seals);
        this.drafts = new Drafts(schema, neighbours, seals);
        this.batch = new ResidentBatch(schema, diary);
        this.duplicates = new Duplicates(schema, seals, neighbours, summaries);
        this.shown = new ShownGroups(
                "petition=CONTACT HOME",
                "visit=CONTACT HOME HOUSEHOLD CARE",
                "counter=IDENTITY CONTACT HOME HOUSEHOLD");
        this.reading = new Reading(schema, seals, neighbours, shown, (resident, reader) -> List.of("独居老人 (ORANGE)"));
        this.changing = new ResidentChanging(schema, diary, seals, drafts, duplicates);
        this.residents = new JpaResidents(schema, diary, seals, drafts, batch, duplicates, reading, changing);
        this.writing = new HouseholdWriting(schema, diary, seals, changing);
        this.households = new JpaHouseholds(schema, drafts, writing);
        this.householdReading = new HouseholdReading(schema, neighbours, shown, summaries, writing);
        this.versions = new ResidentVersions(schema, seals, reading, shown);
        this.merging = new Merging(schema, neighbours, changing, writing, diary);
        this.places = new JpaPlaces(schema, neighbours, diary);
        this.dwellings = new Dwellings(places, new Following(schema, diary, changing));
        this.organizations = new LocalOrganizations(places, seals, neighbours);
        this.relocations = new JpaRelocations(schema, neighbours, diary, new MovedHomes(schema, diary, changing));
        areas.save(TestCity.areas(), TestCity.ADMINISTRATOR);
    }

    private static TestModule on(TestDatabases databases) {
        DataSource dataSource = databases.schema("registry");
        databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
        return new TestModule(dataSource, databases.kind());
    }

    /** The module on that database, empty. */
    public static TestModule empty(String database) {
        TestModule module = database.equals("derby") ? OnDerby.MODULE : OnPostgres.MODULE;
        module.schema.jdbc(TestModule::clear);
        module.ledger.clear();
        module.ledger.away(false);
        return module;
    }

    /** A community officer and registrar of the area. */
    public static Actor officer(AreaCode area) {
        return TestCity.actor(
                "officer-" + area.value(), new Grant(Role.COMMUNITY_OFFICER, area), new Grant(Role.REGISTRAR, area));
    }

    /** A dwelling in an area that is a community or grid; returns its id. */
    public String dwelling(String address, AreaCode area) {
        DwellingRow row = new DwellingRow();
        row.id = Ids.next();
        row.room = "101";
        row.address = address;
        row.addressKey = TextKeys.address(address);
        row.kind = DwellingKind.OWNER_OCCUPIED;
        row.lieIn(area);
        return schema.write(em -> {
            em.persist(row);
            return row.id;
        });
    }

    /** A resident of the first community's first grid without ID number and phone; returns the id. */
    public String resident(String name) {
        return residents.add(draft(name, null, null), List.of(), null, OFFICER);
    }

    /** What is entered about somebody in the first grid without a dwelling. */
    public static ResidentDraft draft(String name, String idNumber, String phone) {
        return new ResidentDraft(
                name,
                null,
                null,
                idNumber,
                phone,
                Residence.REGISTERED_AND_LIVING,
                null,
                false,
                null,
                TestCity.FIRST_GRID.value());
    }

    /** The first column of what a query finds. */
    public List<String> column(String query) {
        return schema.jdbc(connection -> column(connection, query));
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
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
                "registry",
                Map.of("javax.persistence.nonJtaDataSource", dataSource, "eclipselink.session-name", session));
    }

    private static final class OnDerby {
        private static final TestModule MODULE = on(TestDatabases.derby());
    }

    private static final class OnPostgres {
        private static final TestModule MODULE = on(TestDatabases.postgres());
    }
}
