// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.grid.GridOutline;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** The grids of an area as they would be: where a point would lie. */
final class GridMap {
    private final STRtree outlines = new STRtree();
    private final Set<AreaCode> ended;

    private record Outline(AreaCode grid, IndexedPointInAreaLocator inside) {}

    GridMap(List<GridOutline> grids, Set<AreaCode> ended) {
        this.ended = Set.copyOf(ended);
        for (GridOutline grid : grids) {
            if (!grid.bounds().isEmpty()) {
                Polygon shape = Outlines.shape(grid.bounds());
                outlines.insert(
                        shape.getEnvelopeInternal(), new Outline(grid.code(), new IndexedPointInAreaLocator(shape)));
            }
        }
        outlines.build();
    }

    /**
     * Where something would lie: in the one grid that holds its point, else in its community; without a point where it is,
     * unless that ends.
     *
     * @param point may be null
     * @param from where it lies now
     */
    AreaCode at(GeoPoint point, AreaCode from) {
        AreaCode community = from.at(AreaLevel.COMMUNITY).orElse(from);
        if (point == null) {
            return ended.contains(from) ? community : from;
        }
        List<AreaCode> around = around(point);
        if (around.size() == 1) {
            return around.get(0);
        }
        return around.isEmpty() || around.stream().anyMatch(community::contains)
                ? community
                : around.get(0).parent().orElseThrow();
    }

    private List<AreaCode> around(GeoPoint place) {
        Coordinate point = new Coordinate(place.longitude(), place.latitude());
        List<AreaCode> around = new ArrayList<>();
        outlines.query(new Envelope(point), item -> {
            if (item instanceof Outline outline && outline.inside.locate(point) != Location.EXTERIOR) {
                around.add(outline.grid);
            }
        });
        return around;
    }
}
