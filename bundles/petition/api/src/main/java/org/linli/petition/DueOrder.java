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
 */
public record DueOrder(String order, long version, Alarm alarm, Instant at) {
    /** What a clock asks for. */
    public enum Alarm {
        /** It was not dispatched in time. */
        DISPATCH,
        /** The deadline is near: remind the handler. */
        WARNING,
        /** The deadline has passed: tell the supervisor. */
        OVERDUE
    }
}
