// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.util.Collection;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/** Who may see and do what with a visit: pure functions. */
public final class VisitRights {
    /** Who goes to doors, in their areas. */
    static final Role[] GOING = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER};

    /** Who sends others. */
    static final Role[] SENDING = {Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR};

    /** Who sees that there are visits. */
    static final Role[] LISTING = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER, Role.DISPATCHER, Role.SUPERVISOR
    };

    private VisitRights() {}

    /** Whether a visitor may still go there: a role may have ended since the visit began. */
    static boolean mayGo(Actor actor, AreaCode area, String team) {
        return actor.may(area, GOING) || team != null && actor.units().contains(team);
    }

    /** Whether the actor is one of them and may still go there. */
    public static boolean visits(Actor actor, VisitRow visit, Collection<VisitorRow> visitors) {
        return visitors.stream()
                .anyMatch(
                        visitor -> visitor.officer.equals(actor.id()) && mayGo(actor, visit.areaCode(), visitor.team));
    }

    /** @throws PlatformException unauthenticated; not found, for whoever may not know of it */
    static void requireSeen(Actor actor, VisitRow visit, List<VisitorRow> visitors) {
        requireSigned(actor);
        if (!visits(actor, visit, visitors) && !actor.may(visit.areaCode(), LISTING)) {
            throw new PlatformException(Problem.notFound("visit", visit.id));
        }
    }

    /** @throws PlatformException as {@link #requireSeen}; forbidden, for whoever does not go */
    public static void requireVisitor(Actor actor, VisitRow visit, List<VisitorRow> visitors) {
        requireSeen(actor, visit, visitors);
        if (!visits(actor, visit, visitors)) {
            throw new PlatformException(Problem.forbidden("this is for the visitors"));
        }
    }

    /** @throws PlatformException as {@link #requireSeen}; forbidden, for others than visitors and community officers */
    public static void requireVisitorOrOffice(Actor actor, VisitRow visit, List<VisitorRow> visitors) {
        requireSeen(actor, visit, visitors);
        if (!visits(actor, visit, visitors) && !actor.may(visit.areaCode(), Role.COMMUNITY_OFFICER)) {
            throw new PlatformException(Problem.forbidden("this is for the visitors and the community's officers"));
        }
    }

    /** @throws PlatformException unauthenticated */
    public static void requireSigned(Actor actor) {
        if (actor.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
    }
}
