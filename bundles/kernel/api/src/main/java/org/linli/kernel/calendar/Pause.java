// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;

/**
 * A time in which the clock stands still, such as a hearing (听证) or a wait for the petitioner.
 *
 * @param from when it began
 * @param to when it ended; null while it lasts
 * @param reason in words that a resident may read
 */
public record Pause(Instant from, Instant to, String reason) {
    /** @throws org.linli.kernel.PlatformException invalid, when it has no begin, no reason, or ends before it begins */
    public Pause {
        Refusal.unless(from != null, "pause.from", "a pause needs a begin", "an instant");
        Refusal.unless(
                to == null || !to.isBefore(from), "pause.to", "a pause cannot end before it begins", "after " + from);
        Refusal.unless(reason != null && !reason.isBlank(), "pause.reason", "no reason given", "a few words");
    }
}
