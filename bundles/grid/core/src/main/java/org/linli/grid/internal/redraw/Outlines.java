// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Outlines: as they are stored, and as shapes. Corners are kept to seven decimals, about 1 cm. */
final class Outlines {
    /** What an area can have. */
    static final int MOST_CORNERS = 1000;

    private static final double STEPS_PER_DEGREE = 1e7;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Outlines() {}

    static String write(List<GeoPoint> corners) {
        return corners.stream()
                .map(corner -> rounded(corner.longitude()) + " " + rounded(corner.latitude()))
                .collect(Collectors.joining(","));
    }

    static List<GeoPoint> read(String stored) {
        List<GeoPoint> corners = new ArrayList<>();
        for (String corner : stored.isEmpty() ? new String[0] : stored.split(",")) {
            int space = corner.indexOf(' ');
            corners.add(new GeoPoint(
                    Double.parseDouble(corner.substring(0, space)), Double.parseDouble(corner.substring(space + 1))));
        }
        return corners;
    }

    /** The shape of at least three corners. */
    static Polygon shape(List<GeoPoint> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            GeoPoint corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(rounded(corner.longitude()), rounded(corner.latitude()));
        }
        return SHAPES.createPolygon(ring);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
