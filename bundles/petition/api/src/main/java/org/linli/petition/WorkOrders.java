// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Acting on work orders. Each command is one step, one transaction and one event. All of them throw not found for an
 * order that is not there or that the actor may not see, forbidden for an actor without the right, illegal step with the
 * state and what is possible from it, and stale version when the order changed since it was seen.
 */
@ProviderType
public interface WorkOrders {
    /** An order, for its handler, for staff with a role in its area, and for the platform. */
    WorkOrder find(String order, Actor by);

    /** The steps so far, oldest first, for those who may see the order. */
    List<Step> timeline(String order, Actor by);

    /** Every day of the order's clock, counted or skipped and why; conflict while it has no clock. */
    Explanation explain(String order, Actor by);

    /**
     * Who asked, in full. For the handler and for dispatchers and supervisors of the area. Each read is first written
     * into the ledger, for each resident the order concerns, else for {@code petition/<id of the petition>}.
     *
     * @param from the network address of the reader; may be null
     * @return the petitioner and whom they ask for
     * @throws org.linli.kernel.PlatformException unavailable, when the ledger cannot be written
     */
    Petitioners petitioner(String order, String from, Actor by);

    /** A part of a list. */
    Page<WorkOrderSummary> list(WorkOrderFilter filter, String cursor, int size, Actor by);

    /** How many orders of an area are in each state, from the read-model; staff with a role in the area. */
    Totals totals(AreaCode area, Actor by);

    /** Gives the order to a handler; dispatchers and supervisors of its area, and the platform. */
    WorkOrder dispatch(Command command, Dispatch dispatch);

    /** Sets the clock of an order that was dispatched without one; the platform. */
    WorkOrder setDeadline(Command command, Dispatch clock);

    /**
     * Starts named clocks of an open order beside its own, all in one step; one of the same name and subject that runs
     * ends. A clock whose ending step was taken since it started is kept as ended then; while the order is suspended it
     * stands still. The platform.
     *
     * @param clocks 1 to 50
     */
    WorkOrder startClock(Command command, ClockStart... clocks);

    /** The handler has seen it and begins. */
    WorkOrder acknowledge(Command command);

    /**
     * The handler notes what was done.
     *
     * @param note 1 to 2000 characters, for staff
     * @param publicWords the same for the petitioner, at most 500 characters; may be null
     */
    WorkOrder note(Command command, String note, String publicWords);

    /** The handler cannot solve it; the area's ladder finds the next level. */
    WorkOrder escalate(Command command, String reason);

    /** The handler answers the petitioner, 2 to 2000 characters. */
    WorkOrder reply(Command command, String words);

    /** The handler closes it; a reply must have been given. */
    WorkOrder close(Command command, Resolution resolution, String note);

    /** Opens a closed order again for the handler who closed it; dispatchers and supervisors, and the platform by rule. */
    WorkOrder reopen(Command command, Dispatch dispatch);

    /**
     * Links a resident whom the matter concerns, so that the order is a purpose to read that resident's record; not for
     * the one who links. Community officers, dispatchers and supervisors of the order's area and of the resident's.
     *
     * @param resident the resident's id
     * @param ground why the matter concerns them, 2 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException not found also for a resident outside the actor's areas; conflict when
     *     the actor linked them before; unavailable when the registry is away
     */
    WorkOrder linkResident(Command command, String resident, String ground);

    /**
     * What clocks ask for at this moment, orders' own and named ones, the longest waiting first. Reads at most a few
     * times as many rows, however many orders are open.
     *
     * @param now the moment
     * @param max at most 500
     */
    List<DueOrder> due(Instant now, int max, Actor by);

    /**
     * Notes that handlers were reminded; orders that changed meanwhile are left out. The platform.
     *
     * @param due at most 500, of alarm WARNING
     * @return how many were noted
     */
    int remind(List<DueOrder> due, Actor by);

    /**
     * Marks orders as overdue and tells their supervisors; orders that changed meanwhile are left out. The platform.
     *
     * @param overdue at most 500, of alarm OVERDUE, each with the unit that supervises
     * @return how many were marked
     */
    int markOverdue(List<Supervised> overdue, Actor by);

    /**
     * Puts off alarms that nobody could answer now (nobody to dispatch to), so that {@link #due} comes to the others;
     * no step, no event, no new version. Orders that changed meanwhile are left out. The platform.
     *
     * @param due at most 500
     * @param until when they come again
     * @return how many were put off
     */
    int postpone(List<DueOrder> due, Instant until, Actor by);

    /** An overdue order and who supervises it. */
    record Supervised(DueOrder due, Handler supervisor) {}

    /** Who asked, and whom they ask for; each may be null. */
    record Petitioners(Person filedBy, Person onBehalfOf) {}

    /**
     * Counts of an area.
     *
     * @param area the area
     * @param byState how many are in each state
     * @param upTo the number of the feed's event up to which is counted
     */
    record Totals(AreaCode area, java.util.Map<WorkOrderState, Long> byState, long upTo) {}
}
