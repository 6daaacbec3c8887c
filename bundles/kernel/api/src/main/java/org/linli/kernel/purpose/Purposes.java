// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.purpose;

import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Checks purposes with the {@link PurposeSource} of their kind. */
@ProviderType
public interface Purposes {
    /**
     * Lets a read go on, or refuses it; a refusal is counted and written into the access ledger.
     *
     * @param purpose what the reader says
     * @param person the id of the person whose record is to be read
     * @param operation what is to be read, such as {@code registry.resident}
     * @param from the network address of the reader; may be null
     * @throws org.linli.kernel.PlatformException forbidden, in the same words for unknown, foreign and another person's
     *     references, so that they tell nothing; conflict, when it is over but would be the reader's; unavailable, when
     *     the module that knows this kind is away
     */
    void require(Purpose purpose, String person, String operation, String from, Actor reader);
}
