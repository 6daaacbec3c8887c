// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Area;

/** The demo's land: three districts, about 100 grids, the same at each start, and nowhere on the map. */
public class DemoLandTest {
    private final List<Area> areas = DemoLand.areas();

    @Test
    public void threeDistrictsOneOfThemWithThreeSubdistricts() {
        assertEquals(3, DemoLand.ofLevel(areas, AreaLevel.DISTRICT).size());
        assertEquals(
                3,
                DemoLand.ofLevel(areas, AreaLevel.SUBDISTRICT).stream()
                        .filter(area -> DemoLand.EAST.contains(area.code()))
                        .count());
        assertEquals(112, DemoLand.ofLevel(areas, AreaLevel.GRID).size());
    }

    @Test
    public void isTheSameAtEachStart() {
        assertEquals(areas, DemoLand.areas());
    }

    @Test
    public void everyAreaComesAfterTheOneItLiesIn() {
        Set<AreaCode> seen = new HashSet<>();
        for (Area area : areas) {
            area.code().parent().ifPresent(parent -> assertTrue(area + " before its parent", seen.contains(parent)));
            assertTrue("twice: " + area.code(), seen.add(area.code()));
        }
    }

    @Test
    public void noProvinceHasItsCode() {
        areas.forEach(area -> assertTrue(area.code().value().startsWith("99")));
    }
}
