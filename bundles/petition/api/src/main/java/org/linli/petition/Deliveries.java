// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers on their way back to petitioners. Whoever is responsible for the first answer sees and tells their own, and so
 * do dispatchers and supervisors of the area; to all others a delivery is not found.
 */
@ProviderType
public interface Deliveries {
    /**
     * A part of a list, the longest waiting first.
     *
     * @param state only those; null for {@link Delivery.State#BY_VOICE}
     * @param area a subdistrict or an area in it, for its dispatchers and supervisors; null for the actor's own
     */
    Page<Delivery> list(Delivery.State state, AreaCode area, String cursor, int size, Actor by);

    /**
     * Whom to tell, and their phone. Each read is first written into the ledger.
     *
     * @param from the network address of the reader; may be null
     * @throws org.linli.kernel.PlatformException not found; conflict, unless it is to be told by voice; unavailable, when
     *     the ledger cannot be written
     */
    WorkOrders.Petitioners petitioner(String delivery, String from, Actor by);

    /**
     * It was told; again by the same actor changes nothing.
     *
     * @param note how, at most 500 characters, for staff; may be null
     * @throws org.linli.kernel.PlatformException not found; conflict, unless it was to be told by voice
     */
    Delivery told(String delivery, String note, Actor by);
}
