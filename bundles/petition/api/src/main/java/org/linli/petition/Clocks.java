// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** All clocks of an order, and why each ends when it ends; for those who may see the order. */
@ProviderType
public interface Clocks {
    /** The id of an order's own deadline among its clocks. */
    String OWN = "own";

    /** The clocks of an order: its own deadline first, then the named ones, running ones before those that ended. */
    List<Clock> of(String order, Actor by);

    /**
     * Every day of a clock, counted or skipped and why.
     *
     * @param clock its id, or {@link #OWN}
     * @throws org.linli.kernel.PlatformException not found, when the order has no such clock; conflict, when the calendar
     *     by which it was computed is not known any more
     */
    Explanation explain(String order, String clock, Actor by);

    /**
     * A clock.
     *
     * @param id its id, or {@link #OWN}
     * @param name which clock: {@code deadline} for the order's own
     * @param words what is to be done in that time, in Chinese
     * @param subject the id of the unit it is for; empty for the handler
     * @param deadline with its inputs, its pauses among them
     * @param endedAt when it was ended; null while it runs or stands still
     * @param overdue whether its time is over and it had not ended before
     * @param why one or two sentences in plain Chinese
     * @param past what it said before it was changed, oldest first
     */
    record Clock(
            String id,
            String name,
            String words,
            String subject,
            Deadline deadline,
            Instant endedAt,
            boolean overdue,
            String why,
            List<Past> past) {
        public Clock {
            past = List.copyOf(past);
        }
    }

    /**
     * What a clock said before.
     *
     * @param version the petition's version from which it was another
     * @param changedAt when it was changed
     * @param due when its time would have been over; null while it stood still
     * @param reason why it was changed, for staff; may be null
     */
    record Past(long version, Instant changedAt, Instant due, String reason) {}
}
