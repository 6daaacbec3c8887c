// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The contact list of outside parties, kept by dispatchers and supervisors of each area. */
@ProviderType
public interface OutsideParties {
    /**
     * The parties that can be called for an area: its own and those of the areas above; by kind and name.
     *
     * @param kind of exactly this kind; null for all
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param by staff with a role in the area
     */
    Page<OutsideParty> list(AreaCode area, String kind, String cursor, int size, Actor by);

    /**
     * Adds a party (id null) or changes one; its area stays.
     *
     * @param key the idempotency key, 8 to 100 characters; may be null
     * @param by a dispatcher or supervisor of its area
     * @return it with its id and its new version
     * @throws org.linli.kernel.PlatformException invalid; not found; stale version
     */
    OutsideParty save(OutsideParty party, String key, Actor by);
}
