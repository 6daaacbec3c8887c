// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ProviderType;

/** Who will be responsible from now on, by what is agreed today; for what was see {@link Responsibilities}. */
@ProviderType
public interface Outlook {
    /** How many posts are told at most. */
    int MOST = 20_000;

    /**
     * The posts in an area and all areas in it: each grid's worker, who stands in and will stand in for them, the teams of
     * grids and communities, the desks. Of those of one grid the order of {@link Responsibility.As} decides who handles
     * first.
     *
     * @param area a subdistrict or less, or a district with no more than {@link #MOST} posts
     * @param until what begins then or later is left out
     * @return by area, each area's in their order
     * @throws org.linli.kernel.PlatformException invalid, when there are more than {@link #MOST}
     */
    List<Post> posts(AreaCode area, Instant until);

    /**
     * That somebody is or will be responsible.
     *
     * @param area the grid; for a team its block, which may be a community; for a desk its area
     * @param as as what
     * @param handler who
     * @param from since when, or from when to come; null when it is so now and nothing tells since when
     * @param until the agreed end, not part of it; null when none is known
     */
    record Post(AreaCode area, Responsibility.As as, Handler handler, Instant from, Instant until) {}
}
