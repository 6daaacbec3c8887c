// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.Areas;

/** Which parts of all residents a reader sees of an area. */
final class ReaderAreas {
    private final Areas areas;

    ReaderAreas(Areas areas) {
        this.areas = areas;
    }

    /**
     * What the wanted area and the reader's have in common, as parts that an index leads to; none for a foreign area.
     *
     * @param wanted null for all areas
     * @throws org.linli.kernel.PlatformException forbidden, when the reader has none of the roles anywhere
     */
    List<Part> parts(AreaCode wanted, Actor by, Role... roles) {
        return common(wanted, by, roles).stream()
                .flatMap(area -> area.level() == AreaLevel.SUBDISTRICT ? children(area) : Stream.of(area))
                .map(Part::of)
                .toList();
    }

    /** The same as areas, none of them in another. */
    List<AreaCode> common(AreaCode wanted, Actor by, Role... roles) {
        List<AreaCode> granted = by.areas(roles);
        if (granted.isEmpty()) {
            by.require(wanted, roles);
        }
        List<AreaCode> common = new ArrayList<>();
        for (AreaCode area : granted) {
            if (area == null) {
                common.addAll(wanted == null ? children(null).toList() : List.of(wanted));
            } else if (wanted == null || wanted.contains(area)) {
                common.add(area);
            } else if (area.contains(wanted)) {
                common.add(wanted);
            }
        }
        return common.stream()
                .filter(area -> common.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .distinct()
                .toList();
    }

    private Stream<AreaCode> children(AreaCode area) {
        return areas.children(area).stream().map(Area::code);
    }
}
