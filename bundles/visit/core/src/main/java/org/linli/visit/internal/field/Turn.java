// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.time.Instant;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldLease;

/**
 * What holds for all operations of a batch.
 *
 * @param lease the lease of the device
 * @param now the server's time
 * @param skew how far the device's clock is behind the server's
 * @param from the network address; may be null
 * @param by the worker
 */
record Turn(FieldLease lease, Instant now, Duration skew, String from, Actor by) {
    /** When something was, by the server's time: the device's difference taken off, never in the future. */
    Instant at(Instant told) {
        Instant corrected = told.plus(skew);
        return corrected.isAfter(now) ? now : corrected;
    }
}
