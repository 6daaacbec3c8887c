// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.map;

import java.util.List;
import org.linli.kernel.GeoPoint;

/**
 * The piece of ground that a square map shows.
 *
 * @param west its western edge in degrees
 * @param north its northern edge in degrees
 * @param width its width in degrees of longitude
 * @param height its height in degrees of latitude
 */
public record MapFrame(double west, double north, double width, double height) {
    /** How many pixels a map is wide and high. */
    public static final int SIZE = 320;

    private static final double MARGIN = 0.06;
    private static final double METRES_A_DEGREE = 111_320;
    private static final double LEAST = 0.002;

    /** The smallest square, in metres, that holds an outline with a little room round it. */
    static MapFrame round(List<GeoPoint> bounds) {
        double west = bounds.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = bounds.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        double south = bounds.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = bounds.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        double side = Math.max(LEAST, Math.max((east - west) * narrowing, north - south)) * (1 + 2 * MARGIN);
        double width = side / narrowing;
        return new MapFrame((west + east - width) / 2, (south + north + side) / 2, width, side);
    }

    /** Where a point is on the map, from the left. */
    public double x(GeoPoint point) {
        return (point.longitude() - west) / width * SIZE;
    }

    /** Where a point is on the map, from the top. */
    public double y(GeoPoint point) {
        return (north - point.latitude()) / height * SIZE;
    }

    /** The point under a pixel. */
    public GeoPoint point(double x, double y) {
        return new GeoPoint(rounded(west + x / SIZE * width), rounded(north - y / SIZE * height));
    }

    /** The middle. */
    public GeoPoint middle() {
        return point(SIZE / 2.0, SIZE / 2.0);
    }

    /** Whether the point is on the map. */
    public boolean shows(GeoPoint point) {
        return x(point) >= 0 && x(point) <= SIZE && y(point) >= 0 && y(point) <= SIZE;
    }

    /** How many metres the map is wide. */
    double metres() {
        return height * METRES_A_DEGREE;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
