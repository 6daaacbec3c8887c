// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The forest of areas: districts, their subdistricts, communities and grids. */
@ProviderType
public interface Areas {
    /**
     * The one datum of all bounds and points here. GCJ-02 and BD-09, which maps in China use, lie up to some hundred metres
     * beside it and are refused: whoever brings such data converts it first.
     */
    String DATUM = "WGS-84";

    /** The same datum, by its code. */
    String DATUM_CODE = "EPSG:4326";

    /** How many areas can be saved at once: each may write three rows, and a transaction writes at most 500. */
    int MOST_AT_ONCE = 150;

    /** How many of them can end: each may write six rows. */
    int MOST_ENDED = 25;

    /** How many grids can be given a worker at once: each writes up to five rows beside its own. */
    int MOST_WORKERS = 25;

    /**
     * An area.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Area find(AreaCode code);

    /**
     * The areas directly in one, ordered by code.
     *
     * @param parent null for the districts
     * @return at most 1000
     */
    List<Area> children(AreaCode parent);

    /** The names of an area and all it lies in, from the district down, such as 东江区 甲街道 甲一社区. */
    String path(AreaCode code);

    /**
     * Finds where a place lies: by its point, else by the address that names an area, else by the chosen area. A point
     * on a border lies in both areas; a place in several areas with nothing above them in common belongs to the district
     * with the lowest code.
     *
     * @param point may be null
     * @param address may be null
     * @param chosen the area that the petitioner chose; may be null
     * @return never a place without somebody responsible: where no grid fits, the level above
     * @throws org.linli.kernel.PlatformException invalid {@code place}, when none of the three leads to a known area
     */
    Location locate(GeoPoint point, String address, AreaCode chosen);

    /**
     * Adds areas or renews the name and bounds of those that are there, all or none; what they were before is kept, see
     * {@link Responsibilities}. Each new district, subdistrict and community gets its desk: a unit that is responsible for
     * it.
     *
     * @param areas at most {@link #MOST_AT_ONCE}; an area's parent must be there or come before it
     * @param by an administrator everywhere or of each area
     * @throws org.linli.kernel.PlatformException invalid, with the number of the area (from 0) and the reason;
     *     invalid {@code acceptGaps}, when responsibility would get a gap, see {@link org.linli.organization.spi.ChangeCheck}
     */
    void save(List<Area> areas, Actor by);

    /**
     * As {@link #save(List, Actor)}, also when responsibility gets gaps by it, which are logged with the reason.
     *
     * @param accepted why they are accepted, 2 to 500 characters; null when they are not
     */
    default void save(List<Area> areas, String accepted, Actor by) {
        save(areas, by);
    }

    /**
     * Divides anew: saves areas as {@link #save} does and ends others, all or none and at one moment, so that no place is
     * ever in between. An area that ended keeps its code for history: {@link Responsibilities} tells of it in the past,
     * {@link #path} goes on to name it; a worker and a team that it had are kept as past. Whoever calls has looked before
     * at what it means for those responsible. Doing the same again changes nothing.
     *
     * @param areas with {@code ended} together at most {@link #MOST_AT_ONCE}
     * @param ended at most {@link #MOST_ENDED} grids; one that is not there, or no more, is passed over
     * @param by the platform, or an administrator everywhere or of each area
     * @throws org.linli.kernel.PlatformException invalid, with the number of the area (from 0) and the reason
     */
    default void divide(List<Area> areas, List<AreaCode> ended, Actor by) {
        divide(areas, ended, Map.of(), by);
    }

    /**
     * As {@link #divide(List, List, Actor)}, and gives grids that have no worker one at the same moment, so that none of
     * them is ever without. Who is not granted {@code GRID_WORKER} there gets it for exactly that grid. A grid that has a
     * worker by then keeps it; an officer who has left meanwhile, without any role, gets nothing, and who handles first
     * there is as for any grid without worker.
     *
     * @param workers the id of an officer by the code of a grid that is among {@code areas}; at most {@link #MOST_WORKERS}
     * @param by as above; whether these officers may be given the role was decided before by whoever calls
     * @throws org.linli.kernel.PlatformException as above; not found, for an unknown officer
     */
    void divide(List<Area> areas, List<AreaCode> ended, Map<AreaCode, String> workers, Actor by);
}
