// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * The permission of a device to hold a worker's working set without a network. After {@code expiresAt}, and as soon as it
 * learns that the lease was revoked, the page wipes what it holds, except operations that were not sent yet.
 *
 * @param id its id
 * @param device the device, as it named itself
 * @param worker the officer's id
 * @param areas the areas whose data it may hold
 * @param version one more with each renewing
 * @param issuedAt when it was given or renewed
 * @param expiresAt when it ends, at most 7 days later
 * @param revokedAt when it was revoked; null while it is not
 * @param lastNumber the number of the device's last operation that has its result
 */
public record FieldLease(
        String id,
        String device,
        String worker,
        List<AreaCode> areas,
        long version,
        Instant issuedAt,
        Instant expiresAt,
        Instant revokedAt,
        long lastNumber) {
    public FieldLease {
        areas = List.copyOf(areas);
    }
}
