// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who works for an area now, for everybody. Names and duty phones are told only where the configuration of the area
 * (the nearest above it, {@code org.linli.grid.staff}) says so; as shipped nowhere. Informants and members who checked in
 * are never told.
 */
@ProviderType
public interface PublicTeams {
    /**
     * Those of an area; of a grid with the station of its community.
     *
     * @param area an area of any level
     * @throws org.linli.kernel.PlatformException not found
     */
    PublicTeam of(AreaCode area);

    /**
     * Those of the grid that a point lies in; where it lies in none or in several, of the level above.
     *
     * @param point in WGS-84
     * @throws org.linli.kernel.PlatformException invalid {@code place}, when it lies in no known area
     */
    PublicTeam at(GeoPoint point);
}
