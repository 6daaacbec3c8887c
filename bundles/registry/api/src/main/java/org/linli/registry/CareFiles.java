// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The care files (三色档案): who needs care, how much, what is done for them, and when that is looked at again. A file of a
 * sensitive category is for the care officers of the area: to all others it is as if it were not there.
 */
@ProviderType
public interface CareFiles {
    /** The categories in an area: for each code the exact area's, else the nearest area's above it, else the default. */
    List<CareCategory> categories(AreaCode area);

    /**
     * Reads a care file for a purpose that is checked; the look is in the access ledger before this returns.
     *
     * @param from the reader's network address; may be null
     * @throws org.linli.kernel.PlatformException forbidden, conflict as {@code Purposes.require}; not found, also when
     *     the reader may not know of it
     */
    CareFile read(String id, Purpose purpose, String from, Actor by);

    /** The care files of a resident that the reader may see, the open ones first; at most 50. As {@link #read}. */
    List<CareFile> of(String resident, Purpose purpose, String from, Actor by);

    /** What a care file said before, the newest first; at most 50. As {@link #read}. */
    List<CareFile> versions(String id, Purpose purpose, String from, Actor by);

    /**
     * Opens a care file; its level is found by the category's rule, the day of its first review by the level.
     *
     * @param key the idempotency key; may be null
     * @param by a community officer or care officer of the area; for a sensitive category a care officer
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field; conflict, when the person has an open file
     *     of the category; not found
     */
    String open(String resident, CareDraft draft, String key, Actor by);

    /**
     * Changes a care file; all of it but its category. Its level and the day of its review are found anew.
     *
     * @param version the version that was seen
     * @return the new version
     */
    long change(String id, CareDraft draft, long version, Actor by);

    /**
     * Closes a care file.
     *
     * @param reason why
     * @param version the version that was seen
     * @return the new version
     */
    long close(String id, String reason, long version, Actor by);

    /**
     * The reviews that are to be done in an area, the earliest due first; masked. Those of sensitive files are in it for
     * care officers only.
     *
     * @param until the last due day to list; null for today
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param from the reader's network address; may be null
     */
    Page<CareReview> reviews(AreaCode area, LocalDate until, String cursor, int size, String from, Actor by);

    /**
     * Begins a review before its day, so that it is a purpose from now on. Who begins it is kept with it.
     *
     * @param ground why now
     */
    void beginReview(String id, String ground, Actor by);

    /**
     * Ends a review: keeps what was found and sets the next one; the level is found anew, because age changes it.
     *
     * @param finding what was found, up to 1000 characters
     * @return the id of the next review
     * @throws org.linli.kernel.PlatformException conflict, when it is neither due nor begun
     */
    String endReview(String id, String finding, Actor by);
}
