// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.management.ManagementFactory;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.Assume;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.testing.TestCity;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.category.ConfiguredCategories;

/**
 * What the numbers of an area cost: small by default; {@code -Dlinli.figures=1000000} counts so many residents on
 * PostgreSQL ({@code -Dlinli.figures.on=postgresql} there only), and at most 100,000 on Derby, with a household and a
 * dwelling for three of them, in a district of five subdistricts, each of ten communities, of which one has 200 grids and the others have twenty.
 */
public class TallyFiguresTest extends OnEachDatabase {
    private static final int SMALL = 600;
    private static final int DERBY_MOST = 100_000;
    private static final long TARGET_MS = 50;
    private static final String ANEW = ", counted anew before each";
    private static final AreaCode DISTRICT = AreaCode.of("990105");
    private static final Actor OFFICER = TestCity.actor("supervisor", new Grant(Role.SUPERVISOR, DISTRICT));
    private static final Actor CARE = TestCity.actor("care", new Grant(Role.CARE_OFFICER, DISTRICT));

    private TestModule module;
    private CountedTallies tallies;
    private final List<AreaCode> grids = new ArrayList<>();

    @Test
    public void aSheetCostsTheSameHoweverManyLiveThere() {
        Assume.assumeTrue(System.getProperty("linli.figures.on", database).equals(database));
        int asked = Integer.getInteger("linli.figures", SMALL);
        int people = database.equals("derby") ? Math.min(asked, DERBY_MOST) : asked;
        module = TestModule.empty(database);
        saveAreas();
        tallies = new CountedTallies(module.schema, module.seals, module.neighbours, new ConfiguredCategories());
        ManyResidents residents = new ManyResidents(module, grids);
        long begin = System.nanoTime();
        double counting = residents.write(people, new TallyProjection(module.clock));
        double writing = (System.nanoTime() - begin) / 1e9 - counting;
        say("%d people: %.0f written a second, %.0f counted a second", people, people / writing, people / counting);
        assertEquals(people, tallies.of(DISTRICT, CARE).people());
        measure(asked == SMALL ? 5 : 200);
    }

    private void measure(int times) {
        AreaCode community = AreaCode.of("990105001001");
        measure("a grid" + ANEW, times, i -> tallies.of(grids.get(i % grids.size()), OFFICER));
        measure("a grid among 200" + ANEW, times, i -> tallies.of(grids.get(i % 200), OFFICER));
        measure("a community" + ANEW, times, i -> tallies.of(community, OFFICER));
        measure("a grid", times, i -> tallies.of(grids.get(i % grids.size()), OFFICER));
        measure("a grid among 200", times, i -> tallies.of(grids.get(i % 200), OFFICER));
        measure("a grid, care officer", times, i -> tallies.of(grids.get(i % grids.size()), CARE));
        measure("a community", times, i -> tallies.of(community, OFFICER));
        measure("a subdistrict", times, i -> tallies.of(AreaCode.of("990105001"), OFFICER));
        measure("the district", times, i -> tallies.of(DISTRICT, OFFICER));
        measure("20 grids of a community", times, i -> tallies.in(AreaCode.of("990105001002"), null, 50, OFFICER));
        measure("200 grids of a community", times, i -> tallies.in(community, null, Page.MAX_SIZE, OFFICER));
    }

    /** As after a change of anybody's record: nothing that was kept holds. */
    private void countAnew() {
        module.schema.jdbc(tx -> {
            try (Statement statement = tx.createStatement()) {
                return statement.executeUpdate("UPDATE tally_turn SET turn = turn + 1 WHERE id = 1");
            }
        });
    }

    private interface Work {
        Object at(int number);
    }

    private void measure(String what, int times, Work work) {
        Random random = new Random(1);
        for (int i = 0; i < times; i++) {
            work.at(random.nextInt(1000));
        }
        double[] millis = new double[times];
        long cpu = cpuNanos();
        for (int i = 0; i < times; i++) {
            if (what.endsWith(ANEW)) {
                countAnew();
            }
            long start = System.nanoTime();
            work.at(random.nextInt(1000));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double own = (cpuNanos() - cpu) / 1e6 / times;
        Arrays.sort(millis);
        double p95 = millis[times * 95 / 100];
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        say(
                "%s: p50 %.1f p95 %.1f p99 %.1f ms, %.1f ms at work here, load average %.1f",
                what, millis[times / 2], p95, millis[times * 99 / 100], own, load);
        boolean idle = load <= Runtime.getRuntime().availableProcessors();
        boolean measured = Integer.getInteger("linli.figures") != null && idle && !what.startsWith("200");
        assertTrue(what + " took " + p95 + " ms", !measured || p95 < TARGET_MS);
    }

    /** What this thread has worked: how busy others keep the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void say(String form, Object... values) {
        System.out.println("figures " + database + ": " + String.format(Locale.ROOT, form, values));
    }

    private void saveAreas() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(DISTRICT, "数字区", List.of()));
        for (int s = 1; s <= 5; s++) {
            String subdistrict = DISTRICT.value() + String.format("%03d", s);
            areas.add(new Area(AreaCode.of(subdistrict), s + "街道", List.of()));
            for (int c = 1; c <= 10; c++) {
                String community = subdistrict + String.format("%03d", c);
                areas.add(new Area(AreaCode.of(community), c + "社区", List.of()));
                for (int g = 1; g <= (s == 1 && c == 1 ? 200 : 20); g++) {
                    AreaCode grid = AreaCode.of(community + String.format("%03d", g));
                    areas.add(new Area(grid, g + "网格", List.of()));
                    grids.add(grid);
                }
            }
        }
        module.areas.save(areas, TestCity.ADMINISTRATOR);
    }
}
