// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.registry.AddressPoints;
import org.linli.registry.AddressPoints.Kind;
import org.linli.registry.AddressPoints.Part;
import org.linli.registry.AddressPoints.Point;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

/** All addresses of a community are told once, in parts, dwellings where their building is. */
public class AddressPointsTest extends OnEachDatabase {
    private static final int DWELLINGS = 4_100;

    private TestModule module;
    private AddressPoints addresses;

    @Before
    public void module() {
        module = TestModule.empty(database);
        addresses = new StoredAddressPoints(module.schema);
    }

    private void enter() {
        Building building = module.places.save(
                PlaceKind.BUILDING,
                new Building(null, null, "1号楼", "甲一路1号", TestCity.FIRST_GRID, new GeoPoint(116.01, 39.1), null, 0),
                null,
                TestModule.OFFICER);
        module.schema.jdbc(tx -> {
            try (PreparedStatement insert = tx.prepareStatement("INSERT INTO dwelling (id, building, room, address,"
                    + " address_key, kind, district, community, grid, version)"
                    + " VALUES (?, ?, '1', ?, ?, 'OWNER_OCCUPIED', ?, ?, ?, 1)")) {
                for (int i = 0; i < DWELLINGS; i++) {
                    insert.setString(1, String.format("D%025d", i));
                    insert.setString(2, i == 0 ? null : building.id());
                    insert.setString(3, "甲一路1号" + i);
                    // many share a key
                    insert.setString(4, "K" + i / 1000);
                    insert.setString(5, TestCity.EAST.value());
                    insert.setString(6, TestCity.FIRST_COMMUNITY.value());
                    insert.setString(7, i % 2 == 0 ? "" : TestCity.FIRST_GRID.value());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    @Test
    public void allAddressesOfACommunityAreToldOnce() {
        enter();
        List<Point> all = new ArrayList<>();
        String cursor = null;
        int parts = 0;
        do {
            Part part = addresses.of(TestCity.FIRST_COMMUNITY, cursor, Actor.system("grid"));
            all.addAll(part.points());
            cursor = part.next();
            parts++;
        } while (cursor != null);
        assertEquals("buildings, then dwellings 2,000 at a time", 4, parts);
        assertEquals(DWELLINGS + 1, all.size());
        assertEquals(DWELLINGS + 1, new HashSet<>(all.stream().map(Point::id).toList()).size());
        assertEquals(1, all.stream().filter(point -> point.point() == null).count());
        Point last = all.stream()
                .filter(point -> point.id().endsWith("4099"))
                .findFirst()
                .orElseThrow();
        assertEquals(Kind.DWELLING, last.kind());
        assertEquals(new GeoPoint(116.01, 39.1), last.point());
        assertEquals(TestCity.FIRST_GRID, last.area());
    }

    @Test
    public void aCommunityOfOthersIsRefused() {
        assertThrows(
                PlatformException.class,
                () -> addresses.of(TestCity.WEST_COMMUNITY, null, TestModule.officer(TestCity.FIRST_COMMUNITY)));
        assertThrows(PlatformException.class, () -> addresses.of(TestCity.EAST, null, Actor.system("grid")));
    }
}
