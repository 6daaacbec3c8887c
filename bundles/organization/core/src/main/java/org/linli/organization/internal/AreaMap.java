// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Area;
import org.linli.organization.Location;
import org.linli.organization.Location.Found;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** All areas in one state, in memory, ready to tell where a place lies. Never changes; safe for many threads. */
final class AreaMap {
    private final long revision;
    private final Set<AreaCode> codes;
    private final AreaNames names;
    private final STRtree outlines = new STRtree();

    /** The areas in the state of that number. */
    AreaMap(long revision, List<Dated> dated) {
        List<Area> areas = dated.stream().map(Dated::area).toList();
        this.revision = revision;
        this.codes = areas.stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
        this.names = new AreaNames(areas);
        for (Dated area : dated) {
            if (!area.area.bounds().isEmpty()) {
                Polygon shape = Bounds.shape(area.area.bounds());
                outlines.insert(
                        shape.getEnvelopeInternal(),
                        new Outline(area.area.code(), area.since, new IndexedPointInAreaLocator(shape)));
            }
        }
        outlines.build();
    }

    long revision() {
        return revision;
    }

    /** As {@link org.linli.organization.Areas#locate}. */
    Location locate(GeoPoint point, String address, AreaCode chosen) {
        return Optional.ofNullable(point)
                .flatMap(here -> among(around(here, Instant.MAX)))
                .or(() -> names.in(address).map(area -> new Location(area, Found.BY_ADDRESS)))
                .or(() -> Optional.ofNullable(chosen)
                        .filter(codes::contains)
                        .map(area -> new Location(area, Found.AS_CHOSEN)))
                .orElseThrow(() -> new PlatformException(Problem.invalid(
                        "place",
                        "leads to no known area",
                        "a point in a district, an address that names an area, or the code of a known area")));
    }

    /** Where a point lies that lies in or on the border of these areas; empty for none. */
    static Optional<Location> among(List<AreaCode> around) {
        List<AreaCode> grids = at(AreaLevel.GRID, around);
        if (!grids.isEmpty()) {
            return Optional.of(new Location(
                    common(grids).orElseGet(() -> lowestDistrict(grids)),
                    grids.size() == 1 ? Found.IN_GRID : Found.IN_SEVERAL_GRIDS));
        }
        List<AreaCode> smallest = around.stream()
                .map(AreaCode::level)
                .max(Comparator.naturalOrder())
                .map(level -> at(level, around))
                .orElse(List.of());
        return smallest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Location(common(smallest).orElseGet(() -> lowestDistrict(smallest)), Found.IN_NO_GRID));
    }

    /** The areas of every level that the point lies in or on the border of, and has since that moment or before. */
    List<AreaCode> around(GeoPoint place, Instant at) {
        Coordinate point = new Coordinate(place.longitude(), place.latitude());
        List<AreaCode> around = new ArrayList<>();
        outlines.query(new Envelope(point), item -> {
            if (item instanceof Outline outline
                    && !outline.since.isAfter(at)
                    && outline.inside.locate(point) != org.locationtech.jts.geom.Location.EXTERIOR) {
                around.add(outline.area);
            }
        });
        return around;
    }

    private static List<AreaCode> at(AreaLevel level, List<AreaCode> areas) {
        return areas.stream().filter(area -> area.level() == level).toList();
    }

    /** The smallest area that all of these lie in or are; none when they lie in different districts. */
    static Optional<AreaCode> common(List<AreaCode> areas) {
        Optional<AreaCode> common = Optional.of(areas.get(0));
        while (common.isPresent() && !areas.stream().allMatch(common.get()::contains)) {
            common = common.get().parent();
        }
        return common;
    }

    private static AreaCode lowestDistrict(List<AreaCode> areas) {
        return areas.stream()
                .min(Comparator.naturalOrder())
                .flatMap(area -> area.at(AreaLevel.DISTRICT))
                .orElseThrow();
    }

    /** An area, and since when it has its name and bounds. */
    record Dated(Area area, Instant since) {}

    private record Outline(AreaCode area, Instant since, IndexedPointInAreaLocator inside) {}
}
