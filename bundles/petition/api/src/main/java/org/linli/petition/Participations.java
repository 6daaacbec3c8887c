// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Handling an order together: the handler leads (主办), others support (协办), form a joint group, or come from outside. The
 * commands are steps as in {@link WorkOrders}, with the same refusals.
 */
@ProviderType
public interface Participations {
    /** How many can be named at once. */
    int MOST = 20;

    /**
     * Units support the lead unit from now on, and see the order. The handler, and whoever coordinates.
     *
     * @param units the ids of units of the order's district, 1 to {@link #MOST}
     * @param words what for, 2 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException conflict, for one that takes part already or must not see the order
     */
    WorkOrder addSupport(Command command, List<String> units, String words);

    /**
     * Somebody takes part no more, in whichever way they did. The handler, and whoever coordinates.
     *
     * @param who the id of the unit or officer
     * @param reason why, 2 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException conflict, when they take no part
     */
    WorkOrder release(Command command, String who, String reason);

    /**
     * Several units or officers of the order's district form a joint group. The handler, and whoever coordinates.
     *
     * @param lead who leads it; one of the members, or is one by that
     * @param members 2 to {@link #MOST} with the lead; names are looked up
     * @param purpose what for, 2 to 500 characters
     */
    WorkOrder formGroup(Command command, Handler lead, List<Handler> members, String purpose);

    /** Writes down what was found and done on the spot. The handler, and whoever takes part. */
    WorkOrder recordOnSpot(Command command, SpotRecord.Draft record);

    /** Notes that an outside party of the order's area was called. The handler, and whoever takes part. */
    WorkOrder callOutside(Command command, OutsideCall.Draft call);

    /**
     * Notes what an outside party did. The handler, and whoever takes part.
     *
     * @param call the id of the {@link OutsideCall}
     * @throws org.linli.kernel.PlatformException conflict, when there is no such call that waits for its result
     */
    WorkOrder outsideResult(Command command, String call, OutsideCall.Result result);

    /** Groups, on-the-spot records and outside parties of an order, for those who may see it. */
    Cooperation of(String order, Actor by);
}
