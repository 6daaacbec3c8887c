// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Supervising and reminding handlers, and coordinating for those who ask for help. The commands are steps as in
 * {@link WorkOrders}, with the same refusals.
 */
@ProviderType
public interface Supervisions {
    /**
     * Supervises an order: it must be answered, by a clock of its own, before the order can be closed. Dispatchers and
     * supervisors of its area.
     *
     * @param words what is asked, 2 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException conflict, when too many wait for their answer already
     */
    WorkOrder supervise(Command command, String words);

    /**
     * The handler answers.
     *
     * @param supervision which; null for the one that waits longest
     * @param words the answer, 2 to 2000 characters, for staff
     * @throws org.linli.kernel.PlatformException conflict, when it was answered or is none of this order
     */
    WorkOrder answer(Command command, String supervision, String words);

    /**
     * Reminds the handler by hand, which needs no answer. Dispatchers and supervisors of its area.
     *
     * @param words 0 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException conflict, with the moment from which it is possible again
     */
    WorkOrder remind(Command command, String words);

    /**
     * Asks the command centre for help. The handler, and whoever coordinates.
     *
     * @param words what cannot be solved here, 2 to 500 characters, for staff
     */
    WorkOrder askHelp(Command command, String words);

    /** Brings units together, and gives them a lead where one is named. Dispatchers and supervisors of the area. */
    WorkOrder coordinate(Command command, Coordination coordination);

    /** The supervisions of an order, newest first, at most 100, for those who may see the order. */
    List<Supervision> of(String order, Actor by);

    /**
     * The supervisions that wait for an answer of the actor or a unit of theirs, by their end.
     *
     * @return at most 200
     */
    List<Waiting> waiting(Actor by);

    /**
     * A supervision that waits for its answer.
     *
     * @param order the order
     * @param supervision what is asked
     */
    record Waiting(WorkOrderSummary order, Supervision supervision) {}

    /**
     * A coordination.
     *
     * @param words what was agreed, 2 to 500 characters, for staff
     * @param units the ids of units of the district that take part, at most 20
     * @param lead the unit or officer who leads and is the handler from now on; null when the handler stays
     */
    record Coordination(String words, List<String> units, Handler lead) {
        public Coordination {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }
}
