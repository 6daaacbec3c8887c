// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.grid.Finding;
import org.linli.grid.Finding.Example;
import org.linli.grid.FindingKind;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.registry.AddressPoints.Point;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Whether addresses lie in exactly one grid, the one they are registered in. One community after the other. */
final class AddressCheck {
    private static final int OUT = 55;
    private static final int SEVERAL = 50;
    private static final int OTHER = 40;
    private static final int LONGEST_ADDRESS = 200;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Land land;
    private final STRtree outlines = new STRtree();
    private final Map<Seen, Met> met = new LinkedHashMap<>();
    private int looked;
    private int unmeasured;

    /** @param land with all areas round that an address may lie in */
    AddressCheck(Land land) {
        this.land = land;
        land.all().stream().filter(area -> !area.bounds().isEmpty()).forEach(area -> {
            Geometry shape = shape(area.bounds());
            outlines.insert(
                    shape.getEnvelopeInternal(), new Outline(area.code(), new IndexedPointInAreaLocator(shape)));
        });
        outlines.build();
    }

    private static Geometry shape(List<GeoPoint> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            GeoPoint corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(corner.longitude(), corner.latitude());
        }
        return SHAPES.createPolygon(ring);
    }

    int looked() {
        return looked;
    }

    int unmeasured() {
        return unmeasured;
    }

    /** Looks at some addresses. */
    void look(List<Point> points) {
        for (Point point : points) {
            looked++;
            if (point.point() == null) {
                unmeasured++;
            } else {
                // The dwellings of a building lie where it does: told as one.
                met.computeIfAbsent(new Seen(point.point(), point.area()), seen -> new Met(point)).count++;
            }
        }
    }

    /** What is wrong with those that were looked at since the last time. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        met.forEach((seen, all) -> finding(seen, all).ifPresent(findings::add));
        met.clear();
        return findings;
    }

    private Optional<Finding> finding(Seen seen, Met all) {
        List<AreaCode> around = around(seen.point);
        List<AreaCode> grids = around.stream()
                .filter(area -> area.level() == AreaLevel.GRID)
                .sorted()
                .toList();
        if (grids.isEmpty()) {
            String above = around.stream()
                    .max(Comparator.comparing(AreaCode::level))
                    .map(land::path)
                    .orElse(null);
            String words = all.words() + "不在任何网格内，" + (above == null ? "也不在本区县内" : "只能由" + above + "兜底");
            return Optional.of(all.finding(FindingKind.ADDRESS_OUTSIDE, OUT, words, above));
        }
        if (grids.size() > 1) {
            String names = grids.stream().map(land::path).collect(Collectors.joining("、"));
            return Optional.of(all.finding(
                    FindingKind.ADDRESS_IN_SEVERAL, SEVERAL, all.words() + "同时在" + names + "内或其边界上", names));
        }
        AreaCode grid = grids.get(0);
        boolean same = seen.registered.contains(grid);
        return same
                ? Optional.empty()
                : Optional.of(all.finding(
                        FindingKind.ADDRESS_IN_OTHER_GRID,
                        OTHER,
                        all.words() + "登记在" + land.path(seen.registered) + "，坐标却在" + land.path(grid),
                        land.path(grid)));
    }

    private List<AreaCode> around(GeoPoint place) {
        Coordinate point = new Coordinate(place.longitude(), place.latitude());
        List<AreaCode> around = new ArrayList<>();
        outlines.query(new Envelope(point), item -> {
            if (item instanceof Outline outline && outline.inside.locate(point) != Location.EXTERIOR) {
                around.add(outline.area);
            }
        });
        return around;
    }

    private record Outline(AreaCode area, IndexedPointInAreaLocator inside) {}

    private record Seen(GeoPoint point, AreaCode registered) {}

    private static final class Met {
        private final Point first;
        private int count;

        private Met(Point first) {
            this.first = first;
        }

        private String words() {
            return "地址“" + first.address() + "”" + (count > 1 ? "等" + count + "处" : "") + "（坐标"
                    + first.point().longitude() + "," + first.point().latitude() + "）";
        }

        private Finding finding(FindingKind kind, int weight, String words, String who) {
            String address = first.address();
            String kept = address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
            return new Finding(
                    kind, first.area(), weight, words, new Example(first.point(), kept, null, null, null, who));
        }
    }
}
