// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.Input;

/**
 * A building (楼栋).
 *
 * @param estate the id of its estate; null when it stands alone
 * @param floors how many floors; may be null
 */
public record Building(
        String id,
        String estate,
        String name,
        String address,
        AreaCode area,
        GeoPoint point,
        Integer floors,
        long version)
        implements Place {
    private static final int MOST_FLOORS = 200;

    @Override
    public AreaLevel level() {
        return AreaLevel.COMMUNITY;
    }

    @Override
    public void check(Input input) {
        input.text("name", name, 1, 80)
                .text("address", address, 1, 200)
                .that(
                        floors == null || floors >= 1 && floors <= MOST_FLOORS,
                        "floors",
                        "was " + floors,
                        "1 to " + MOST_FLOORS);
    }
}
