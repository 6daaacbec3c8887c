// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import org.linli.kernel.GeoPoint;

/** How far it is between two points of a district. */
final class Distance {
    private static final double METRES_A_DEGREE = 111_195;

    private Distance() {}

    /** In metres, as on a plane: right to a metre within some kilometres. */
    static double metres(GeoPoint one, GeoPoint other) {
        double middle = Math.toRadians((one.latitude() + other.latitude()) / 2);
        double east = (one.longitude() - other.longitude()) * Math.cos(middle);
        double north = one.latitude() - other.latitude();
        return Math.hypot(east, north) * METRES_A_DEGREE;
    }

    /** How many degrees of latitude that is. */
    static double degrees(double metres) {
        return metres / METRES_A_DEGREE;
    }
}
