// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Meetings in the yard (院坝会, Shimahe): announced, held, their minutes published; what residents need becomes petitions in
 * the same go. All who write are a community officer, dispatcher or supervisor of the area, or a member of the office that
 * looks after the community.
 */
@ProviderType
public interface YardMeetings {
    /**
     * Announces a meeting; its notice is public at once.
     *
     * @param key the idempotency key; may be null
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field; forbidden
     */
    String announce(YardMeeting.Draft draft, String key, Actor by);

    /**
     * Changes what is announced.
     *
     * @param version the version that was seen
     * @return the new version
     * @throws org.linli.kernel.PlatformException conflict, when it was held or cancelled; stale version; invalid; not found
     */
    long change(String id, YardMeeting.Draft draft, long version, Actor by);

    /**
     * Calls a meeting off.
     *
     * @param reason words for the public, 2 to 200 characters
     * @param version the version that was seen
     * @return the new version
     * @throws org.linli.kernel.PlatformException as {@link #change}
     */
    long cancel(String id, String reason, long version, Actor by);

    /**
     * Records that a meeting was held. Each need becomes a petition in the same go: the record and the needs are kept at
     * once, the petitions follow, exactly once; the answer waits for them at most 300 ms each.
     *
     * @param version the version that was seen
     * @return what became of the needs, in their order
     * @throws org.linli.kernel.PlatformException conflict, before it begins, when it was held or cancelled; stale version;
     *     invalid, naming each field; not found
     */
    List<FiledNeed> hold(String id, MeetingRecord record, long version, Actor by);

    /**
     * Publishes what residents are told afterwards; again to correct it.
     *
     * @param words words for the public, without names of residents, 2 to 4000 characters
     * @param version the version that was seen
     * @return the new version
     * @throws org.linli.kernel.PlatformException conflict, before it was held; stale version; invalid; not found
     */
    long publishMinutes(String id, String words, long version, Actor by);

    /**
     * A meeting with its record.
     *
     * @param by who may write, or a grid worker of the area
     * @throws org.linli.kernel.PlatformException not found, also outside the reader's areas
     */
    YardMeeting read(String id, Actor by);

    /**
     * The meetings in an area, the latest first, without their records.
     *
     * @param month only those that begin in the month of this day; null for all
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param by as in {@link #read}
     */
    Page<YardMeeting> list(AreaCode area, LocalDate month, String cursor, int size, Actor by);

    /**
     * What everybody may read: the meetings announced in an area and the minutes of those held, the latest first, for the
     * last year.
     *
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<YardMeeting.Public> open(AreaCode area, String cursor, int size);
}
