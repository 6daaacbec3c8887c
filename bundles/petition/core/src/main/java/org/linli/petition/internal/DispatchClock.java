// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;

/** By when an order must be dispatched: the kernel's calendar and the configured rule, whoever judges later. */
final class DispatchClock {
    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final Neighbours neighbours;

    DispatchClock(PetitionSchema schema, PetitionSettings settings, Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    /** This moment. */
    Instant now() {
        return schema.now();
    }

    /** A clock that starts now; asks the calendar, so not inside a transaction. */
    Deadline start() {
        return startAt(schema.now());
    }

    /** A clock that starts then. */
    Deadline startAt(Instant start) {
        return Deadlines.compute(
                neighbours.calendars().current(), settings.now().dispatchBy(), start, List.of());
    }
}
