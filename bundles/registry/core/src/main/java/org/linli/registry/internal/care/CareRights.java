// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/** Who may know of a care file and who may write in it. Of a sensitive one nobody else learns that it is there. */
final class CareRights {
    private static final Role[] READ = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER};
    private static final Role[] WRITE = {Role.COMMUNITY_OFFICER, Role.CARE_OFFICER};

    private CareRights() {}

    static boolean mayRead(AreaCode area, boolean sensitive, Actor by) {
        return sensitive ? by.may(area, Role.CARE_OFFICER) : by.may(area, READ);
    }

    /** @throws PlatformException not found, when the caller may not know of it */
    static void requireRead(String what, String id, AreaCode area, boolean sensitive, Actor by) {
        requireSignedIn(by);
        if (!mayRead(area, sensitive, by)) {
            throw new PlatformException(Problem.notFound(what, id));
        }
    }

    /** @throws PlatformException not found, when the caller may not know of it; forbidden, when they may only read */
    static void requireWrite(String what, String id, AreaCode area, boolean sensitive, Actor by) {
        requireRead(what, id, area, sensitive, by);
        by.require(area, sensitive ? new Role[] {Role.CARE_OFFICER} : WRITE);
    }

    /** @throws PlatformException forbidden */
    static void requireList(AreaCode area, Actor by) {
        by.require(area, READ);
    }

    private static void requireSignedIn(Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
    }
}
