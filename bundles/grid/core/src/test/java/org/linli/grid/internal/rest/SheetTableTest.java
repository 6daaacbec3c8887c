// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.grid.GridSheet;
import org.linli.grid.GridSheets;
import org.linli.grid.Position;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.registry.CareLevel;
import org.linli.registry.DwellingKind;
import org.linli.registry.Tally;
import org.linli.registry.Totals.Cell;

public class SheetTableTest {
    private static final List<GeoPoint> BOUNDS =
            List.of(new GeoPoint(116.0, 39.0), new GeoPoint(116.1, 39.0), new GeoPoint(116.1, 39.1));

    @Test
    public void theTableComesPageByPageAndIsHarmless() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetTable.begin(new TwoPages(), TestCity.FIRST_COMMUNITY, Actor.ANONYMOUS)
                .writeTo(out);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertTrue(lines[0], lines[0].startsWith("\uFEFF区域编码,名称,负责人员,户数,人口,户在人在 0至5岁,"));
        assertTrue(lines[1], lines[1].startsWith("990101001001001,'=1+1,网格员 甲,300,800,"));
        assertTrue(lines[1], lines[1].contains(",*,独居老人 红 *、独居老人 黄 5,0,20,"));
        assertEquals(lines[0].split(",").length, lines[1].split(",", -1).length + 27);
        assertTrue(lines[2], lines[2].startsWith("990101001001002,"));
        assertEquals(4, lines.length);
    }

    @Test
    public void boundsAreAClosedRingAndListsAreForWhoMaySeeThem() {
        SheetBody body = SheetBody.of(sheet(TestCity.FIRST_GRID, "第一网格", true));
        List<List<Double>> ring = body.bounds().coordinates().get(0);
        assertEquals(List.of(116.0, 39.0), ring.get(0));
        assertEquals(ring.get(0), ring.get(3));
        assertEquals("one for the category, not for each level", 8, body.lists().size());
        assertEquals(
                Map.of("by", "CATEGORY", "text", "elder-alone", "area", TestCity.FIRST_GRID.value()),
                body.lists().get(1).body());
        assertEquals(
                List.of(),
                SheetBody.of(sheet(TestCity.FIRST_GRID, "第一网格", false)).lists());
        assertNull(SheetBody.Polygon.of(List.of()));
    }

    private static GridSheet sheet(AreaCode area, String name, boolean lists) {
        Tally tally = new Tally(
                area,
                Map.of("FAMILY", 300L),
                800,
                List.of(),
                Cell.HIDDEN,
                List.of(
                        new Tally.Need("elder-alone", "独居老人", CareLevel.RED, Cell.HIDDEN),
                        new Tally.Need("elder-alone", "独居老人", CareLevel.YELLOW, Cell.of(5))),
                Map.of(DwellingKind.RENTED, 20L),
                9,
                1,
                4,
                Map.of("SHOP", 3L, "SCHOOL", 1L));
        GridSheet.Responsible worker = new GridSheet.Responsible(Position.WORKER, "1", "甲", null, null);
        return new GridSheet(area, name, name, BOUNDS, List.of(worker), tally, null, lists);
    }

    private static final class TwoPages implements GridSheets {
        @Override
        public GridSheet find(AreaCode area, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<GridSheet> in(AreaCode area, String cursor, int size, Actor by) {
            return cursor == null
                    ? new Page<>(List.of(sheet(TestCity.FIRST_GRID, "=1+1", true)), "more")
                    : new Page<>(List.of(sheet(TestCity.SECOND_GRID, "第二网格", true)), null);
        }
    }
}
