// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;

/**
 * A mediation (调解) between parties. Personal data: sealed at rest, in no event and no list.
 *
 * @param id its id
 * @param parties who is at odds
 * @param sessions how it went, oldest first
 * @param startedAt when it began
 * @param endedAt when it ended; null while it runs
 * @param settled whether they agreed; null while it runs
 * @param outcome the agreement, or why there is none; null while it runs
 */
public record Mediation(
        String id,
        List<Person> parties,
        List<Session> sessions,
        Instant startedAt,
        Instant endedAt,
        Boolean settled,
        String outcome) {
    public Mediation {
        parties = List.copyOf(parties);
        sessions = List.copyOf(sessions);
    }

    /**
     * A session of it.
     *
     * @param at when; not in the future
     * @param where where, 1 to 200 characters
     * @param mediator who mediated, 1 to 100 characters
     * @param words how it went, 2 to 2000 characters
     */
    public record Session(Instant at, String where, String mediator, String words) {}
}
