// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Finding work orders among those that the actor may see. */
@ProviderType
public interface OrderSearch {
    /**
     * A part of what was found. Its cost has a bound, however many orders there are: one call looks at no more than 2000
     * orders, so a part may hold fewer than asked for, even none, while {@link Page#next} leads on.
     *
     * <p>A search by phone tells who asked; it is for those who may read the petitioner of what is found, and written
     * into the ledger of looks before the answer.
     *
     * @param cursor {@code next} of the part before; null for the first
     * @param from the network address of the reader; may be null
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong; unavailable, when the ledger
     *     cannot be written
     */
    Page<WorkOrderSummary> search(OrderQuery query, String cursor, int size, String from, Actor by);

    /**
     * The open orders that concern some people or lie at an address, for a module whose reader has a purpose to look at
     * these people: those that the reader may see, of what was asked only the opening. Three statements, however many
     * people there are.
     *
     * @return at most 20, the latest filed first
     */
    List<WorkOrderSummary> concerning(Concern concern, Actor by);

    /**
     * Whom or what orders are looked for.
     *
     * @param residents the ids of the people, at most 100
     * @param address how the address of the matter begins; null for none
     * @param area the grid or community of that address; null when there is none
     */
    record Concern(List<String> residents, String address, AreaCode area) {
        public Concern {
            residents = List.copyOf(residents);
        }
    }
}
