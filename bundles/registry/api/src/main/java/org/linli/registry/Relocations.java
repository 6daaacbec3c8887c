// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** For a redraw of grids: what lies where, in numbers, and putting what is registered into the areas as they are now. */
@ProviderType
public interface Relocations {
    /** How many loads are given at most. */
    int MOST_LOADS = 20_000;

    /**
     * What lies where in an area: by area and building, so that it can be counted for other bounds. Numbers for planning, not
     * to be shown one by one: a building can be one family's.
     *
     * @param area a community or subdistrict
     * @param by the platform, or a community officer, dispatcher, supervisor or administrator of the area
     * @throws org.linli.kernel.PlatformException forbidden; too large, with more than {@link #MOST_LOADS}
     */
    List<Load> loads(AreaCode area, Actor by);

    /**
     * Puts some of what lies in an area into the area where its point lies now; a building takes its dwellings, their
     * households and people along. What lies in an area that ended and has no point goes to the community. Each piece
     * is some transactions of its own, of at most 500 rows, with {@code PlaceSaved}, {@code HouseholdSaved} and
     * {@code ResidentSaved} for each. Doing the same again moves nothing, so a piece may be repeated after a crash.
     *
     * @param relocation which
     * @param cursor {@code next} of the piece before; null to begin
     * @param by the platform
     * @throws org.linli.kernel.PlatformException forbidden; stale version, when somebody changed the same just now: to be
     *     done again; unavailable
     */
    Relocated relocate(Relocation relocation, String cursor, Actor by);

    /**
     * What lies together.
     *
     * @param area the area it is registered in: a grid, or a community for what lies in none
     * @param building the id of the building; null for what has none
     * @param address the building's address; null without building
     * @param point the building's, in WGS-84; may be null
     * @param dwellings dwellings
     * @param households households that have not ended
     * @param people people who are registered or live there
     * @param inNeed those of them with an open care file, without the categories that only care officers may know of
     */
    record Load(
            AreaCode area,
            String building,
            String address,
            GeoPoint point,
            int dwellings,
            int households,
            int people,
            int inNeed) {}

    /**
     * A redraw that is in force.
     *
     * @param redraw its id, which stands in the versions of those who are moved
     * @param area the community or subdistrict
     * @param ended the grids that are no more
     */
    record Relocation(String redraw, AreaCode area, Set<AreaCode> ended) {
        public Relocation {
            ended = Set.copyOf(ended);
        }
    }

    /**
     * What a piece has done.
     *
     * @param next where to go on; null when all is done
     * @param places places that were moved
     * @param households households that were moved
     * @param residents people who were moved
     */
    record Relocated(String next, int places, int households, int residents) {}
}
