// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Rounds of questions to the people of an area: opinions are gathered, counted, and answered with a published result. */
@ProviderType
public interface Consultations {
    /**
     * Opens a round.
     *
     * @param key the idempotency key; may be null
     * @param by a community officer, dispatcher or supervisor of the area
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field that is wrong; forbidden
     */
    String open(ConsultationDraft draft, String key, Actor by);

    /**
     * A round.
     *
     * @throws org.linli.kernel.PlatformException not found, also outside the actor's areas
     */
    Consultation find(String id, Actor by);

    /**
     * The rounds of an area, of those in it, and of those above it, which ask its people too; the newest first.
     *
     * @param running whether those that are not closed, or those that are
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param by staff of the area
     */
    Page<Consultation> list(AreaCode area, boolean running, String cursor, int size, Actor by);

    /**
     * Takes down an opinion.
     *
     * @param key the idempotency key; may be null
     * @param by a grid worker, community officer, dispatcher or supervisor of the area it is from; for a visit one of its
     *     visitors
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field that is wrong; conflict, outside its days or
     *     when it is closed; not found
     */
    String contribute(String id, OpinionDraft draft, String key, Actor by);

    /** The opinions counted; as {@link #find}. */
    ConsultationTally tally(String id, Actor by);

    /**
     * The free words that were given to a question, without whose they are, the newest first; as {@link #find}.
     *
     * @param question which, from 1
     */
    Page<String> words(String id, int question, String cursor, int size, Actor by);

    /**
     * Closes a round with its result, which is published.
     *
     * @param result what comes of it, in plain words, 10 to 2000 characters
     * @param version the version that was seen
     * @param by a community officer, dispatcher or supervisor of the area
     * @return the new version
     * @throws org.linli.kernel.PlatformException invalid; conflict, when it is closed; stale version
     */
    long close(String id, String result, long version, Actor by);

    /**
     * The results of an area and of those above it that were published, the newest first; for everybody.
     *
     * @param since the first day of closing; null for a year ago
     */
    Page<Published> published(AreaCode area, LocalDate since, String cursor, int size);

    /**
     * A published result.
     *
     * @param id the id of the round
     * @param area where it was held
     * @param title its title
     * @param opinions how many opinions there were
     * @param result in plain words
     * @param closedOn the day
     */
    record Published(String id, AreaCode area, String title, long opinions, String result, LocalDate closedOn) {}
}
