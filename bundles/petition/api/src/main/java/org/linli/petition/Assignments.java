// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whose an order is: taking it on or not, saying what it is about, opening it to claims, giving it back, objecting, giving it to another. Each
 * command throws as those of {@link WorkOrders} do.
 */
@ProviderType
public interface Assignments {
    /**
     * Takes it on before anybody is named; a dispatch accepts, too. Dispatchers and supervisors of its area.
     *
     * @param words for staff, at most 500 characters; may be null
     */
    WorkOrder accept(Command command, String words);

    /** The grounds on which a petition of this area can be declined. */
    List<DeclineGround> declineGrounds(AreaCode area);

    /**
     * Does not take it on; the resident reads the ground, the words and where to turn. Dispatchers and supervisors of its
     * area.
     *
     * @param ground the code of one of {@link #declineGrounds}
     * @param words for the resident, 5 to 500 characters
     */
    WorkOrder decline(Command command, String ground, String words);

    /**
     * Says what it is about where the type that was chosen is wrong; the resident reads the new one. The rule of the area
     * decides the urgency anew, and the deadline: where the new type has more time, it counts from where the deadline
     * began; where it has less, from now, and never past what was promised. Named clocks that run stay. Dispatchers and
     * supervisors of its area, not while it is suspended.
     *
     * @param type the code of another type of the order's area
     * @param reason 2 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException invalid, for a type that the area does not have, or the one that it has
     */
    WorkOrder classify(Command command, String type, String reason);

    /**
     * Opens it to claims; it lies at the desk meanwhile. When the time is over the rule of the area decides: what one
     * unit claims is its own, else the level that decides gets it. Dispatchers and supervisors of its area.
     *
     * @throws org.linli.kernel.PlatformException invalid, for an unknown unit or another number of hours
     */
    WorkOrder openToClaims(Command command, ClaimCall call);

    /**
     * A unit claims it; a claim gives no right before it is dispatched to the unit. People of the unit, which is one of
     * those that were named, or works for an area that holds the order's or lies in it.
     *
     * @param unit the id of a unit of the actor; may be null when they belong to one only
     * @param words why it is theirs, at most 500 characters; may be null
     */
    WorkOrder claim(Command command, String unit, String words);

    /**
     * The open pool: what the actor's units can claim, the one whose time ends first, first. Confidential ones are never
     * in it.
     *
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<PooledOrder> pool(String cursor, int size, Actor by);

    /**
     * Gives it back to the desk of the subdistrict. The handler.
     *
     * @param reason 2 to 500 characters, for staff
     */
    WorkOrder sendBack(Command command, String reason);

    /**
     * Objects to the dispatch, within so many working days of it (usually 5). The handler, before acknowledging.
     *
     * @param ground 2 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException conflict, with {@code until}, when that time is over
     */
    WorkOrder object(Command command, String ground);

    /**
     * The objection is right: it goes back to the desk. Dispatchers and supervisors of its area.
     *
     * @param words 2 to 500 characters, for staff
     */
    WorkOrder upholdObjection(Command command, String words);

    /**
     * The objection is wrong: the handler keeps it. Dispatchers and supervisors of its area.
     *
     * @param words why, 2 to 500 characters, for staff
     */
    WorkOrder rejectObjection(Command command, String words);

    /**
     * Gives it to another. The handler only inside its own unit; dispatchers and supervisors of the area to anybody.
     *
     * @param dispatch to whom, with a reason of 2 to 500 characters; urgency and clock stay
     */
    WorkOrder reassign(Command command, Dispatch dispatch);
}
