// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.util.List;
import org.linli.kernel.GeoPoint;

/** A coarse place: the earth in cells of some 400 m. */
final class Cells {
    private static final double NORTH = 0.004;
    private static final double EAST = 0.005;
    private static final long ROW = 100_000;
    private static final double MIDDLE = 0.5;

    private Cells() {}

    /** The cell of a point; null for none. */
    static Long of(GeoPoint point) {
        return point == null ? null : cell(Math.floor(point.longitude() / EAST), Math.floor(point.latitude() / NORTH));
    }

    /** The four cells that hold everything within some 200 m; none without a point. */
    static List<Long> near(GeoPoint point) {
        if (point == null) {
            return List.of();
        }
        double east = point.longitude() / EAST;
        double north = point.latitude() / NORTH;
        double column = Math.floor(east);
        double row = Math.floor(north);
        double beside = column + (east - column < MIDDLE ? -1 : 1);
        double above = row + (north - row < MIDDLE ? -1 : 1);
        return List.of(cell(column, row), cell(beside, row), cell(column, above), cell(beside, above));
    }

    private static long cell(double column, double row) {
        return (long) row * ROW + (long) column;
    }
}
