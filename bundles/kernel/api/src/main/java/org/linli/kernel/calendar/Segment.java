// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, its end not included. */
record Segment(Instant from, Instant to) {
    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    /** The part between the two moments; empty or reversed when there is none, see {@link #empty}. */
    Segment clip(Instant earliest, Instant latest) {
        return new Segment(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to);
    }

    boolean empty() {
        return !from.isBefore(to);
    }
}
