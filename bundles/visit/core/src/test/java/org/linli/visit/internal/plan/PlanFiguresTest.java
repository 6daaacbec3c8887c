// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.kernel.testing.TestLedger;
import org.linli.kernel.testing.TestPurposes;
import org.linli.organization.testing.FakeAreas;
import org.linli.organization.testing.FakeUnits;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Summaries;
import org.linli.registry.internal.care.CareLevels;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.linli.registry.internal.search.IndexedCohorts;
import org.linli.visit.DayPlan;
import org.linli.visit.PlanQuery;

/**
 * How long a plan takes beside the tables of the registry: {@code -Dlinli.figures=100000} for a subdistrict of so many
 * residents. A tenth each are floating, old members of the Party, and in rented dwellings. The ledger is in memory.
 */
@RunWith(Parameterized.class)
public class PlanFiguresTest {
    private static final int PEOPLE = Integer.getInteger("linli.figures", 600);
    private static final int IN_A_GRID = 1000;
    private static final int TOGETHER = 400;
    private static final AreaCode GRID = AreaCode.of("990101001001001");
    private static final Actor WORKER = PlanWorld.actor("worker", Role.GRID_WORKER, GRID);
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Parameter
    public String database;

    private final Random random = new Random(5);
    private RegistrySchema registry;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("derby", "postgresql");
    }

    @Test
    public void aDayOfAWorker() {
        TestDatabases databases = database.equals("derby") ? TestDatabases.derby() : TestDatabases.postgres();
        try (databases) {
            measure(databases);
        }
    }

    private void measure(TestDatabases databases) {
        PlanWorld world = PlanWorld.beside(databases, cohorts(databases));
        fill();
        tell("the pass over all rules", 1, i -> world.makePass());
        int rows = world.column("SELECT id FROM plan_due").size();
        world.clock.pass(Duration.ofDays(91));
        DayPlan day = world.visitPlans.day(null, new GeoPoint(116.0, 39.0), null, WORKER);
        assertEquals(DayPlan.MOST_STOPS, day.stops().size());
        assertTrue(day.more());
        System.out.println(database + ": " + PEOPLE + " residents, " + rows + " rows of the plan, all due");
        int times = PEOPLE > 10_000 ? 200 : 5;
        tell("the plan of a day", times, i -> world.visitPlans.day(null, new GeoPoint(116.0, 39.0), null, WORKER));
        PlanQuery query = new PlanQuery(null, null, null, null);
        tell("a page of what is due", times, i -> world.visitPlans.due(query, null, 50, null, WORKER));
        tell("one resident changed", Math.min(times, 50), i -> world.changed(id(i)));
        tell("a visit", Math.min(times, 50), i -> world.visited("H" + id(i).substring(1), null));
    }

    private IndexedCohorts cohorts(TestDatabases databases) {
        TestClock clock = new TestClock(START);
        DataSource dataSource = databases.schema("registry");
        databases.migrate(dataSource, Path.of("../../registry/core/src/main/resources/migrations"));
        Map<String, Object> unit = Map.of(
                "javax.persistence.nonJtaDataSource",
                dataSource,
                "eclipselink.session-name",
                "figures-registry-" + database);
        registry = new RegistrySchema(
                new Schema(dataSource, Persistence.createEntityManagerFactory("registry", unit)), clock);
        TestLedger ledger = new TestLedger(clock);
        Seals seals = new Seals(TestKeyring.create());
        Neighbours neighbours = new Neighbours(new FakeAreas(new FakeUnits()), ledger, new TestPurposes(ledger));
        CareLevels levels = new CareLevels(seals, new ConfiguredCategories());
        return new IndexedCohorts(registry, neighbours, new Summaries(registry, seals), levels);
    }

    private void fill() {
        for (int from = 0; from < PEOPLE; from += TOGETHER) {
            int first = from;
            registry.jdbc(tx -> {
                residents(tx, first, Math.min(first + TOGETHER, PEOPLE));
                return null;
            });
            registry.jdbc(tx -> {
                homes(tx, first, Math.min(first + TOGETHER, PEOPLE));
                return null;
            });
        }
    }

    private void residents(Connection tx, int from, int to) throws SQLException {
        String sql = "INSERT INTO resident (id, name, name_key, pinyin, initials, sex, born, residence, status,"
                + " party_member, dwelling, household, district, subdistrict, community, grid, phone_confirmed,"
                + " changed_at, version) VALUES (?, '张三', 'a', 'zhangsan', 'zs', 'UNKNOWN', ?, ?, 'ACTIVE', ?, ?, ?,"
                + " ?, ?, ?, ?, 0, ?, 1)";
        try (PreparedStatement insert = tx.prepareStatement(sql)) {
            for (int i = from; i < to; i++) {
                String grid = grid(i);
                insert.setString(1, id(i));
                insert.setDate(2, Date.valueOf(LocalDate.of(i % 10 == 1 ? 1945 : 1990, 1, 1)));
                insert.setString(3, i % 10 == 0 ? "LIVING_ONLY" : "REGISTERED_AND_LIVING");
                insert.setInt(4, i % 10 == 1 ? 1 : 0);
                insert.setString(5, "D" + id(i).substring(1));
                insert.setString(6, "H" + id(i).substring(1));
                insert.setString(7, grid.substring(0, 6));
                insert.setString(8, grid.substring(0, 9));
                insert.setString(9, grid.substring(0, 12));
                insert.setString(10, grid);
                insert.setTimestamp(11, Timestamp.from(START));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Each lives alone in a dwelling; ten of them in a building. */
    private void homes(Connection tx, int from, int to) throws SQLException {
        try (PreparedStatement dwelling = tx.prepareStatement("INSERT INTO dwelling (id, building, room, address,"
                        + " address_key, kind, district, community, grid, version)"
                        + " VALUES (?, ?, '1', '甲一路1号1室', 'a', ?, ?, ?, ?, 1)");
                PreparedStatement building = tx.prepareStatement("INSERT INTO building (id, name, address, area,"
                        + " longitude, latitude, version) VALUES (?, '1号楼', '甲一路1号', ?, ?, ?, 1)")) {
            for (int i = from; i < to; i++) {
                String grid = grid(i);
                dwelling.setString(1, "D" + id(i).substring(1));
                dwelling.setString(2, "B" + i / 10);
                dwelling.setString(3, i % 10 == 2 ? "RENTED" : "OWNER_OCCUPIED");
                dwelling.setString(4, grid.substring(0, 6));
                dwelling.setString(5, grid.substring(0, 12));
                dwelling.setString(6, grid);
                dwelling.addBatch();
                if (i % 10 == 0) {
                    building.setString(1, "B" + i / 10);
                    building.setString(2, grid);
                    building.setDouble(3, 116 + random.nextDouble() / 20);
                    building.setDouble(4, 39 + random.nextDouble() / 20);
                    building.addBatch();
                }
            }
            dwelling.executeBatch();
            building.executeBatch();
        }
    }

    private static String id(int i) {
        return "R%08d".formatted(i);
    }

    /** Five grids in a community, five communities in a subdistrict. */
    private static String grid(int i) {
        int grid = i / IN_A_GRID;
        return "990101%03d%03d%03d".formatted(1 + grid / 25, 1 + grid / 5 % 5, 1 + grid % 5);
    }

    private void tell(String what, int times, IntConsumer work) {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            took[i] = System.nanoTime() - begin;
        }
        Arrays.sort(took);
        System.out.printf(
                "FIGURE %s, %d residents: %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d times)%n",
                database,
                PEOPLE,
                what,
                took[times / 2] / 1e6,
                took[times * 95 / 100] / 1e6,
                took[times * 99 / 100] / 1e6,
                times);
    }
}
