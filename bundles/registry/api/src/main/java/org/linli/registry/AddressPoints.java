// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Where the buildings and dwellings of a community lie, for those who go through all of them; nothing of residents. */
@ProviderType
public interface AddressPoints {
    /** How many are told at once. */
    int MOST = 2_000;

    /**
     * Some addresses of a community, each once when read part by part.
     *
     * @param community a community
     * @param cursor the last part's {@code next}; null to begin
     * @param by staff who may read records of the community, or the platform
     * @return at most {@link #MOST}
     * @throws org.linli.kernel.PlatformException invalid, for an area that is no community; forbidden
     */
    Part of(AreaCode community, String cursor, Actor by);

    /**
     * Some of them.
     *
     * @param next the cursor of what follows; null at the end
     */
    record Part(List<Point> points, String next) {
        public Part {
            points = List.copyOf(points);
        }
    }

    /** What has an address. */
    enum Kind {
        /** 楼栋. */
        BUILDING,
        /** 房屋; its point is its building's. */
        DWELLING
    }

    /**
     * Where something lies.
     *
     * @param id the building's or dwelling's id
     * @param address its address, without any name of a resident
     * @param area the grid or community that it is registered in
     * @param point where it was measured; null when nobody did
     */
    record Point(Kind kind, String id, String address, AreaCode area, GeoPoint point) {}
}
