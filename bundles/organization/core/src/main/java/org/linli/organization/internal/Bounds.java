// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** An area's outline: as it is stored, and as a shape. Corners are kept to seven decimals, about 1 cm. */
final class Bounds {
    /** More corners than any outline of a district needs, and what the column can hold. */
    static final int MOST_CORNERS = 1000;

    private static final double STEPS_PER_DEGREE = 1e7;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Bounds() {}

    static String write(List<GeoPoint> corners) {
        return corners.stream()
                .map(corner -> rounded(corner.longitude()) + " " + rounded(corner.latitude()))
                .collect(Collectors.joining(","));
    }

    static List<GeoPoint> read(String stored) {
        List<GeoPoint> corners = new ArrayList<>();
        int start = 0;
        while (start < stored.length()) {
            int space = stored.indexOf(' ', start);
            int comma = stored.indexOf(',', space);
            int end = comma < 0 ? stored.length() : comma;
            corners.add(new GeoPoint(
                    Double.parseDouble(stored.substring(start, space)),
                    Double.parseDouble(stored.substring(space + 1, end))));
            start = end + 1;
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

    /**
     * The corners of a closed ring, without the last one that repeats the first.
     *
     * @throws PlatformException invalid {@code bounds}, with the corner that is wrong
     */
    static List<GeoPoint> corners(Coordinate[] ring) {
        if (ring.length > 0 && !ring[0].equals2D(ring[ring.length - 1])) {
            throw new PlatformException(
                    Problem.invalid("bounds", "is not closed", "a last corner that repeats the first"));
        }
        List<GeoPoint> corners = new ArrayList<>();
        for (int i = 0; i < ring.length - 1; i++) {
            try {
                corners.add(new GeoPoint(rounded(ring[i].x), rounded(ring[i].y)));
            } catch (PlatformException outside) {
                throw new PlatformException(
                        Problem.invalid(
                                "bounds",
                                "has the corner " + ring[i].x + " " + ring[i].y + " outside the country",
                                "longitude first (73 to 136), then latitude (3 to 54), in degrees"),
                        outside);
            }
        }
        return corners;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
