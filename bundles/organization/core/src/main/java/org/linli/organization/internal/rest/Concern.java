// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/** Whom an area concerns: staff with a role in it, above it or in part of it. */
final class Concern {
    private Concern() {}

    /**
     * Refuses whom the area does not concern. For what is told of exactly this area; a list of all that lies in it needs a
     * role that holds in all of it.
     *
     * @throws PlatformException forbidden
     */
    static void require(Actor actor, AreaCode area) {
        boolean concerned = actor.areas(Role.values()).stream()
                .anyMatch(own -> own == null || own.contains(area) || area.contains(own));
        if (!concerned) {
            actor.require(area, Role.values());
        }
    }
}
