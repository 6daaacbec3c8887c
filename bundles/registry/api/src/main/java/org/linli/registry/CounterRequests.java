// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** A person's own data at the counter: one person's, not the household's. Each look is in the access ledger. */
@ProviderType
public interface CounterRequests {
    /**
     * Opens a request for somebody who stands there.
     *
     * @param resident who
     * @param idNumber the number on the document; must be the one on record where there is one. It is not kept
     * @param proof what was shown, such as 居民身份证原件; no numbers
     * @param key the idempotency key; may be null
     * @param from the network address; may be null
     * @param by a community officer of the area
     * @throws org.linli.kernel.PlatformException invalid, also when the number is another's; not found, also outside the
     *     officer's areas
     */
    CounterRequest open(String resident, String idNumber, String proof, String key, String from, Actor by);

    /**
     * The record, to be handed to the person.
     *
     * @throws org.linli.kernel.PlatformException not found; conflict when its time is over
     */
    OwnRecord record(String request, String from, Actor by);

    /** Who looked at it and why, newest first. As {@link #record}. */
    Page<OwnLook> looks(String request, String cursor, int size, String from, Actor by);
}
