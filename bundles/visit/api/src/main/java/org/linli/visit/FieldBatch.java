// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.List;

/**
 * What a device sends when there is a network.
 *
 * @param device the device, as it named itself
 * @param deviceNow what its clock shows while it sends: the difference to the server's is taken off the times of track points
 * @param operations 1 to 200, their numbers without a gap
 */
public record FieldBatch(String device, Instant deviceNow, List<FieldOperation> operations) {
    /** How many operations come at once. */
    public static final int MOST = 200;

    public FieldBatch {
        operations = operations == null ? List.of() : List.copyOf(operations);
    }
}
