// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.grid.Engagements;
import org.linli.grid.testing.FakeEngagements;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.Projection;
import org.linli.kernel.testing.Gated;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.kernel.testing.TestLedger;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.organization.testing.FakeAreas;
import org.linli.organization.testing.FakeOfficers;
import org.linli.organization.testing.FakeStaffing;
import org.linli.organization.testing.FakeStandIns;
import org.linli.organization.testing.FakeUnits;
import org.linli.organization.testing.TestCity;
import org.linli.petition.OpenMatters;
import org.linli.petition.testing.FakeOpenMatters;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts;
import org.linli.registry.Cohorts.Care;
import org.linli.registry.Cohorts.Member;
import org.linli.registry.Residence;
import org.linli.registry.testing.FakeCohorts;
import org.linli.visit.PlanEntry;
import org.linli.visit.PlanQuery;
import org.linli.visit.event.VisitRecorded;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;

/** Plans on a real database, with people in memory. */
public final class PlanWorld {
    public static final Actor WORKER = actor("worker", Role.GRID_WORKER, TestCity.FIRST_GRID);
    public static final Actor OTHER_WORKER = actor("other-worker", Role.GRID_WORKER, TestCity.SECOND_GRID);
    public static final Actor OFFICER = actor("officer", Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY);
    public static final Actor CARE_OFFICER = actor("care", Role.CARE_OFFICER, TestCity.FIRST_SUBDISTRICT);
    public static final Actor SUPERVISOR = actor("supervisor", Role.SUPERVISOR, TestCity.EAST);

    private static final List<String> KEPT = List.of("schema_version", "feed_state", "plan_pass");

    public final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    public final Keyring keyring = TestKeyring.create();
    public final FakeUnits units = new FakeUnits();
    public final FakeAreas areas = new FakeAreas(units);
    public final FakeOfficers officers = new FakeOfficers();
    public final FakeCohorts cohorts = new FakeCohorts();
    public final FakeEngagements engagements = new FakeEngagements(clock);
    public final FakeOpenMatters matters = new FakeOpenMatters();
    public final FakeStandIns standIns = new FakeStandIns(officers, clock);
    public final TestLedger ledger = new TestLedger(clock);
    public final VisitSchema schema;
    public final Diary diary;
    public final Neighbours neighbours;
    public final ConfiguredPlans plans = new ConfiguredPlans();
    public final PlanPass pass;
    public final PlanSettling settling;
    public final JdbcVisitPlans visitPlans;
    private long seq;

    private PlanWorld(DataSource dataSource, String session, Cohorts people) {
        schema = new VisitSchema(new Schema(dataSource, entityManagers(dataSource, session)), clock);
        diary = new Diary(schema);
        FakeStaffing staffing = new FakeStaffing(units, officers, standIns, clock);
        neighbours = new Neighbours(
                Gated.of(Areas.class, areas),
                Gated.of(Units.class, units),
                Gated.of(Officers.class, officers),
                Gated.of(Staffing.class, staffing),
                Gated.of(Cohorts.class, people == null ? cohorts : people),
                Gated.of(Engagements.class, engagements),
                Gated.of(OpenMatters.class, matters),
                Gated.of(Keyring.class, keyring),
                ledger);
        RuleIndexes indexes = new RuleIndexes(neighbours, plans);
        pass = new PlanPass(schema, neighbours, plans, indexes);
        settling = new PlanSettling(schema, neighbours, plans, indexes);
        visitPlans = new JdbcVisitPlans(
                schema, neighbours, diary, plans, new PlanReaders(neighbours), new PlanEntries(neighbours, indexes));
        areas.save(TestCity.areas(), TestCity.ADMINISTRATOR);
    }

    /** A world on that database, empty. */
    public static PlanWorld empty(String database) {
        DataSource dataSource = database.equals("derby") ? OnDerby.SCHEMA : OnPostgres.SCHEMA;
        PlanWorld world = new PlanWorld(dataSource, "plan-" + database, null);
        world.schema.jdbc(PlanWorld::clear);
        return world;
    }

