// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;

/** By when an order must be dispatched: the kernel's calendar and the configured rule, whoever judges later. */
public final class DispatchClock {
    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final Neighbours neighbours;

    public DispatchClock(PetitionSchema schema, PetitionSettings settings, Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    /** This moment. */
    Instant now() {
        return schema.now();
    }

    /** A clock that starts now; asks the calendar, so not inside a transaction. */
    public Deadline start() {
        return startAt(schema.now());
    }

    /** A clock that starts then. */
    public Deadline startAt(Instant start) {
        return Deadlines.compute(
                neighbours.calendars().current(), settings.now().dispatchBy(), start, List.of());
    }
}
