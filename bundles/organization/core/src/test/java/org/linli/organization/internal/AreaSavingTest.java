// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.organization.Area;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class AreaSavingTest {
    @Test
    public void whatIsWrongIsToldForEachArea() {
        Area crossing =
                area(1, new GeoPoint(116, 39), new GeoPoint(117, 40), new GeoPoint(117, 39), new GeoPoint(116, 40));
        Area line = area(2, new GeoPoint(116, 39), new GeoPoint(117, 40));
        Area nameless = new Area(AreaCode.of("990103"), "", List.of());
        assertEquals(
                List.of("areas[0].bounds", "areas[1].bounds", "areas[2].name", "areas[3].code"),
                fields(List.of(crossing, line, nameless, crossing)).subList(0, 4));
    }

    @Test
    public void noMoreThan150AreasAnd1000Corners() {
        assertEquals(List.of("areas"), fields(manyAreas(151)));
        new AreaSaving(manyAreas(150), TestCity.ADMINISTRATOR);
        Area endless = area(1, Collections.nCopies(1001, new GeoPoint(116, 39)).toArray(GeoPoint[]::new));
        assertEquals(List.of("areas[0].bounds"), fields(List.of(endless)));
    }

    @Test
    public void anOutlineOfAThousandCornersCanBeStored() {
        List<GeoPoint> corners = new ArrayList<>();
        for (int i = 0; i < Bounds.MOST_CORNERS; i++) {
            corners.add(new GeoPoint(116.1234567 + i * 1e-4, 39.1234567 + i * 1e-4));
        }
        String stored = Bounds.write(corners);
        assertEquals(true, stored.length() <= 32_000);
        assertEquals(stored, Bounds.write(Bounds.read(stored)));
    }

    private static List<String> fields(List<Area> areas) {
        return Refusals.of(Problem.INVALID, () -> new AreaSaving(areas, TestCity.ADMINISTRATOR)).violations().stream()
                .map(Problem.Violation::field)
                .toList();
    }

    private static List<Area> manyAreas(int count) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            areas.add(new Area(AreaCode.of("990101%03d".formatted(i)), "街道" + i, List.of()));
        }
        return areas;
    }

    private static Area area(int number, GeoPoint... corners) {
        return new Area(AreaCode.of("99010" + number), "区" + number, List.of(corners));
    }
}
