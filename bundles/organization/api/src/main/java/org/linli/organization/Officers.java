// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The people on the staff. */
@ProviderType
public interface Officers {
    /**
     * An officer.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Officer find(String id);

    /**
     * The officers with a role in an area or in an area in it, ordered by name.
     *
     * @param area null for all officers, also those without a role
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param by staff with a role that holds in the area
     */
    Page<Officer> list(AreaCode area, String cursor, int size, Actor by);

    /**
     * Adds an officer (id null) or changes one; roles take effect at the next request of those signed in.
     *
     * @param officer with the version that was seen; its grids lie in areas where it is granted GRID_WORKER, and no
     *     other officer has them
     * @param by an administrator of every area the grants name, and of those that the grants named before
     * @return the officer with its id and its new version
     * @throws org.linli.kernel.PlatformException stale version, when somebody changed it meanwhile; conflict, for a grid
     *     that has a worker; invalid; not found
     */
    Officer save(Officer officer, Actor by);

    /**
     * Somebody leaves: grids, units, duties and stand-ins go to others, all roles end, the account is closed. All at once
     * or not at all. Roles other than {@code GRID_WORKER} are given to nobody.
     *
     * @param by an administrator of every area that the roles of all these officers name
     * @return what went to whom, and what could not be handed over
     * @throws org.linli.kernel.PlatformException not found, for an unknown officer; invalid; conflict, when there is too
     *     much to be handed over at once
     */
    HandOver.Outcome handOver(HandOver handOver, Actor by);
}
