// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground round a place in metres: flat enough for a district. What is narrower than a metre counts as nothing, for
 * corners are measured no better.
 */
final class Plane {
    private static final double METRES_PER_DEGREE = 111_320;
    /** Half of what counts as nothing, in metres. */
    private static final double TOLERANCE = 0.5;
    /** Pieces of this many square metres and less count as nothing. */
    private static final double SMALLEST = 4;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final GeoPoint origin;
    private final double east;

    Plane(GeoPoint origin) {
        this.origin = origin;
        this.east = METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.latitude()));
    }

    Geometry shape(List<GeoPoint> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            GeoPoint corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(
                    (corner.longitude() - origin.longitude()) * east,
                    (corner.latitude() - origin.latitude()) * METRES_PER_DEGREE);
        }
        return SHAPES.createPolygon(ring);
    }

    static Geometry union(List<Geometry> shapes) {
        return OverlayNGRobust.union(shapes);
    }

    /** What of one lies in none of the other. */
    List<Piece> without(Geometry one, Geometry other) {
        return pieces(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE));
    }

    /** What lies in both. */
    List<Piece> both(Geometry one, Geometry other) {
        return pieces(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION));
    }

    /** The whole of it. */
    List<Piece> whole(Geometry shape) {
        return pieces(shape);
    }

    /** The largest first. */
    private List<Piece> pieces(Geometry all) {
        if (all.getDimension() < 2) {
            return List.of();
        }
        Geometry wide = all.buffer(-TOLERANCE);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < wide.getNumGeometries(); i++) {
            Geometry piece = wide.getGeometryN(i);
            double area = piece.isEmpty() ? 0 : piece.buffer(TOLERANCE).getArea();
            if (area > SMALLEST) {
                pieces.add(new Piece(area, ground(piece.getInteriorPoint())));
            }
        }
        pieces.sort(Comparator.comparing(Piece::squareMetres).reversed());
        return pieces;
    }

    private GeoPoint ground(Point point) {
        return new GeoPoint(
                rounded(origin.longitude() + point.getX() / east),
                rounded(origin.latitude() + point.getY() / METRES_PER_DEGREE));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /**
     * A piece of ground.
     *
     * @param squareMetres how large
     * @param inside a point in it
     */
    record Piece(double squareMetres, GeoPoint inside) {}
}
