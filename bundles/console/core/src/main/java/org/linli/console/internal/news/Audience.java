// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.petition.Secrecy;

/**
 * Who is told that an order changed: who sees it, and who has just ceased to have it.
 *
 * @param area where it lies
 * @param level at whose level it is handled
 * @param people the ids of officers and units that handle it, take part in it, or did so until now
 * @param barred the ids of officers and units that must not see it
 * @param confidential whether a role in its area is not enough to see it
 */
record Audience(AreaCode area, AreaCode level, Set<String> people, Set<String> barred, boolean confidential) {
    private static final Role[] SEEING = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR};
    private static final Role[] COORDINATING = {Role.DISPATCHER, Role.SUPERVISOR};

    Audience {
        people = Set.copyOf(people);
        barred = Set.copyOf(barred);
    }

    static Audience of(AreaCode area, AreaCode level, Set<String> people, Set<String> barred, Secrecy secrecy) {
        return new Audience(area, level, people, barred, secrecy == Secrecy.CONFIDENTIAL);
    }

    /** Whether the actor is told. */
    boolean has(Actor actor) {
        if (isOneOf(barred, actor)) {
            return false;
        }
        return isOneOf(people, actor)
                || actor.may(area, confidential ? COORDINATING : SEEING)
                || area.equals(level) && actor.grants().contains(new Grant(Role.GRID_WORKER, area));
    }

    private static boolean isOneOf(Set<String> ids, Actor actor) {
        return ids.contains(actor.id()) || actor.units().stream().anyMatch(ids::contains);
    }
}
