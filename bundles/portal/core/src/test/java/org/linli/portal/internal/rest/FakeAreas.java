// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Location;

/** One district with one subdistrict with one community with one grid, all with the same bounds. */
final class FakeAreas implements Areas {
    static final String COMMUNITY = "990101001001";

    private static final List<GeoPoint> BOUNDS = List.of(
            new GeoPoint(104.0, 30.0),
            new GeoPoint(104.04, 30.0),
            new GeoPoint(104.04, 30.04),
            new GeoPoint(104.0, 30.04));

    @Override
    public Area find(AreaCode code) {
        if (!"990101001001001".startsWith(code.value())) {
            throw new PlatformException(Problem.notFound("area", code.value()));
        }
        return new Area(code, "演示<" + code.level().name() + ">", BOUNDS);
    }

    @Override
    public List<Area> children(AreaCode parent) {
        if (parent != null && parent.level() == AreaLevel.GRID) {
            return List.of();
        }
        return List.of(find(AreaCode.of(parent == null ? "990101" : parent.value() + "001")));
    }

    @Override
    public String path(AreaCode code) {
        return "演示东区 甲街道 甲一社区";
    }

    @Override
    public Location locate(GeoPoint point, String address, AreaCode chosen) {
        if (point != null && point.longitude() > 110) {
            throw new PlatformException(Problem.invalid("place", "lies nowhere", "a place here"));
        }
        AreaCode area = point == null ? chosen : AreaCode.of(COMMUNITY + "001");
        return new Location(area, point == null ? Location.Found.AS_CHOSEN : Location.Found.IN_GRID);
    }

    @Override
    public void save(List<Area> areas, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void divide(List<Area> areas, List<AreaCode> ended, Map<AreaCode, String> workers, Actor by) {
        throw new UnsupportedOperationException();
    }
}
