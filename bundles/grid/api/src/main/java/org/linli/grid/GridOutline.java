// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;

/**
 * A grid as it is to be.
 *
 * @param code its code: of a grid that is there, or a new one in its community
 * @param name its name, 2 to 60 characters
 * @param bounds the corners of its outline in order, in WGS-84, the last not repeating the first; 3 to 1000
 * @param worker the id of the officer who is to be the worker of a new grid (专属网格员) from its first moment; null when
 *     nobody is named, and for a grid that is there
 */
public record GridOutline(AreaCode code, String name, List<GeoPoint> bounds, String worker) {
    public GridOutline {
        bounds = bounds == null ? List.of() : List.copyOf(bounds);
    }

    /** One that names no worker. */
    public GridOutline(AreaCode code, String name, List<GeoPoint> bounds) {
        this(code, name, bounds, null);
    }
}
