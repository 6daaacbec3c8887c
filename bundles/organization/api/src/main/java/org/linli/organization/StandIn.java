// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;

/**
 * That somebody stands in for an officer who is away.
 *
 * @param id its id; null in a draft
 * @param away the id of the officer who is away
 * @param awayName that officer's name; null in a draft
 * @param deputy the id of the officer who stands in
 * @param deputyName that officer's name; null in a draft
 * @param from when it begins; null in a draft for now
 * @param until when it is over; that moment is not part of it
 */
public record StandIn(
        String id, String away, String awayName, String deputy, String deputyName, Instant from, Instant until) {
    /** A draft. */
    public StandIn(String away, String deputy, Instant from, Instant until) {
        this(null, away, null, deputy, null, from, until);
    }
}
