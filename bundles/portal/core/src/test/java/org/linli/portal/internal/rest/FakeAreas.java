// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Location;

/** One district with one subdistrict with one community. */
final class FakeAreas implements Areas {
    @Override
    public Area find(AreaCode code) {
        return new Area(code, "甲一社区", List.of());
    }

    @Override
    public List<Area> children(AreaCode parent) {
        String code = parent == null ? "990101" : parent.value() + "001";
        return List.of(new Area(AreaCode.of(code), "演示" + code, List.of()));
    }

    @Override
    public String path(AreaCode code) {
        return "演示东区 甲街道 甲一社区";
    }

    @Override
    public Location locate(GeoPoint point, String address, AreaCode chosen) {
        return new Location(chosen, Location.Found.AS_CHOSEN);
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
