// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * A patrol (巡查) that a worker opened. How long or how far somebody went is told nowhere, and no list counts patrols: the
 * 2026 rules on government apps refuse that as a measure of work.
 *
 * @param id its id
 * @param area where it goes
 * @param worker the id of the officer who opened it
 * @param openedAt when; the server's time
 * @param until when it ends by itself, 12 hours after it was opened
 * @param closedAt when it was ended; null while it is open
 * @param version 1 when it was opened, one more with each change
 */
public record Patrol(
        String id, AreaCode area, String worker, Instant openedAt, Instant until, Instant closedAt, long version) {
    /** Whether it is open at a moment. */
    public boolean openAt(Instant now) {
        return closedAt == null && now.isBefore(until);
    }
}
