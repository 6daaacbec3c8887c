// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.List;

/**
 * What a device sends when there is a network, sealed.
 *
 * @param device the device, as it named itself
 * @param deviceNow what its clock shows while it sends, as in {@link FieldBatch}
 * @param operations 1 to 200, their numbers without a gap
 */
public record SealedFieldBatch(String device, Instant deviceNow, List<Envelope> operations) {
    public SealedFieldBatch {
        operations = operations == null ? List.of() : List.copyOf(operations);
    }

    /**
     * A sealed operation. Its content is the {@link FieldOperation} as JSON without id and number.
     *
     * @param id the operation's
     * @param number the operation's
     * @param keyId the server's key that it was sealed to
     * @param sealed the envelope, as Base64 for addresses without filling
     * @param photo the id that {@link FieldEnvelopes#bring} gave for its photo; null for none
     */
    public record Envelope(String id, long number, String keyId, String sealed, String photo) {}
}
