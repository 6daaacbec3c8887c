// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Units and service teams. */
@ProviderType
public interface Units {
    /**
     * A unit.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Unit find(String id);

    /**
     * The units that work for an area or for an area in it, ordered by area and name.
     *
     * @param area where
     * @param kind of which kind; null for all
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<Unit> list(AreaCode area, UnitKind kind, String cursor, int size);

    /**
     * Adds a unit (id null) or changes one; kind and area of a desk stay.
     *
     * @param unit with the version that was seen
     * @param by an administrator of its area
     * @return the unit with its id and its new version
     * @throws org.linli.kernel.PlatformException stale version, when somebody changed it meanwhile; conflict, for a
     *     second desk of one area; invalid; not found
     */
    Unit save(Unit unit, Actor by);
}
