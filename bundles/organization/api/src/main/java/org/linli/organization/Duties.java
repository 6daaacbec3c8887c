// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The duty rosters: of units, and of areas as a whole. What was on a roster stays there. */
@ProviderType
public interface Duties {
    /** How long a duty can be. */
    Duration LONGEST = Duration.ofDays(7);

    /** How far ahead a duty can be planned. */
    Duration FARTHEST = Duration.ofDays(366);

    /** How long after its beginning a duty can still be written down. */
    Duration LATEST = Duration.ofDays(1);

    /**
     * Puts a duty on the roster. For one post, a unit or an area, at most one officer is main and one second at the same
     * time, and not the same.
     *
     * @param duty a draft; with a unit, its area may be null
     * @param by an administrator of the area
     * @return the duty with its id, the officer's name and the number to call
     * @throws org.linli.kernel.PlatformException conflict, when it overlaps another of the same rank or officer; invalid,
     *     with the field
     */
    Duty plan(Duty duty, Actor by);

    /**
     * Takes a duty off the roster; one that has begun ends now.
     *
     * @param by an administrator of its area
     * @throws org.linli.kernel.PlatformException not found; conflict, when it is over
     */
    void cancel(String id, Actor by);

    /**
     * The duties in an area and all areas in it that fall into a day, by their beginning.
     *
     * @param unit of this unit only; null for all
     * @param day a day in China; null for today
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<Duty> on(AreaCode area, String unit, LocalDate day, String cursor, int size);

    /** Who is on duty for exactly this area as a whole at that moment, null for now; first who is called first. */
    List<Duty> of(AreaCode area, Instant at);

    /** Who is on duty for this unit at that moment, null for now; first who is called first. */
    List<Duty> of(String unit, Instant at);
}
