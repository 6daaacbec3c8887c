// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which visits are due (走访计划): from the rules of the areas, such as 三必访三必看三必查, and the tri-colour care
 * files (三色档案), and from the last visit to the door. A recorded visit ends what was due there and sets the next day.
 *
 * <p>The plan shows what is due and to whom. It has no numbers about those who go, and none can be got from it: no clock-in,
 * no ranking, no score (relief of the grass roots, 2024 and 2026).
 *
 * <p>Days are days in Asia/Shanghai. What a rule asks because of a sensitive care category is there for care officers of
 * the area only, and a matter for those only who may see its order; to all others it is as if it were not.
 */
@ProviderType
public interface VisitPlans {
    /** The rules in force in an area: those of exactly this area's file, else of the nearest above it, else as shipped. */
    List<PlanRule> rules(AreaCode area);

    /**
     * What is due and overdue, the earliest due first; masked. The look is in the access ledger before this returns.
     *
     * @param query which part
     * @param cursor the {@code next} of the page before; null to begin. It belongs to the same query
     * @param size how many, see {@link Page#size}
     * @param from the reader's network address; may be null
     * @param by a grid worker, community officer, care officer, dispatcher or supervisor of some area, or a member of a
     *     service team for its blocks
     * @throws org.linli.kernel.PlatformException invalid; forbidden
     */
    Page<PlanEntry> due(PlanQuery query, String cursor, int size, String from, Actor by);

    /**
     * A proposal for the day of the caller: what is due for them to do in their own grids, those of whom they stand in for,
     * their blocks and communities, from the 500 that are due longest.
     *
     * @param day null for today; at most 14 days ahead
     * @param start where the way begins; may be null
     * @param from the caller's network address; may be null
     * @param by a grid worker, community officer or member of a service team
     */
    DayPlan day(LocalDate day, GeoPoint start, String from, Actor by);

    /**
     * Puts a visit off. The ground stays with it, sealed.
     *
     * @param until the new day: after today, and no later than one more turn of its rule from today
     * @param ground why, 2 to 200 characters
     * @param version the version that was seen
     * @param by one of those who go, or a community officer or care officer of the area
     * @return the new version
     * @throws org.linli.kernel.PlatformException invalid, naming each field; stale version; not found
     */
    long postpone(String id, LocalDate until, String ground, long version, Actor by);

    /**
     * Ends what is due where no household is visited: at a facility, an empty dwelling, a matter, somebody engaged whom
     * the registry does not know. For a household record the visit instead.
     *
     * @param version the version that was seen
     * @param by as in {@link #postpone}
     * @return the new version
     * @throws org.linli.kernel.PlatformException conflict, for a resident; stale version; not found
     */
    long checked(String id, long version, Actor by);

    /**
     * How often and why a visit was put off, the newest first; at most 50. The look is in the access ledger.
     *
     * @param from the reader's network address; may be null
     * @param by as in {@link #postpone}
     */
    List<Postponement> postponements(String id, String from, Actor by);
}
