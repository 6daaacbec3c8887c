// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is engaged for grids and communities beside those whom organization keeps: informants, Party-group leaders, station
 * heads, check-ins. Names and phones are sealed by a key of each engagement. What lies outside the caller's areas is not
 * found.
 */
@ProviderType
public interface Engagements {
    /** How many engagements can be asked for at once. */
    int MOST_AT_ONCE = 200;

    /**
     * Engages somebody. Where an area has one at a time, who was it before ends on the day that the new one begins.
     *
     * @param key the idempotency key; may be null
     * @param by a community officer, dispatcher or administrator of the area
     * @return the engagement
     * @throws org.linli.kernel.PlatformException not found; forbidden; invalid, with every field that is wrong; conflict,
     *     when somebody is engaged for that time already where one is at a time
     */
    Engagement add(EngagementDraft draft, String key, Actor by);

    /**
     * Enters what has changed about somebody: ends the engagement today and begins one that {@link Engagement#replaces} it.
     *
     * @param version the version that was seen
     * @param draft of the same kind and area; its first day is today whatever it says
     * @param by as for {@link #add}
     * @return the new engagement
     * @throws org.linli.kernel.PlatformException as {@link #add}; stale version; conflict, when it is over
     */
    Engagement replace(String id, long version, EngagementDraft draft, Actor by);

    /**
     * Ends an engagement.
     *
     * @param version the version that was seen
     * @param until the first day on which it is no more, from its first day to today; null for today
     * @param by as for {@link #add}
     * @return the engagement as it is now
     * @throws org.linli.kernel.PlatformException not found; forbidden; invalid; stale version; conflict, when it is over
     */
    Engagement end(String id, long version, LocalDate until, Actor by);

    /**
     * Makes name, phone and links of somebody unreadable for good; that there was somebody, and when, stays.
     *
     * @param by a community officer or administrator of the area
     * @throws org.linli.kernel.PlatformException not found; forbidden; conflict, while it is not over
     */
    void forget(String id, Actor by);

    /**
     * An engagement with the whole name and phone; the look is in the access ledger before this returns.
     *
     * @param from the reader's network address; may be null
     * @param by staff of the area, but not of departments
     * @throws org.linli.kernel.PlatformException not found; unavailable, when the look cannot be written down
     */
    Engagement find(String id, String from, Actor by);

    /**
     * The engagements of an area and all areas in it that hold on a day, masked, by area and as they were entered.
     *
     * @param query which
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param from the reader's network address; may be null
     * @param by staff of the area, but not of departments
     * @throws org.linli.kernel.PlatformException not found; unavailable, when the look cannot be written down
     */
    Page<Engagement> list(Query query, String cursor, int size, String from, Actor by);

    /**
     * Those of these engagements that hold today and lie in the caller's areas, masked as in {@link #list}, for a module
     * whose list names them. One row in the access ledger.
     *
     * @param ids at most {@link #MOST_AT_ONCE}
     * @param from the reader's network address; may be null
     * @param by as for {@link #list}; nothing is found for others
     * @throws org.linli.kernel.PlatformException invalid, for too many; unavailable, when the look cannot be written down
     */
    List<Engagement> named(Collection<String> ids, String from, Actor by);

    /**
     * Which engagements.
     *
     * @param area those of this area and of areas in it
     * @param kind of this kind only; null for all
     * @param day those that hold on this day in China; null for today
     */
    record Query(AreaCode area, Engagement.Kind kind, LocalDate day) {}
}
