// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.Input;

/**
 * A facility (设施), such as a lamp or a hydrant.
 *
 * @param code the code on its plate
 * @param kind what it is, such as street-lamp
 * @param keeper the office or company that looks after it; may be null
 */
public record Facility(
        String id, String code, String kind, String name, AreaCode area, GeoPoint point, String keeper, long version)
        implements Place {
    @Override
    public void check(Input input) {
        input.that(
                        code != null && code.matches("[\\w.-]{1,40}"),
                        "code",
                        "is missing or has other signs",
                        "1 to 40 letters, digits, dots, hyphens")
                .text("kind", kind, 1, 40)
                .text("name", name, 1, 80)
                .text("keeper", keeper, 0, 80);
    }
}
