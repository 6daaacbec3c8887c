// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.petition.Secrecy;
import org.linli.petition.StepKind;
import org.linli.petition.internal.Transition.Who;

/** Who may do what with an order: pure functions. */
public final class Rights {
    /** Roles that see the orders of their areas; a department sees only what is or was its own. */
    public static final Role[] SEEING = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR};

    public static final Role[] COORDINATING = {Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM};

    /** Roles that may link residents with orders of their areas. */
    public static final Role[] LINKING = {Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR};

    private Rights() {}

    /** Whether the actor is the handler, or of its people, or looks after the grid in the handler's place. */
    public static boolean handles(Actor actor, WorkOrderRow order) {
        return order.handlerKind == Handler.Kind.OFFICER
                ? actor.id().equals(order.handlerId) || standsIn(actor, order)
                : actor.units().contains(order.handlerId);
    }

    /**
     * Whether the order is an officer's at the level of a grid of which the actor, too, is granted to be the worker: of
     * exactly this grid, as one who stands in is for as long as they do; the role for a wider area is not enough.
     */
    private static boolean standsIn(Actor actor, WorkOrderRow order) {
        return order.area.equals(order.level)
                && order.areaCode().level() == AreaLevel.GRID
                && actor.grants().contains(new Grant(Role.GRID_WORKER, order.areaCode()));
    }

    static boolean coordinates(Actor actor, WorkOrderRow order) {
        return actor.may(order.areaCode(), COORDINATING);
    }

    public static boolean isPlatform(Actor actor) {
        return actor.may(null, Role.SYSTEM);
    }

    /** Whether the actor sees the order for what it is now; who handled it before is asked apart. */
    public static boolean sees(Actor actor, WorkOrderRow order) {
        if (isBarred(actor, order)) {
            return false;
        }
        return handles(actor, order)
                || takesPart(actor, order)
                || isCalled(actor, order)
                || seesByRole(actor, order)
                || isPlatform(actor);
    }

    /** Whether a role in its area shows the order: what is confidential, only to those who coordinate. */
    static boolean seesByRole(Actor actor, WorkOrderRow order) {
        return actor.may(order.areaCode(), order.secrecy == Secrecy.CONFIDENTIAL ? COORDINATING : SEEING);
    }

    /** @throws PlatformException conflict, when the order must not go to them */
    public static void requireNotBarred(WorkOrderRow order, String handler) {
        if (Listed.has(order.barred, handler)) {
            throw new PlatformException(Problem.conflict("the handler must not deal with this order (回避)"));
        }
    }

    /** Whether the actor, or a unit of theirs, must neither deal with the order nor see it. */
    public static boolean isBarred(Actor actor, WorkOrderRow order) {
        return Listed.has(order.barred, actor.id())
                || actor.units().stream().anyMatch(unit -> Listed.has(order.barred, unit));
    }

    /** Whether the actor or a unit of theirs joined in, supports or is of the joint group. */
    public static boolean takesPart(Actor actor, WorkOrderRow order) {
        return handlerIds(actor).stream().anyMatch(id -> Listed.has(order.joined, id));
    }

    /** Whether a unit of the actor was called and has not joined in. */
    static boolean isCalled(Actor actor, WorkOrderRow order) {
        return handlerIds(actor).stream().anyMatch(id -> Listed.has(order.called, id));
    }

    /** Whether the actor may read who asked. */
    public static boolean seesPetitioner(Actor actor, WorkOrderRow order) {
        return handles(actor, order) || actor.may(order.areaCode(), Role.DISPATCHER, Role.SUPERVISOR);
    }

    public static boolean may(Who who, Actor actor, WorkOrderRow order) {
        return switch (who) {
            case PETITIONER -> false;
            case HANDLER -> handles(actor, order);
            case COORDINATOR -> coordinates(actor, order);
            case RESPONSIBLE -> handles(actor, order) || coordinates(actor, order);
            case TAKING_PART -> handles(actor, order) || takesPart(actor, order);
            case CALLED -> isCalled(actor, order);
            case UNIT -> !actor.units().isEmpty();
            case ATTACHING -> handles(actor, order) || takesPart(actor, order) || coordinates(actor, order);
            case OFFICE -> actor.may(order.areaCode(), LINKING) || isPlatform(actor);
            case PLATFORM -> isPlatform(actor);
        };
    }

    /** @throws PlatformException forbidden */
    public static void requireLinking(Actor actor, AreaCode area) {
        actor.require(area, LINKING);
    }

    /** @throws PlatformException forbidden */
    public static void require(StepKind kind, Actor actor, WorkOrderRow order) {
        Who who = Transitions.of(kind).who();
        if (!may(who, actor, order)) {
            throw new PlatformException(Problem.forbidden(kind + " is for the "
                    + switch (who) {
                        case PETITIONER -> "petitioner";
                        case HANDLER -> "handler of the order";
                        case COORDINATOR -> "dispatchers and supervisors of its area";
                        case RESPONSIBLE -> "handler of the order, and dispatchers and supervisors of its area";
                        case TAKING_PART -> "handler of the order and whoever takes part in it";
                        case CALLED -> "units that were called";
                        case UNIT -> "people of a unit";
                        case ATTACHING -> "handler, whoever takes part, and dispatchers and supervisors of its area";
                        case OFFICE -> "community officers, dispatchers and supervisors of its area";
                        case PLATFORM -> "platform";
                    }));
        }
    }

    /** @throws PlatformException forbidden, for anybody but the platform */
    public static void requirePlatform(Actor actor) {
        if (!isPlatform(actor)) {
            throw new PlatformException(Problem.forbidden("this is for the platform"));
        }
    }

    /** What is possible for the actor now. */
    static List<StepKind> possible(Actor actor, WorkOrderRow order) {
        return Transitions.possible(order.standing(), who -> may(who, actor, order));
    }

    /** The ids by which the actor can be a handler. */
    public static Set<String> handlerIds(Actor actor) {
        Set<String> ids = new java.util.TreeSet<>(actor.units());
        ids.add(actor.id());
        return ids;
    }
}
