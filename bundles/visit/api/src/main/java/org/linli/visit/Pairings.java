// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Which leader with which office looks after which community (1+1+N), and their monthly yard meeting. */
@ProviderType
public interface Pairings {
    /** How many communities an office looks after at most at a time. */
    int MOST_COMMUNITIES = 2;

    /**
     * Gives a community a leader and an office from a day on; what held before ends the day before.
     *
     * @param pairing a draft
     * @param key the idempotency key; may be null
     * @param by a dispatcher, supervisor or administrator of the community
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field; conflict, when the office looks after
     *     {@link #MOST_COMMUNITIES} others; not found, for an unknown leader or office
     */
    String pair(Pairing pairing, String key, Actor by);

    /**
     * Ends one.
     *
     * @param lastDay its last day, not before its first
     * @param version the version that was seen
     * @return the new version
     */
    long end(String id, LocalDate lastDay, long version, Actor by);

    /**
     * Those of the communities in an area on a day, by community.
     *
     * @param day null for today; the past can be asked
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param by staff of the area, or a member of the office; a member sees those of the own office
     */
    Page<Pairing> list(AreaCode area, LocalDate day, String cursor, int size, Actor by);

    /**
     * The duties of a month: one yard meeting at least in each community, by community.
     *
     * @param month null for this month; none that is still to come
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @param by a supervisor, dispatcher or community officer of the area; a member of an office sees those of the own
     *     office
     */
    Page<MonthlyDuty> duties(YearMonth month, AreaCode area, String cursor, int size, Actor by);
}
