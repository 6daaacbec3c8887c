// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes that field workers propose, with the values before and after, and that the community confirms. A worker proposes
 * new values without being shown those that are there.
 */
@ProviderType
public interface ChangeRequests {
    /**
     * Proposes a change.
     *
     * @param key the idempotency key; may be null
     * @param by a grid worker of the resident's area; for a new resident of the area given
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field; not found
     */
    String ask(ChangeDraft draft, String key, Actor by);

    /**
     * A change request: with its values to a community officer of the area while it is open, who so has a purpose to read
     * them; masked to the one who asked, and to the area's community officers when it is decided. The look is in the
     * access ledger before this returns.
     *
     * @param from the reader's network address; may be null
     * @throws org.linli.kernel.PlatformException not found
     */
    ChangeRequest find(String id, String from, Actor by);

    /**
     * The requests of an area that are to be decided, the oldest first.
     *
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param from the reader's network address; may be null
     */
    Page<ChangeRequestSummary> open(AreaCode area, String cursor, int size, String from, Actor by);

    /** The actor's own requests, the newest first; as {@link #open}. */
    Page<ChangeRequestSummary> mine(String cursor, int size, String from, Actor by);

    /**
     * Confirms a request: the record is changed as proposed, with the request as the cause.
     *
     * @param recordVersion the version of the record that was seen with the request; 0 for a new resident
     * @param notDuplicates for a new resident: the ids of those who were shown as possibly the same and are not
     * @param by a community officer of the area, not the one who asked
     * @return the resident
     * @throws org.linli.kernel.PlatformException stale version, when the record was changed meanwhile: read the request
     *     again, it shows the three values, and decide anew; conflict, when it is decided, or for a new resident as
     *     {@code Residents.add}
     */
    String confirm(String id, long recordVersion, List<String> notDuplicates, Actor by);

    /**
     * Declines a request.
     *
     * @param reason why, for the one who asked
     * @param by a community officer of the area, not the one who asked
     */
    void decline(String id, String reason, Actor by);
}
