// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Visits to households (走访): looked up before the door, recorded after it.
 *
 * <p>A visit is a purpose of the kind {@code visit}, for its visitors alone and the people of its household alone, while
 * it is open, from 7 days before its day to 3 days after. Visitors are grid workers, community officers and care officers
 * of the area, and members of a service team whose blocks hold it: nobody makes a purpose beyond their area.
 */
@ProviderType
public interface Visits {
    /** The kind of the purpose. */
    String PURPOSE = "visit";

    /**
     * Begins a visit.
     *
     * @param key the idempotency key; may be null
     * @param by one of the visitors; or a community officer, dispatcher or supervisor of the area, who sends others
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field that is wrong; not found, for a household or
     *     dwelling outside the actor's areas; forbidden
     */
    String begin(VisitDraft draft, String key, Actor by);

    /**
     * A visit.
     *
     * @throws org.linli.kernel.PlatformException not found, also for whoever neither goes nor looks after the area
     */
    Visit find(String id, Actor by);

    /**
     * The visits of an area by their day, the latest first.
     *
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param by staff of the area
     */
    Page<Visit> list(AreaCode area, VisitState state, String cursor, int size, Actor by);

    /** The actor's own open visits, the earliest day first; as {@link #list}. */
    Page<Visit> mine(String cursor, int size, Actor by);

    /**
     * What to know before the door. One look per person in the access ledger before this returns. Its cost does not grow
     * with the number of people: a fixed number of statements.
     *
     * @param from the reader's network address; may be null
     * @param by one of the visitors
     * @throws org.linli.kernel.PlatformException forbidden, conflict as {@code Purposes.require}; not found; unavailable
     */
    VisitBrief brief(String id, String from, Actor by);

    /**
     * Hands in the record, of the last 7 days, also when the purpose is over for readers. Record, promises and needs are
     * kept at once or not at all; each need becomes a petition by the channel {@code visit}, exactly once whatever happens,
     * normally before this returns, which waits at most 300 ms for each.
     *
     * @param key the idempotency key; may be null: a visit has one record anyway
     * @param from the network address of the actor; may be null
     * @param by one of the visitors
     * @throws org.linli.kernel.PlatformException invalid, naming each field that is wrong; conflict, when it was recorded
     *     or cancelled; not found
     */
    VisitRecord record(String id, RecordDraft draft, String key, String from, Actor by);

    /**
     * The record of a visit; the look is in the access ledger before this returns.
     *
     * @param from the reader's network address; may be null
     * @param by one of the visitors, a community officer of the area, or a visitor of an open visit to the household
     * @throws org.linli.kernel.PlatformException not found
     */
    VisitRecord read(String id, String from, Actor by);

    /**
     * Sends a need again that was refused, mended.
     *
     * @param position which need, from 1
     * @param by one of the visitors or a community officer of the area
     * @return what became of it
     * @throws org.linli.kernel.PlatformException invalid; conflict, when it was not refused; not found
     */
    FiledNeed mend(String id, int position, NeedDraft draft, Actor by);

    /**
     * Ends a visit that does not take place.
     *
     * @param why the ground, 2 to 200 characters
     * @param version the version that was seen
     * @param by one of the visitors or a community officer of the area
     */
    void cancel(String id, String why, long version, Actor by);

    /**
     * Writes down that a promise was kept.
     *
     * @param how in words, 2 to 500 characters
     * @param on the day; null for today
     * @param by who made it, or a visitor or community officer of the area
     * @throws org.linli.kernel.PlatformException conflict, when it was kept before; not found
     */
    void keepPromise(String promise, String how, LocalDate on, Actor by);

    /** The petitions that came of a visit, in the order of its needs; numbers only. As {@link #find}. */
    List<FiledNeed> needs(String id, Actor by);
}
