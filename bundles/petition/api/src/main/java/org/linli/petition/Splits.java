// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Handling the parts of a petition each by itself (拆分). The parts are work orders of the same petition: they share its
 * number, its petitioner and its version; the petition is closed for the petitioner when all of them are.
 */
@ProviderType
public interface Splits {
    /** How many orders a petition can have. */
    int MOST = 10;

    /**
     * Splits parts off an open order. Each becomes a work order of its own that lies at the desk of its subdistrict, with a
     * clock for the dispatch; it is filed as of the petition and as secret as the order. Dispatchers and supervisors.
     *
     * @param command names the order, which keeps the rest
     * @param keeps what remains for the order itself, in words, 2 to 200 characters
     * @param parts what is split off, 1 to {@link #MOST} less the orders there are
     * @param reason why, 2 to 500 characters, for staff
     * @return the order that was split
     */
    WorkOrder split(Command command, String keeps, List<Part> parts, String reason);

    /** The ids of all orders of the petition that an order belongs to, the first one first, as far as the actor sees them. */
    List<String> of(String order, org.linli.kernel.security.Actor by);

    /**
     * A part that is split off.
     *
     * @param words what it is about, in words for the petitioner, too, 2 to 200 characters
     * @param type its type's code; null for that of the petition
     * @param area where it lies; null for where the order lies
     */
    record Part(String words, String type, AreaCode area) {}
}
