// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;

/**
 * Two districts side by side, for tests. 东江区 (116.0 to 116.4 east, 39.0 to 39.4 north) has 甲街道 in its western half and
 * 乙街道 in its eastern; the grids fill the southern half only. 西江区 lies to the east of it and has no outline inside.
 *
 * <pre>
 * 116.00   116.05   116.10            116.20            116.40
 *   |      甲一社区   |     甲二社区     |  乙一社区 (no outline)
 *   | grid1 | grid2  |     grid1       |  grid1 (to 116.30)
 * </pre>
 */
public final class TestCity {
    public static final AreaCode EAST = AreaCode.of("990101");
    public static final AreaCode FIRST_SUBDISTRICT = AreaCode.of("990101001");
    public static final AreaCode FIRST_COMMUNITY = AreaCode.of("990101001001");
    public static final AreaCode FIRST_GRID = AreaCode.of("990101001001001");
    public static final AreaCode SECOND_GRID = AreaCode.of("990101001001002");
    public static final AreaCode SECOND_COMMUNITY = AreaCode.of("990101001002");
    public static final AreaCode GRID_OF_SECOND_COMMUNITY = AreaCode.of("990101001002001");
    public static final AreaCode SECOND_SUBDISTRICT = AreaCode.of("990101002");
    public static final AreaCode THIRD_COMMUNITY = AreaCode.of("990101002001");
    public static final AreaCode GRID_OF_THIRD_COMMUNITY = AreaCode.of("990101002001001");
    public static final AreaCode WEST = AreaCode.of("990102");
    public static final AreaCode WEST_SUBDISTRICT = AreaCode.of("990102001");
    public static final AreaCode WEST_COMMUNITY = AreaCode.of("990102001001");

    /** May everything that an administrator may, everywhere. */
    public static final Actor ADMINISTRATOR = actor("administrator", new Grant(Role.ADMINISTRATOR, null));

    private TestCity() {}

    /** All areas, those above first. */
    public static List<Area> areas() {
        return List.of(
                area(EAST, "东江区", 116.0, 39.0, 116.4, 39.4),
                area(FIRST_SUBDISTRICT, "甲街道", 116.0, 39.0, 116.2, 39.4),
                area(FIRST_COMMUNITY, "甲一社区", 116.0, 39.0, 116.1, 39.4),
                area(FIRST_GRID, "第一网格", 116.0, 39.0, 116.05, 39.2),
                area(SECOND_GRID, "第二网格", 116.05, 39.0, 116.1, 39.2),
                area(SECOND_COMMUNITY, "甲二社区", 116.1, 39.0, 116.2, 39.4),
                area(GRID_OF_SECOND_COMMUNITY, "第一网格", 116.1, 39.0, 116.2, 39.2),
                area(SECOND_SUBDISTRICT, "乙街道", 116.2, 39.0, 116.4, 39.4),
                new Area(THIRD_COMMUNITY, "乙一社区", List.of()),
                area(GRID_OF_THIRD_COMMUNITY, "第一网格", 116.2, 39.0, 116.3, 39.2),
                area(WEST, "西江区", 116.4, 39.0, 116.8, 39.4),
                new Area(WEST_SUBDISTRICT, "大甲街道", List.of()),
                new Area(WEST_COMMUNITY, "甲一社区", List.of()));
    }

    /** A rectangle. */
    public static Area area(AreaCode code, String name, double west, double south, double east, double north) {
        return new Area(
                code,
                name,
                List.of(
                        new GeoPoint(west, south),
                        new GeoPoint(east, south),
                        new GeoPoint(east, north),
                        new GeoPoint(west, north)));
    }

    /** Somebody with these roles. */
    public static Actor actor(String id, Grant... grants) {
        return new Actor(id, id, List.of(grants), Set.of());
    }
}
