// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.organization.Officer;
import org.linli.organization.spi.ChangeCheck;
import org.linli.organization.testing.TestCity;
import org.linli.organization.testing.World;

/** The whole module on a real database, its components made through their constructors. One for each database. */
final class TestModule {
    static final List<String> DATABASES = List.of("derby", "postgresql");

    private static final List<String> TABLES = List.of(
            "area",
            "area_past",
            "charge_past",
            "duty",
            "stand_in",
            "unit",
            "team_grid",
            "officer",
            "officer_grant",
            "officer_unit",
            "grid_worker",
            "account",
            "sign_in",
            "administration_log",
            "feed_outbox",
            "idempotency_key");
    private static final int CHEAP = 4;

    private final DataSource dataSource;
    final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    final OrganizationSchema schema;
    final Diary diary = new Diary(clock);
    final JpaAreas areas;
    final JpaOutlook outlook;
    /** Who is asked before a change; null for nobody. */
    ChangeCheck asked;

    final JpaUnits units;
    final JpaOfficers officers;
    final JpaDuties duties;
    final JpaStandIns standIns;
    final JpaResponsibilities responsibilities;
    final AreaImports imports;
    final PasswordProof proof;
    final JpaAccounts accounts;
    final JpaSignIns signIns;

    private TestModule(DataSource dataSource, String session) {
        this.dataSource = dataSource;
        this.schema = new OrganizationSchema(new Schema(dataSource, entityManagers(dataSource, session)), clock);
        ChangeChecks checks =
                new ChangeChecks(change -> asked == null ? List.of() : asked.harms(change), schema, diary);
        this.areas = new JpaAreas(schema, diary, checks);
        this.outlook = new JpaOutlook(schema);
        this.units = new JpaUnits(schema, diary, checks);
        this.officers = new JpaOfficers(schema, diary, checks);
        this.duties = new JpaDuties(schema, diary);
        this.standIns = new JpaStandIns(schema, diary);
        this.responsibilities = new JpaResponsibilities(schema, areas);
        this.imports = new AreaImports(schema, areas);
        this.proof = new PasswordProof(schema, new Passwords(CHEAP));
        this.accounts = new JpaAccounts(schema, diary, proof);
        this.signIns = new JpaSignIns(schema, diary, proof);
    }

    private static TestModule on(TestDatabases databases) {
        DataSource dataSource = databases.schema("organization");
        databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
        return new TestModule(dataSource, databases.kind());
    }

    /** The module once more on the same database, like a second node or a second version. */
    TestModule secondNode() {
        return new TestModule(dataSource, "second node on " + dataSource);
    }

    /** The module on that database, empty. */
    static TestModule empty(String database) {
        TestModule module = database.equals("derby") ? OnDerby.MODULE : OnPostgres.MODULE;
        module.asked = null;
        module.schema.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
                return statement.executeUpdate("UPDATE area_revision SET revision = revision + 1");
            }
        });
        return module;
    }

    World world() {
        return new World(areas, units, officers, new JpaStaffing(schema), duties, standIns, responsibilities);
    }

    /** An officer with an account and a role. */
    Officer officer(String username, String password, Role role, AreaCode area) {
        Officer officer = officers.save(
                new Officer(null, username, null, List.of(new Grant(role, area)), Set.of(), List.of()),
                TestCity.ADMINISTRATOR);
        accounts.open(officer.id(), username, password, TestCity.ADMINISTRATOR);
        return officer;
    }

    /** The first column of what a query finds. */
    List<String> column(String query) {
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

    private static EntityManagerFactory entityManagers(DataSource dataSource, String session) {
        return Persistence.createEntityManagerFactory(
                "organization",
                Map.of("javax.persistence.nonJtaDataSource", dataSource, "eclipselink.session-name", session));
    }

    private static final class OnDerby {
        private static final TestModule MODULE = on(TestDatabases.derby());
    }

    private static final class OnPostgres {
        private static final TestModule MODULE = on(TestDatabases.postgres());
    }
}
