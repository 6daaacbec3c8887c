// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.grid.Proof;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestDatabases;
import org.linli.organization.Area;
import org.linli.organization.Outlook;
import org.linli.organization.Responsibility.As;
import org.linli.organization.testing.TestCity;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.places.StoredAddressPoints;

/**
 * How long a proof of a subdistrict takes: {@code -Dlinli.figures=100000} addresses on both databases, else few on one. Twenty communities of ten
 * grids, a building for each twenty dwellings; the registry's own tables.
 */
@RunWith(Parameterized.class)
public class ProofFiguresTest {
    private static final int ADDRESSES = Integer.getInteger("linli.figures", 2_000);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int COMMUNITIES = 20;
    private static final int GRIDS = 10;
    private static final int TO_A_BUILDING = 20;
    private static final AreaCode SUBDISTRICT = AreaCode.of("990103001");

    @Parameter
    public String database;

    private ProofModule module;
    private int building;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return Integer.getInteger("linli.figures") == null ? List.of("postgresql") : List.of("derby", "postgresql");
    }

    @Test
    public void aSubdistrictIsProvedWithinAMinute() {
        module = ProofModule.on(database);
        draw();
        try (TestDatabases databases = database.equals("derby") ? TestDatabases.derby() : TestDatabases.postgres()) {
            DataSource registry = databases.schema("registry");
            databases.migrate(registry, Path.of("../../registry/core/src/main/resources/migrations"));
            RegistrySchema schema = new RegistrySchema(new Schema(registry), module.clock);
            for (int community = 0; community < COMMUNITIES; community++) {
                enter(schema, community);
            }
            prove(new StoredAddressPoints(schema));
        }
    }

    private void prove(StoredAddressPoints points) {
        Outlook outlook = (area, until) -> module.posts.stream()
                .filter(post -> area.contains(post.area()) || post.area().contains(area))
                .toList();
        Sources sources = new Sources(module.world.areas(), outlook, points, null);
        StoredProofs proofs = new StoredProofs(
                module.schema, sources, new ChangeProof(module.schema, sources), module.world.officers(), () -> {});
        Proof asked = proofs.start(SUBDISTRICT, Actor.system("test"));
        long begin = System.nanoTime();
        new ProofWork(module.schema, sources).step(() -> true);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Proof done = proofs.find(asked.id(), Actor.system("test"));
        System.out.printf(
                "FIGURE proof on %s: %d addresses, %d areas in %d ms%n",
                database, done.looked().addresses(), done.looked().areas(), took.toMillis());
        assertEquals(Proof.State.DONE, done.state());
        assertTrue(done.looked().addresses() >= ADDRESSES);
        assertEquals(Map.of(), done.findings());
        assertTrue(took.toString(), took.compareTo(LONGEST) < 0);
    }

    private void draw() {
        List<Area> areas = new ArrayList<>();
        areas.add(TestCity.area(AreaCode.of("990103"), "北江区", 117.0, 38.0, 117.2, 38.1));
        areas.add(TestCity.area(SUBDISTRICT, "丙街道", 117.0, 38.0, 117.2, 38.1));
        for (int c = 0; c < COMMUNITIES; c++) {
            double west = 117.0 + c * 0.01;
            AreaCode community = AreaCode.of("990103001%03d".formatted(c + 1));
            areas.add(TestCity.area(community, "丙" + (c + 1) + "社区", west, 38.0, west + 0.01, 38.1));
            for (int g = 0; g < GRIDS; g++) {
                double south = 38.0 + g * 0.01;
                AreaCode grid = AreaCode.of("%s%03d".formatted(community, g + 1));
                areas.add(TestCity.area(grid, "第" + (g + 1) + "网格", west, south, west + 0.01, south + 0.01));
            }
        }
        module.world.areas().save(areas, TestCity.ADMINISTRATOR);
        areas.forEach(area -> {
            boolean grid = area.code().level() == AreaLevel.GRID;
            module.sits(area.code(), grid ? As.WORKER : As.DESK, "of " + area.code());
        });
    }

    private void enter(RegistrySchema schema, int community) {
        int dwellings = ADDRESSES / COMMUNITIES;
        for (int from = 0; from < dwellings; from += 500) {
            int first = from;
            schema.jdbc(tx -> {
                enter(tx, community, first, Math.min(dwellings, first + 500));
                return null;
            });
        }
    }

    private void enter(Connection tx, int community, int from, int to) throws SQLException {
        try (PreparedStatement buildings =
                        tx.prepareStatement("INSERT INTO building (id, name, address, area, longitude,"
                                + " latitude, version) VALUES (?, ?, ?, ?, ?, ?, 1)");
                PreparedStatement dwellings = tx.prepareStatement("INSERT INTO dwelling (id, building, room, address,"
                        + " address_key, kind, district, community, grid, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'OWNER_OCCUPIED', '990103', ?, ?, 1)")) {
            String code = "990103001%03d".formatted(community + 1);
            for (int i = from; i < to; i++) {
                int grid = i / TO_A_BUILDING % GRIDS;
                String gridCode = "%s%03d".formatted(code, grid + 1);
                if (i % TO_A_BUILDING == 0) {
                    building++;
                    buildings.setString(1, "B%025d".formatted(building));
                    buildings.setString(2, building + "号楼");
                    buildings.setString(3, "丙一路" + building + "号");
                    buildings.setString(4, gridCode);
                    buildings.setDouble(5, 117.001 + community * 0.01 + i % 80 * 0.0001);
                    buildings.setDouble(6, 38.001 + grid * 0.01 + i % 70 * 0.0001);
                    buildings.addBatch();
                }
                dwellings.setString(1, "D%05d%020d".formatted(community, i));
                dwellings.setString(2, "B%025d".formatted(building));
                dwellings.setString(3, String.valueOf(i));
                dwellings.setString(4, "丙一路" + building + "号" + i + "室");
                dwellings.setString(5, "丙一路" + building + "号" + i + "室");
                dwellings.setString(6, code);
                dwellings.setString(7, gridCode);
                dwellings.addBatch();
            }
            buildings.executeBatch();
            dwellings.executeBatch();
        }
    }
}
