// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;

/**
 * An area of any level.
 *
 * @param code its standard code, which also tells its level and what it lies in
 * @param name its name, such as 甲一社区
 * @param bounds the corners of its outline in order, in {@link Areas#DATUM}, the last not repeating the first; empty when unknown
 */
public record Area(AreaCode code, String name, List<GeoPoint> bounds) {
    public Area {
        bounds = List.copyOf(bounds);
    }
}
