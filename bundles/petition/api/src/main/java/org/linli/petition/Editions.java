// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Rules and templates as people make them. What an edition says is known to its {@link org.linli.petition.spi.EditionKind};
 * this keeps who wrote and approved it and from when it holds. Editing is for supervisors of the whole area and the
 * system's administrators; approving too, but not for anybody who wrote in it.
 */
@ProviderType
public interface Editions {
    /**
     * Writes a new edition; it need not be right yet.
     *
     * @throws org.linli.kernel.PlatformException invalid; forbidden
     */
    Edition draft(Draft draft, Actor by);

    /**
     * Writes a draft anew; its kind and area stay.
     *
     * @param version the version that was seen
     */
    Edition change(String edition, long version, Draft draft, Actor by);

    /** One of them, for dispatchers, supervisors, administrators and auditors of its area; not found for all others. */
    Edition find(String edition, Actor by);

    /** Those of areas of the actor, the newest first. */
    Page<Edition> list(Wanted wanted, String cursor, int size, Actor by);

    /**
     * What is wrong with it, each with its line where that is known; empty when it can be approved.
     *
     * @throws org.linli.kernel.PlatformException unavailable, when who knows this kind is away
     */
    List<Problem.Violation> check(String edition, Actor by);

    /**
     * What it would change in open orders of its area, at most 500 of them, the soonest due first; for those who may edit.
     *
     * @throws org.linli.kernel.PlatformException invalid, with what is wrong with it; unavailable as for {@link #check}
     */
    Edition.Preview preview(String edition, Actor by);

    /**
     * Lets it hold from its date, at once where that is past. The edition of the same kind and area that holds then is
     * replaced.
     *
     * @param version the version that was seen
     * @throws org.linli.kernel.PlatformException invalid, with what is wrong with it; conflict, unless it is a draft
     */
    Edition approve(String edition, long version, Actor by);

    /**
     * Takes it back, in whatever state; out of force, what lies below decides again: a file, or the area above.
     *
     * @param words why, 2 to 500 characters
     */
    Edition withdraw(String edition, long version, String words, Actor by);

    /** All of a kind that are in force now, one for each area; the platform. */
    List<Edition> inForce(String kind, Actor by);

    /**
     * What is drafted.
     *
     * @param kind small letters and hyphens, 2 to 20
     * @param area null for everywhere
     * @param text at most 8000 characters
     * @param ground why, 2 to 500 characters
     * @param validFrom from when it is to hold; null for the approval
     */
    record Draft(String kind, AreaCode area, String text, String ground, Instant validFrom) {}

    /** Which to list; null for all. */
    record Wanted(String kind, AreaCode area, Edition.State state) {}
}
