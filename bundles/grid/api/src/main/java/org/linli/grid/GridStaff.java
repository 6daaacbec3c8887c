// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who works for a grid or community, put together from organization (workers, stand-ins, service teams, duty rosters,
 * stations) and from the {@link Engagements}. For the staff of the area; residents see {@link PublicTeams}.
 *
 * <p>An area that does not exist and one that is not the caller's are told in the same words: not found.
 */
@ProviderType
public interface GridStaff {
    /**
     * The team of a grid or community. When it names somebody who is not on the staff, the look is in the access ledger
     * before this returns.
     *
     * @param area a grid or community
     * @param at a moment up to now; null for now. Engagements are kept by days in China: the day of the moment counts
     * @param from the reader's network address; may be null
     * @param by staff of the area, also of departments; a grid worker sees also the community of the grid
     * @throws org.linli.kernel.PlatformException not found, also when the area was not there then; invalid, for another
     *     level or a moment to come; unavailable, when the look cannot be written down
     */
    Team team(AreaCode area, Instant at, String from, Actor by);

    /**
     * What is missing now in an area and all areas in it, by area code. Which kinds count in an area is what its
     * configuration says ({@code org.linli.grid.staff}, usually all of them).
     *
     * @param area an area of any level
     * @param kind of this kind only; null for all that count
     * @param cursor where to go on; null to begin
     * @param size how many at most, see {@link Page#size}; a page may hold fewer, even none, and still be followed by
     *     another, because it looks at no more than 200 areas
     * @param by as for {@link #team}
     * @throws org.linli.kernel.PlatformException not found; invalid
     */
    Page<Gap> gaps(AreaCode area, GapKind kind, String cursor, int size, Actor by);
}
