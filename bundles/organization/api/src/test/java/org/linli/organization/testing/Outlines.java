// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.util.List;
import org.linli.kernel.GeoPoint;

/** Whether an outline holds a point. */
final class Outlines {
    private Outlines() {}

    /** Inside or on the border; an outline without corners holds nothing. */
    static boolean holds(List<GeoPoint> corners, GeoPoint point) {
        boolean inside = false;
        for (int i = 0; i < corners.size(); i++) {
            GeoPoint a = corners.get(i);
            GeoPoint b = corners.get((i + 1) % corners.size());
            if (isOnEdge(a, b, point)) {
                return true;
            }
            boolean crosses = a.latitude() > point.latitude() != b.latitude() > point.latitude();
            if (crosses && point.longitude() < longitudeAt(a, b, point.latitude())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double longitudeAt(GeoPoint a, GeoPoint b, double latitude) {
        double part = (latitude - a.latitude()) / (b.latitude() - a.latitude());
        return a.longitude() + part * (b.longitude() - a.longitude());
    }

    private static boolean isOnEdge(GeoPoint a, GeoPoint b, GeoPoint point) {
        double cross = (b.longitude() - a.longitude()) * (point.latitude() - a.latitude())
                - (b.latitude() - a.latitude()) * (point.longitude() - a.longitude());
        return cross == 0
                && isBetween(a.longitude(), b.longitude(), point.longitude())
                && isBetween(a.latitude(), b.latitude(), point.latitude());
    }

    private static boolean isBetween(double a, double b, double value) {
        return value >= Math.min(a, b) && value <= Math.max(a, b);
    }
}
