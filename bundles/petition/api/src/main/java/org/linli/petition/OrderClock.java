// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.Set;
import org.linli.kernel.calendar.Deadline;
import org.linli.organization.Handler;

/**
 * A named clock of an order beside its deadline, such as {@code opinion}.
 *
 * @param id its id
 * @param name which clock, by the rule of the area: {@code name-unit}, {@code opinion}, {@code reply}, {@code join-in},
 *     {@code supervision}, {@code promise}…
 * @param subject whom it is for where that is not the handler: the id of a unit that was called; of several supervisions
 *     the id of the one it is for; else empty
 * @param deadline with its inputs
 * @param ends the steps that end it
 * @param endedAt when it was ended; null while it runs
 * @param overdueAt when its end was found to have passed and the supervisor was told; null before
 * @param supervisor who was told; null before
 */
public record OrderClock(
        String id,
        String name,
        String subject,
        Deadline deadline,
        Set<StepKind> ends,
        Instant endedAt,
        Instant overdueAt,
        Handler supervisor) {
    public OrderClock {
        ends = Set.copyOf(ends);
    }
}
