// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Finds residents in masked lists. */
@ProviderType
public interface ResidentSearch {
    /**
     * Finds those who fit a query in the areas where the reader may see lists; what lies elsewhere is not there. The look
     * is in the access ledger, as one row, before this returns.
     *
     * @param query whom to find
     * @param cursor the {@code next} of the page before; null to begin. It belongs to the same query
     * @param size how many, see {@link Page#size}; a page may hold fewer although others follow
     * @param from the reader's network address; may be null
     * @param by a grid worker, community officer, dispatcher, supervisor or registrar of some area; for a sensitive
     *     category a care officer
     * @throws org.linli.kernel.PlatformException invalid, naming the field; forbidden; unavailable, when the look cannot be
     *     written down
     */
    Page<ResidentSummary> search(ResidentQuery query, String cursor, int size, String from, Actor by);
}
