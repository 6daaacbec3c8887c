// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.List;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.Input;
import org.linli.organization.Areas;

/** What an area's name and bounds must be. */
final class AreaForm {
    private static final int NAME_MIN = 2;
    private static final int NAME_MAX = 60;

    private AreaForm() {}

    /** Adds to the input what is wrong, in fields that begin with the prefix. */
    static void check(Input input, String prefix, String name, List<GeoPoint> bounds) {
        input.text(prefix + "name", name, NAME_MIN, NAME_MAX);
        int corners = bounds.size();
        boolean fits = corners == 0 || corners >= 3 && corners <= Bounds.MOST_CORNERS;
        input.that(fits, prefix + "bounds", "has " + corners + " corners", "none, or 3 to " + Bounds.MOST_CORNERS);
        if (fits && corners > 0) {
            input.that(
                    Bounds.shape(bounds).isValid(),
                    prefix + "bounds",
                    "is no simple outline",
                    "corners in order in " + Areas.DATUM + ", an outline that does not cross itself");
        }
    }
}
