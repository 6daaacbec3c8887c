// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.linli.grid.GridOutline;
import org.linli.grid.Redraw;
import org.linli.grid.RedrawDraft;
import org.linli.grid.RedrawPreview;
import org.linli.grid.internal.OnEachDatabase;
import org.linli.grid.internal.TestModule;
import org.linli.grid.spi.OpenWork;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Relocations.Load;

/**
 * How long a preview takes beside the registry's numbers, which {@code RelocationFiguresTest} measures there. Usually of few
 * people; {@code -Dlinli.figures=100000} of a subdistrict with 100 grids, all with new bounds, and an open order for each
 * twenty people.
 */
public class RedrawFiguresTest extends OnEachDatabase {
    private static final int PEOPLE = Integer.getInteger("linli.figures", 1000);
    private static final int BUILDINGS = PEOPLE / 100;
    private static final int GRIDS = 100;
    private static final int TIMES = 5;
    private static final AreaCode COMMUNITY = TestCity.SECOND_COMMUNITY;
    private static final Actor DRAFTER = TestModule.actor("drafter", Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);

    @Test
    public void thePreviewOfASubdistrict() {
        TestModule module = TestModule.empty(database);
        List<Area> grids = new ArrayList<>();
        List<GridOutline> next = new ArrayList<>();
        for (int i = 0; i < GRIDS; i++) {
            AreaCode code = AreaCode.of(COMMUNITY.value() + "%03d".formatted(i + 1));
            double west = 116.1 + i * 0.001;
            grids.add(TestCity.area(code, "网格" + i, west, 39.0, west + 0.001, 39.2));
            next.add(new GridOutline(
                    code,
                    "网格" + i,
                    TestCity.area(code, "", west - 0.0005, 39, west + 0.0005, 39.2)
                            .bounds()));
        }
        module.world.areas().save(grids, TestCity.ADMINISTRATOR);
        RegisteredBuildings registry = new RegisteredBuildings(module.world.areas());
        for (int i = 0; i < BUILDINGS; i++) {
            Area grid = grids.get(i % GRIDS);
            registry.add(new Load(grid.code(), "B" + i, "甲二路" + i, in(i), 40, 40, 100, 5));
        }
        RedrawNeighbours neighbours =
                new RedrawNeighbours(module.neighbours, registry, new Many(grids), new NobodyProves());
        StoredRedraws redraws = new StoredRedraws(module.schema, neighbours, new ConfiguredDivisions());
        Redraw draft =
                redraws.draft(new RedrawDraft(TestCity.FIRST_SUBDISTRICT, next, List.of(), "按新路调整"), null, DRAFTER);
        measure(redraws, draft.id());
    }

    private void measure(StoredRedraws redraws, String id) {
        long[] took = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            RedrawPreview preview = redraws.preview(id, DRAFTER);
            took[i] = (System.nanoTime() - begin) / 1_000_000;
            assertTrue(preview.orders().complete());
            assertTrue(preview.moves().buildings() > 0);
            assertEquals(
                    Math.min(preview.moves().buildings(), RedrawPreview.MOST_LISTED),
                    preview.moves().listed().size());
        }
        System.out.printf(
                "FIGURE %s, preview of %,d people beside the registry's numbers: first %,d ms, median %,d ms%n",
                database, PEOPLE, took[0], Arrays.stream(took).sorted().toArray()[TIMES / 2]);
    }

    private static GeoPoint in(int i) {
        return new GeoPoint(116.1 + i % GRIDS * 0.001 + (i % 7 + 1) * 0.0001, 39.1);
    }

    /** An open order for each twenty people. */
    private record Many(List<Area> grids) implements OpenWork {
        @Override
        public int count(AreaCode area) {
            return PEOPLE / 20;
        }

        @Override
        public List<OpenOrder> open(AreaCode area, String after, int most) {
            int first = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
            List<OpenOrder> open = new ArrayList<>();
            for (int i = first; i < Math.min(first + most, count(area)); i++) {
                AreaCode grid = grids.get(i % GRIDS).code();
                open.add(new OpenOrder("%06d".formatted(i), "N" + i, grid, grid, in(i), "W", "某人"));
            }
            return open;
        }
    }
}
