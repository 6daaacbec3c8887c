// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.Staffing;
import org.linli.organization.StandIn;
import org.linli.organization.testing.TestCity;

/** How long things take. Not among the usual tests: {@code mvn test -Dtest=Figures}. */
public class Figures extends OnEachDatabase {
    private static final int GRIDS_PER_ROW = 50;
    private static final int ROWS = 100;
    private static final int GRIDS_PER_COMMUNITY = 100;

    @Test
    public void locate() {
        TestModule module = TestModule.empty(database);
        List<Area> areas = district();
        long saving = System.nanoTime();
        for (int from = 0; from < areas.size(); from += Areas.MOST_AT_ONCE) {
            module.areas.save(
                    areas.subList(from, Math.min(from + Areas.MOST_AT_ONCE, areas.size())), TestCity.ADMINISTRATOR);
        }
        tell("save " + areas.size() + " areas", System.nanoTime() - saving, 1);
        long first = System.nanoTime();
        module.areas.locate(new GeoPoint(116.2, 39.2), null, null);
        tell("first locate, with the map read", System.nanoTime() - first, 1);
        AreaMap map = new AreaMap(
                0,
                areas.stream()
                        .map(area -> new AreaMap.Dated(area, Instant.EPOCH))
                        .toList());
        Random random = new Random(1);
        measure("locate by point", 2000, () -> module.areas.locate(somewhere(random), null, null));
        measure("locate by point, memory only", 20_000, () -> map.locate(somewhere(random), null, null));
        measure("locate by address", 1000, () -> module.areas.locate(null, "大区一街道30社区第3007网格5号楼", null));
    }

    /** 1,000 grids with their workers; each was redrawn once and has had another worker; a tenth of the workers is away. */
    @Test
    public void whoHandlesAndWhoDid() {
        TestModule module = TestModule.empty(database);
        List<Area> areas =
                district().stream().limit(2 + 1000 + 1000 / GRIDS_PER_COMMUNITY).toList();
        save(module, areas);
        List<AreaCode> grids = areas.stream()
                .map(Area::code)
                .filter(code -> code.level() == AreaLevel.GRID)
                .toList();
        Instant before = module.clock.instant();
        long staffing = System.nanoTime();
        List<Officer> workers = grids.stream().map(grid -> worker(module, grid)).toList();
        tell("save an officer", System.nanoTime() - staffing, workers.size());
        module.clock.pass(Duration.ofDays(1));
        long handing = System.nanoTime();
        for (int i = 0; i < workers.size(); i += 2) {
            module.officers.handOver(
                    new HandOver(workers.get(i).id(), workers.get(i + 1).id(), Map.of()), TestCity.ADMINISTRATOR);
        }
        tell("hand over", System.nanoTime() - handing, workers.size() / 2);
        save(module, areas.stream().map(Figures::moved).toList());
        for (int i = 1; i < workers.size(); i += 20) {
            module.standIns.agree(
                    new StandIn(
                            workers.get(i).id(),
                            workers.get((i + 2) % workers.size()).id(),
                            null,
                            module.clock.instant().plus(Duration.ofDays(9))),
                    TestCity.ADMINISTRATOR);
        }
        Random random = new Random(1);
        Staffing staff = module.world().staffing();
        median("handlerOf", 4000, () -> staff.handlerOf(grids.get(random.nextInt(grids.size()))));
        median("responsible for a grid now", 2000, () -> module.responsibilities.of(any(grids, random), null));
        median("responsible for a grid then", 2000, () -> module.responsibilities.of(any(grids, random), before));
        median("responsible for a place now", 2000, () -> module.responsibilities.of(inGrids(random), null));
        median("responsible for a place then", 2000, () -> module.responsibilities.of(inGrids(random), before));
    }

    private void save(TestModule module, List<Area> areas) {
        AreaFile file = new AreaFile(
                areas.stream()
                        .map(area -> new AreaFile.Line("", area.code(), area.name(), area.bounds()))
                        .toList(),
                List.of());
        long saving = System.nanoTime();
        module.imports.apply(file, TestCity.ADMINISTRATOR);
        tell("import " + areas.size() + " areas", System.nanoTime() - saving, 1);
    }

    private static AreaCode any(List<AreaCode> grids, Random random) {
        return grids.get(random.nextInt(grids.size()));
    }

