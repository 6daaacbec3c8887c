// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * A step of the timeline, as staff see it.
 *
 * @param version the petition's version after it: 1, 2, 3…
 * @param at when
 * @param kind what was done
 * @param actor the name of who did it
 * @param state the state after it
 * @param handler the name of the handler after it
 * @param note what staff wrote or why the rule decided so; may be null
 * @param publicWords the same for the petitioner; null when it is none of theirs
 * @param cause the id of the event it was done because of; null when a person did it
 */
public record Step(
        long version,
        Instant at,
        StepKind kind,
        String actor,
        WorkOrderState state,
        String handler,
        String note,
        String publicWords,
        String cause) {}
