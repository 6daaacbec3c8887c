// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;

/**
 * A key of the server that devices seal to.
 *
 * @param id its id
 * @param publicKey its point of P-256, uncompressed, as Base64 for addresses without filling
 * @param createdAt since when it is used
 */
public record FieldKey(String id, String publicKey, Instant createdAt) {
    /** How long a key is given to devices, in days. */
    public static final int DAYS = 90;
    /** How long it opens what was sealed to it, in days since it was made. */
    public static final int OPENS_DAYS = 730;
}
