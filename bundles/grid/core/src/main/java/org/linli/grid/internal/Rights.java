// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/** Who may do what with the staffing of grids. What lies outside somebody's areas is told as what is not there. */
public final class Rights {
    private static final Role[] READS = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.SYSTEM
    };
    private static final Role[] WRITES = {Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.ADMINISTRATOR, Role.SYSTEM};
    private static final Role[] FORGETS = {Role.COMMUNITY_OFFICER, Role.ADMINISTRATOR, Role.SYSTEM};

    private Rights() {}

    /**
     * Staff of the area, also of departments; a grid worker also for the community of the grid.
     *
     * @throws PlatformException not found
     */
    public static void requireTeam(AreaCode area, Actor by) {
        boolean ofItsGrid = area.level() == AreaLevel.COMMUNITY
                && by.areas(Role.GRID_WORKER).stream().anyMatch(grid -> grid != null && area.contains(grid));
        if (!ofItsGrid && !by.may(area, Role.DEPARTMENT_OFFICER)) {
            requireSeen("area", area.value(), area, by);
        }
    }

    /**
     * Staff of the area but that of departments.
     *
     * @throws PlatformException not found
     */
    public static void requireSeen(String what, String id, AreaCode area, Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
        if (!by.may(area, READS)) {
            throw new PlatformException(Problem.notFound(what, id));
        }
    }

    /** @throws PlatformException not found, when it is not the caller's; forbidden, when they may only read */
    public static void requireWrite(String what, String id, AreaCode area, Actor by) {
        requireSeen(what, id, area, by);
        by.require(area, WRITES);
    }

    /** @throws PlatformException as {@link #requireWrite} */
    public static void requireForget(String what, String id, AreaCode area, Actor by) {
        requireSeen(what, id, area, by);
        by.require(area, FORGETS);
    }

    /** Whether {@link #requireSeen} lets the caller see what is in this area. */
    public static boolean sees(AreaCode area, Actor by) {
        return !by.equals(Actor.ANONYMOUS) && by.may(area, READS);
    }

    /** Whether the caller may enter that something is so in this area. */
    public static boolean writes(AreaCode area, Actor by) {
        return by.may(area, WRITES);
    }
}
