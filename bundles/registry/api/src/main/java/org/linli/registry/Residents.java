// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The people of the area. */
@ProviderType
public interface Residents {
    /**
     * Reads a person's record for a purpose that is checked; the look is in the access ledger before this returns.
     *
     * @param id the resident
     * @param purpose what for
     * @param from the reader's network address; may be null
     * @return the parts that this purpose shows
     * @throws org.linli.kernel.PlatformException forbidden, conflict as {@code Purposes.require}; not found; unavailable,
     *     when the look cannot be written down
     */
    Resident read(String id, Purpose purpose, String from, Actor by);

    /**
     * Those who may be the person of a draft already: the same ID number, the same phone and name, or the same name and
     * birthday in the community; masked, at most 20, likeliest first.
     */
    List<Duplicate> duplicates(ResidentDraft draft, String from, Actor by);

    /**
     * Adds a resident. Somebody with the same ID number and name who moved away, here or from anywhere, arrives with the
     * record they have: it is active again, at home as in the draft, with a version whose cause is {@code arrival}.
     *
     * @param draft what is known
     * @param notDuplicates the ids of the {@link #duplicates} that were shown and are somebody else
     * @param key the idempotency key; may be null
     * @param by a community officer or registrar of the area
     * @return the id; of somebody who arrives the one they had
     * @throws org.linli.kernel.PlatformException invalid, naming each field; conflict, naming the ids of possible
     *     duplicates that are not in {@code notDuplicates}; the same ID number is a conflict but for an arrival
     */
    String add(ResidentDraft draft, List<String> notDuplicates, String key, Actor by);

    /**
     * Changes a resident's record; all of it.
     *
     * @param version the version that was seen
     * @param cause what made the change, such as {@code change-request 01J…}; null for a direct change
     * @param by a community officer or registrar of the area before and of the area after
     * @return the new version
     * @throws org.linli.kernel.PlatformException stale version; invalid; not found
     */
    long change(String id, ResidentDraft draft, long version, String cause, Actor by);

    /**
     * The residents whose phone this is, for a module that connects a case with those it concerns; ids only, at most 20.
     *
     * @param phone in any written form
     */
    List<String> withPhone(String phone);

    /**
     * The smallest known area of a resident's home.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    AreaCode areaOf(String id);

    /**
     * Somebody who may be the same person.
     *
     * @param resident masked
     * @param reason why
     */
    record Duplicate(ResidentSummary resident, Reason reason) {
        /** Why two may be the same person, the surest first. */
        public enum Reason {
            SAME_ID_NUMBER,
            SAME_NAME_AND_PHONE,
            SAME_NAME_AND_BIRTHDAY
        }
    }
}
