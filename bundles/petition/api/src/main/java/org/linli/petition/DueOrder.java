// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.organization.Location;

/**
 * A work order whose clock asks for something.
 *
 * @param order its id
 * @param version the version
 * @param alarm what is due
 * @param at since when
 * @param clock the id of the named clock that asks; null for the order's own deadline or dispatch
 * @param name the name of that clock; null likewise
 * @param facts what a rule needs to answer the alarm, so that nobody reads the orders one by one; null when unknown
 */
public record DueOrder(String order, long version, Alarm alarm, Instant at, String clock, String name, Facts facts) {
    /** The order's own deadline or dispatch asks. */
    public DueOrder(String order, long version, Alarm alarm, Instant at) {
        this(order, version, alarm, at, null, null, null);
    }

    /** Of which nothing more is known. */
    public DueOrder(String order, long version, Alarm alarm, Instant at, String clock, String name) {
        this(order, version, alarm, at, clock, name, null);
    }

    /**
     * What is known of the order whose clock asks.
     *
     * @param area where the matter lies
     * @param found how that was found
     * @param level the area at whose level it is handled now
     * @param type the petition's type
     * @param channel the way it came in
     * @param text what was asked
     * @param urgency null until dispatched
     * @param reopened how often it was reopened
     * @param due when the time of the clock that asks is over; null when it has no end
     */
    public record Facts(
            AreaCode area,
            Location.Found found,
            AreaCode level,
            String type,
            String channel,
            String text,
            Urgency urgency,
            int reopened,
            Instant due) {}

    /** What a clock asks for. */
    public enum Alarm {
        /** It was not dispatched in time. */
        DISPATCH,
        /** The deadline is near: remind the handler. */
        WARNING,
        /** The deadline, or the time of a named clock, has passed: tell the supervisor. */
        OVERDUE,
        /** The time to claim it from the pool is over: decide. */
        CLAIM
    }
}
