// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.ledger;

import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;

/**
 * A look at personal data, as it is to be written into the ledger.
 *
 * @param reader who looks
 * @param operation what is read, such as {@code registry.resident} or {@code registry.search}
 * @param person the id of the person; null for a list. Only a pseudonym of it is written
 * @param purpose what for; null for a masked list
 * @param rows how many records the answer holds
 * @param from the network address of the reader; may be null
 * @param granted false when the look was refused
 */
public record Access(
        Actor reader, String operation, String person, Purpose purpose, int rows, String from, boolean granted) {
    /** The look at one person's record. */
    public static Access record(Actor reader, String operation, String person, Purpose purpose, String from) {
        return new Access(reader, operation, person, purpose, 1, from, true);
    }

    /** The look at a masked list. */
    public static Access list(Actor reader, String operation, int rows, String from) {
        return new Access(reader, operation, null, null, rows, from, true);
    }
}
