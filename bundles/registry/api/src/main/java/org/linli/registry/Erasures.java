// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Destroying a person's key. Two people do it: a registrar asks with a ground, a supervisor approves. Then nothing that was
 * sealed for this person can be read any more, name and all search keys are gone, and the id stays in others' history as
 * a pseudonym. The households and histories of others stay as they are.
 */
@ProviderType
public interface Erasures {
    /**
     * Asks for it.
     *
     * @param ground why, 5 to 200 characters, without names and numbers
     * @param key the idempotency key; may be null
     * @param by a registrar of the area
     * @return the id
     * @throws org.linli.kernel.PlatformException not found; conflict when one is open, the person is unreadable already,
     *     or there is a duty to keep: an open care file or change request
     */
    String ask(String resident, String ground, String key, Actor by);

    /**
     * Destroys the key; it cannot be undone.
     *
     * @param by a supervisor of the area, not who asked
     * @throws org.linli.kernel.PlatformException not found; forbidden; conflict when it was decided, or there is a duty
     *     to keep
     */
    void approve(String id, Actor by);

    /** Decides against it. As {@link #approve}. */
    void refuse(String id, Actor by);

    /** Those that are open in an area, the oldest first; for its registrars and supervisors. */
    Page<Erasure> open(AreaCode area, String cursor, int size, Actor by);
}
