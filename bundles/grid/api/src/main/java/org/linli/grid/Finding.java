// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;

/**
 * Something that is wrong with responsibility, with one example of it.
 *
 * @param kind what kind of thing
 * @param area where: the grid, or the area whose parts do not fit
 * @param weight how heavy, 1 to 100: 90 and more means that somebody would be without anybody responsible
 * @param what what it is, in Chinese
 * @param example one case of it
 */
public record Finding(FindingKind kind, AreaCode area, int weight, String what, Example example) {
    /**
     * A case in which it shows; what does not belong to it is null.
     *
     * @param point a place
     * @param address the address of a building or dwelling
     * @param type the code of a petition type
     * @param urgency the name of an urgency
     * @param moment when
     * @param who whom it meets there, or who steps in, in Chinese: names of units; officers with their names of today and
     *     their ids, in what {@link ResponsibilityProofs#check} tells with their ids alone
     */
    public record Example(GeoPoint point, String address, String type, String urgency, Instant moment, String who) {
        /** A place. */
        public static Example at(GeoPoint point) {
            return new Example(point, null, null, null, null, null);
        }
    }
}
