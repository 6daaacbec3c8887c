// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.organization.Unit;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whistling (吹哨): calling other units to join in (报到). Who may whistle to whom is each area's own configuration. The
 * commands are steps as in {@link WorkOrders}, with the same refusals.
 */
@ProviderType
public interface Whistles {
    /** How many units can be called at once. */
    int MOST = 20;

    /**
     * Calls one or several units, all or none. The handler, and whoever coordinates.
     *
     * @throws org.linli.kernel.PlatformException invalid, for units that may not be called from here, with those that may;
     *     conflict, for a unit that was called already or takes part
     */
    WorkOrder whistle(Command command, Whistle whistle);

    /**
     * Whoever is of a unit that was called joins in for it; for all called units that they are of.
     *
     * @param words what they bring or do first, 1 to 500 characters, for staff
     */
    WorkOrder joinIn(Command command, String words);

    /** The units that the actor may call to this order, by the rule of its area; at most 500. */
    List<Unit> callable(String order, Actor by);

    /**
     * What the actor, or a unit of theirs, is called to or takes part in: open orders only, the newest first.
     *
     * @param state ASKED for what waits for an answer, JOINED for what they take part in
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<Call> calls(Participant.State state, String cursor, int size, Actor by);

    /**
     * A whistle.
     *
     * @param units the ids of those who are called, 1 to {@link #MOST}
     * @param words what is going on, 2 to 500 characters, for staff
     * @param wanted what they are asked to do, 2 to 500 characters, for staff
     */
    record Whistle(List<String> units, String words, String wanted) {
        public Whistle {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }

    /**
     * What somebody is called to.
     *
     * @param order the order
     * @param who the unit or officer
     * @param part in which way
     * @param state how far that is
     * @param since when they were asked
     * @param by the name of who asked
     * @param words what they were asked
     */
    record Call(
            WorkOrderSummary order,
            Handler who,
            Participant.Part part,
            Participant.State state,
            Instant since,
            String by,
            String words) {}
}
