// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Mediating between two or more parties. The commands are steps as in {@link WorkOrders}, with the same refusals; the
 * timeline tells only that there was a session, and how it ended.
 */
@ProviderType
public interface Mediations {
    /** How many parties a mediation has at most. */
    int MOST = 10;

    /**
     * Notes a session; the first begins the mediation. The handler, and whoever takes part.
     *
     * @param parties who is at odds, 2 to {@link #MOST}; needed for the first session, later null or all of them anew
     * @param session how it went
     */
    WorkOrder mediate(Command command, List<Person> parties, Mediation.Session session);

    /**
     * Ends the mediation that runs. The handler, and whoever takes part.
     *
     * @param agreed whether the parties agreed
     * @param outcome the text of the agreement, or why there is none, 2 to 4000 characters
     * @throws org.linli.kernel.PlatformException conflict, when none runs
     */
    WorkOrder settle(Command command, boolean agreed, String outcome);

    /**
     * The mediations of an order in full, oldest first, at most 20. For the handler, whoever takes part, and dispatchers
     * and supervisors of the area. Each read is first written into the ledger.
     *
     * @param from the network address of the reader; may be null
     * @throws org.linli.kernel.PlatformException forbidden; unavailable, when the ledger cannot be written
     */
    List<Mediation> read(String order, String from, Actor by);
}