    /** A new world, on databases of the caller, with people of the caller; its persistence unit is of its own. */
    static PlanWorld beside(TestDatabases databases, Cohorts people) {
        return new PlanWorld(schema(databases), "beside-" + databases.kind(), people);
    }

    static Actor actor(String id, Role role, AreaCode area) {
        return TestCity.actor(id, new Grant(role, area));
    }

    /** Somebody with an open care file. */
    public Member cared(String id, String category, CareLevel level) {
        Member member = member(id, List.of(new Care(category, level, category.equals("lost-only-child"))), null);
        cohorts.put(member);
        return member;
    }

    /** Somebody of the first grid in a household of the own. */
    public static Member member(String id, List<Care> care, GeoPoint point) {
        return new Member(
                id, "H" + id, "D" + id, 40, false, Residence.REGISTERED_AND_LIVING, care, point, TestCity.FIRST_GRID);
    }

    /** What happens when the rules or the day have changed. */
    public void makePass() {
        if (!pass.run(() -> false)) {
            throw new AssertionError("the pass did not end");
        }
    }

    /** What the registry tells of somebody, taken in. */
    public void changed(String resident) {
        apply(new PlanChanges(), "registry", "ResidentSaved", Map.of("resident", resident, "area", "990101001001001"));
        settle();
    }

    /** What petition tells of an order, taken in. */
    public void told(String type, String order, String step) {
        apply(new PlanMatters(), "petition", type, Map.of("order", order, "area", "990101001001001", "step", step));
        settle();
    }

    private void settle() {
        while (settling.settle() > 0) {
            clock.instant();
        }
    }

    /** Somebody was at the door today. */
    public void visited(String household, String dwelling) {
        String today = Today.by(clock).toString();
        VisitRecorded visit =
                new VisitRecorded(Ids.next(), household, dwelling, TestCity.FIRST_GRID.value(), "care", today, 0);
        apply(new PlanVisits(), "visit", "VisitRecorded", visit);
    }

    /** What the feed tells of a recorded visit, taken in. */
    public void recorded(String body) {
        apply(new PlanVisits(), "visit", "VisitRecorded", Json.read(body, Map.class));
    }

    private void apply(Projection to, String feed, String type, Object body) {
        FeedEvent event =
                new FeedEvent(++seq, Ids.next(), feed, type, "subject", 1, clock.instant(), null, Json.write(body));
        schema.jdbc(tx -> {
            to.apply(tx, event);
            return null;
        });
    }

    /** What is due until a day; null for today. */
    public List<PlanEntry> due(LocalDate until, Actor by) {
        return visitPlans
                .due(new PlanQuery(null, until, null, null), null, 50, null, by)
                .items();
    }

    /** The first column of what a query finds. */
    public List<String> column(String query) {
        return schema.jdbc(tx -> {
            List<String> values = new ArrayList<>();
            try (Statement statement = tx.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        });
    }

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
                if (KEPT.stream().noneMatch(table.toLowerCase(Locale.ROOT)::equals)
                        && !table.toLowerCase(Locale.ROOT).contains("flyway")) {
                    statement.executeUpdate("DELETE FROM \"" + table + "\"");
                }
            }
            statement.executeUpdate("UPDATE plan_pass SET rules = NULL, done_on = NULL, holder = NULL");
        }
        return null;
    }

    /** Units of the same session name share a database, whatever else they say. */
    private static EntityManagerFactory entityManagers(DataSource dataSource, String session) {
        return Persistence.createEntityManagerFactory(
                "visit", Map.of("javax.persistence.nonJtaDataSource", dataSource, "eclipselink.session-name", session));
    }

    private static DataSource schema(TestDatabases databases) {
        DataSource dataSource = databases.schema("visit");
        databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
        return dataSource;
    }

    private static final class OnDerby {
        private static final DataSource SCHEMA = schema(TestDatabases.derby());
    }

    private static final class OnPostgres {
        private static final DataSource SCHEMA = schema(TestDatabases.postgres());
    }
}
