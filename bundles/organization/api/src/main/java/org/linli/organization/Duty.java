// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * A line of the duty roster: who can be called, where, and when.
 *
 * @param id its id; null in a draft
 * @param area the area on whose duty it is; of a unit's duty, the area the unit works for
 * @param unit the id of the unit on whose duty it is; null when it is for the area as a whole
 * @param rank whether to be called first or second
 * @param officer the id of the officer on duty
 * @param name the officer's name; null in a draft
 * @param phone the number to call during this duty; null in a draft for the officer's own
 * @param from when it begins
 * @param until when it is over; that moment is not part of it
 */
public record Duty(
        String id,
        AreaCode area,
        String unit,
        Rank rank,
        String officer,
        String name,
        String phone,
        Instant from,
        Instant until) {
    /** Who is called first. */
    public enum Rank {
        /** 主班: is called first. */
        MAIN,
        /** 副班: is called when the first does not answer. */
        SECOND
    }
}
