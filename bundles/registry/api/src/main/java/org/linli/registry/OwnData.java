// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;
import java.util.Map;
import org.linli.kernel.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A person's own data, online: after a code that goes to the phone the registry holds and the community has confirmed,
 * never to another. Each look is in the access ledger.
 */
@ProviderType
public interface OwnData {
    /**
     * Asks for a code. Tells nothing: returns at once and alike, whether or not there is such a person with such a phone.
     *
     * @param from the network address; may be null
     * @throws org.linli.kernel.PlatformException invalid, when one is missing; too many, from this address
     */
    void requestCode(String idNumber, String phone, String from);

    /**
     * Trades a code for a secret.
     *
     * @throws org.linli.kernel.PlatformException unauthenticated, in the same words whatever is wrong; too many
     */
    OwnSession open(String idNumber, String code, String from);

    /**
     * The record.
     *
     * @throws org.linli.kernel.PlatformException unauthenticated
     */
    OwnRecord record(String secret, String from);

    /** Who looked at it and why, newest first. As {@link #record}. */
    Page<OwnLook> looks(String secret, String cursor, int size, String from);

    /**
     * Says what is wrong in one's own record: the community confirms it as any change request.
     *
     * @param changes the right values by the names of the fields of {@link ResidentDraft}; not the home
     * @param ground how it can be seen; may be null
     * @param key the idempotency key; may be null
     * @return the id of the change request
     * @throws org.linli.kernel.PlatformException unauthenticated; invalid; too many
     */
    String correct(String secret, Map<String, String> changes, String ground, String key, String from);

    /**
     * Leave to see one's own data.
     *
     * @param secret to be shown with each request; kept nowhere in this form
     * @param until when it ends
     */
    record OwnSession(String secret, Instant until) {}
}