    private static Officer worker(TestModule module, AreaCode grid) {
        return module.officers.save(
                new Officer(
                        null,
                        "网格员" + grid.value().substring(9),
                        null,
                        List.of(new Grant(Role.GRID_WORKER, grid)),
                        Set.of(),
                        List.of(grid)),
                TestCity.ADMINISTRATOR);
    }

    private static Area moved(Area area) {
        return new Area(
                area.code(),
                area.name(),
                area.bounds().stream()
                        .map(corner -> new GeoPoint(corner.longitude() + 0.001, corner.latitude()))
                        .toList());
    }

    /** In the district, where its first 1,000 grids are. */
    private static GeoPoint inGrids(Random random) {
        return new GeoPoint(116.002 + random.nextDouble() * 0.49, 39 + random.nextDouble() * 0.2);
    }

    @Test
    public void signInAndAuthenticate() {
        TestModule module = TestModule.empty(database);
        module.world().withTestCity();
        PasswordProof dear = new PasswordProof(module.schema, new Passwords(Passwords.COST));
        JpaSignIns signIns = new JpaSignIns(module.schema, module.diary, dear);
        new JpaAccounts(module.schema, module.diary, dear)
                .open(officer(module), "wang", "correct horse 1", TestCity.ADMINISTRATOR);
        measure("sign in", 10, () -> signIns.signIn("wang", "correct horse 1"));
        String token = signIns.signIn("wang", "correct horse 1").token();
        median("authenticate", 5000, () -> signIns.authenticate(token));
    }

    private static String officer(TestModule module) {
        return module.officers
                .save(
                        new Officer(
                                null,
                                "王建国",
                                null,
                                List.of(new Grant(Role.DISPATCHER, TestCity.EAST)),
                                Set.of(),
                                List.of()),
                        TestCity.ADMINISTRATOR)
                .id();
    }

    private void measure(String what, int times, Runnable work) {
        for (int i = 0; i < times / 2; i++) {
            work.run();
        }
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        tell(what, System.nanoTime() - start, times);
    }

    private void median(String what, int times, Runnable work) {
        long[] took = new long[times];
        for (int i = 0; i < 2 * times; i++) {
            long start = System.nanoTime();
            work.run();
            took[i % times] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        tell(what + ", p99", took[times * 99 / 100], 1);
        tell(what + ", p50", took[times / 2], 1);
    }

    private void tell(String what, long nanos, int times) {
        System.out.printf("FIGURE %s, %s: %,d µs%n", database, what, nanos / 1000 / times);
    }

    private static GeoPoint somewhere(Random random) {
        return new GeoPoint(116 + random.nextDouble() * 0.5, 39 + random.nextDouble());
    }

    /** 5,000 grids of eight corners with their communities. */
    private static List<Area> district() {
        List<Area> areas = new ArrayList<>();
        areas.add(TestCity.area(AreaCode.of("990199"), "大区", 116, 39, 116.5, 40));
        areas.add(new Area(AreaCode.of("990199001"), "一街道", List.of()));
        for (int i = 0; i < GRIDS_PER_ROW * ROWS; i++) {
            int community = i / GRIDS_PER_COMMUNITY + 1;
            String above = "990199001%03d".formatted(community);
            if (i % GRIDS_PER_COMMUNITY == 0) {
                areas.add(new Area(AreaCode.of(above), community + "社区", List.of()));
            }
            double west = 116 + i % GRIDS_PER_ROW * 0.01;
            double south = 39 + i / GRIDS_PER_ROW * 0.01;
            areas.add(new Area(
                    AreaCode.of(above + "%03d".formatted(i % GRIDS_PER_COMMUNITY + 1)),
                    "第" + i + "网格",
                    octagon(west, south)));
        }
        return areas;
    }

    private static List<GeoPoint> octagon(double west, double south) {
        double[][] corners = {{3, 0}, {7, 0}, {10, 3}, {10, 7}, {7, 10}, {3, 10}, {0, 7}, {0, 3}};
        List<GeoPoint> points = new ArrayList<>();
        for (double[] corner : corners) {
            points.add(new GeoPoint(west + corner[0] / 1000, south + corner[1] / 1000));
        }
        return points;
    }
}
