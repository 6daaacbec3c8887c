// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel;

/**
 * A point on the ground, in degrees of WGS-84, the one datum of this platform (within a metre of CGCS2000; a GCJ-02
 * position from a map application must be converted by whoever brings it).
 *
 * @param longitude degrees east, 73 to 136 in China
 * @param latitude degrees north, 3 to 54 in China
 */
public record GeoPoint(double longitude, double latitude) {
    /** @throws PlatformException invalid, when the point is not in the country's bounding box */
    public GeoPoint {
        if (!(longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54)) {
            throw new PlatformException(Problem.invalid(
                    "place.point",
                    "the point " + longitude + ", " + latitude + " is outside the country",
                    "longitude 73 to 136, latitude 3 to 54, in degrees of WGS-84"));
        }
    }
}
