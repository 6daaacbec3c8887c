// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import org.linli.kernel.AreaCode;

/**
 * That a leader with an office looks after a community (1+1+N): one leader, one office, one or two communities.
 *
 * @param id the id; null in a draft
 * @param community the community
 * @param leader the officer who leads
 * @param office the unit of kind {@code OFFICE}
 * @param since the first day
 * @param until the last day; null while it goes on
 * @param version how often it was changed; 0 in a draft
 */
public record Pairing(
        String id, AreaCode community, String leader, String office, LocalDate since, LocalDate until, long version) {
    /** A draft of one that is not there yet. */
    public Pairing(AreaCode community, String leader, String office, LocalDate since) {
        this(null, community, leader, office, since, null, 0);
    }
}
