// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Duration;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who stands in for whom. While somebody stands in, {@link Staffing#handlerOf} of the grids of who is away names the deputy,
 * and the deputy holds {@code GRID_WORKER} in exactly these grids, from the first moment to the last; no other role goes
 * over.
 */
@ProviderType
public interface StandIns {
    /** How long somebody can stand in. */
    Duration LONGEST = Duration.ofDays(366);

    /**
     * Agrees that somebody stands in, from now on or later; what was is not changed. An officer who is away has one deputy
     * at a time, and a deputy is not away then.
     *
     * @param draft with officers, end, and beginning unless it is now
     * @param by an administrator of every area that the roles of both name
     * @return the stand-in with its id, names and beginning
     * @throws org.linli.kernel.PlatformException conflict, when it overlaps another of them; invalid, with the field
     */
    StandIn agree(StandIn draft, Actor by);

    /**
     * Ends it now; one that has not begun never begins.
     *
     * @param by an administrator of every area that the roles of both name
     * @throws org.linli.kernel.PlatformException not found; conflict, when it is over
     */
    void end(String id, Actor by);

    /**
     * Those that are not over, of officers with a role in an area or in an area in it, by their end.
     *
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<StandIn> list(AreaCode area, String cursor, int size);
}
