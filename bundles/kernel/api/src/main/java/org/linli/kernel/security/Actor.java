// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.security;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/**
 * Who acts. A person on the staff, a program, a resident without an account, or the platform itself.
 *
 * @param id the officer's id; {@code anonymous} or {@code system:<module>} for those who are no officer
 * @param displayName the name that staff see in a timeline
 * @param grants the roles and where they hold
 * @param units the ids of the units and teams the officer belongs to
 */
public record Actor(String id, String displayName, List<Grant> grants, Set<String> units) implements Principal {
    /** Somebody who is not signed in: may do what is open to all, and nothing else. */
    public static final Actor ANONYMOUS = new Actor("anonymous", "", List.of(), Set.of());

    public Actor {
        grants = List.copyOf(grants);
        units = Set.copyOf(units);
    }

    /** The platform itself, acting by rule in the name of a module. */
    public static Actor system(String module) {
        return new Actor("system:" + module, "系统", List.of(new Grant(Role.SYSTEM, null)), Set.of());
    }

    /** Whether the actor holds one of the roles in the area. */
    public boolean may(AreaCode area, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> grants.stream().anyMatch(grant -> grant.covers(role, area)));
    }

    /**
     * Refuses an actor without the right.
     *
     * @throws PlatformException unauthenticated for {@link #ANONYMOUS}, else forbidden, unless the actor holds one of
     *     the roles in the area
     */
    public void require(AreaCode area, Role... roles) {
        if (may(area, roles)) {
            return;
        }
        if (this.equals(ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
        throw new PlatformException(Problem.forbidden("needs one of "
                + Arrays.stream(roles).map(Role::name).collect(Collectors.joining(", ")) + " in area "
                + (area == null ? "everywhere" : area)));
    }

    /** The areas in which the actor holds one of the roles; a null element means everywhere. */
    public List<AreaCode> areas(Role... roles) {
        List<Role> wanted = List.of(roles);
        return grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(Grant::area)
                .distinct()
                .toList();
    }

    @Override
    public String getName() {
        return id;
    }
}
