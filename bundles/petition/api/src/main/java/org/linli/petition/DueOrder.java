// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * A work order whose clock asks for something.
 *
 * @param order its id
 * @param version the version
 * @param alarm what is due
 * @param at since when
 * @param clock the id of the named clock that asks; null for the order's own deadline or dispatch
 * @param name the name of that clock; null likewise
 */
public record DueOrder(String order, long version, Alarm alarm, Instant at, String clock, String name) {
    /** The order's own deadline or dispatch asks. */
    public DueOrder(String order, long version, Alarm alarm, Instant at) {
        this(order, version, alarm, at, null, null);
    }

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
