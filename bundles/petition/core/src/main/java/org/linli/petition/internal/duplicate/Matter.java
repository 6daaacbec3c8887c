// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.time.Instant;
import org.linli.kernel.GeoPoint;

/**
 * A petition as far as it is compared.
 *
 * @param text what was asked
 * @param type the code of its type
 * @param typeName the name of its type
 * @param where the place
 * @param filedAt when it was filed
 */
public record Matter(String text, String type, String typeName, Where where, Instant filedAt) {
    /**
     * Where it is.
     *
     * @param point may be null
     * @param address may be null
     */
    public record Where(GeoPoint point, String address) {}
}
