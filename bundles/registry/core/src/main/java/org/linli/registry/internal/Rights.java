// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/** Who may do what in the registry. What lies outside somebody's areas is told in the same words as what is not there. */
public final class Rights {
    private static final Role[] LISTS = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.REGISTRAR
    };
    private static final Role[] RECORDS = {
        Role.GRID_WORKER,
        Role.COMMUNITY_OFFICER,
        Role.DISPATCHER,
        Role.SUPERVISOR,
        Role.REGISTRAR,
        Role.DEPARTMENT_OFFICER
    };
    private static final Role[] WRITES = {Role.COMMUNITY_OFFICER, Role.REGISTRAR, Role.SYSTEM};

    private Rights() {}

    /** Those who see masked lists, in their areas. */
    public static Role[] lists() {
        return LISTS.clone();
    }

    /** Those who see a person's record, in their areas and with a purpose. */
    public static Role[] records() {
        return RECORDS.clone();
    }

    /** Those who write directly, in their areas. */
    public static Role[] writes() {
        return WRITES.clone();
    }

    /** @throws PlatformException forbidden */
    public static void requireList(AreaCode area, Actor by) {
        by.require(area, LISTS);
    }

    /** @throws PlatformException not found, when it lies outside the reader's areas */
    public static void requireRecord(String what, String id, AreaCode area, Actor by) {
        requireSeen(what, id, area, by, RECORDS);
    }

    /** @throws PlatformException not found, when it lies outside the caller's areas; forbidden, when they may only read */
    public static void requireWrite(String what, String id, AreaCode area, Actor by) {
        if (!by.may(area, WRITES)) {
            requireSeen(what, id, area, by, LISTS);
            by.require(area, WRITES);
        }
    }

    /** @throws PlatformException not found; forbidden, when they may not merge, import or export there */
    public static void requireRegistrar(String what, String id, AreaCode area, Actor by) {
        if (!by.may(area, Role.REGISTRAR, Role.SYSTEM)) {
            requireSeen(what, id, area, by, LISTS);
            by.require(area, Role.REGISTRAR);
        }
    }

    private static void requireSeen(String what, String id, AreaCode area, Actor by, Role... roles) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
        if (!by.may(area, roles) && !by.may(area, Role.SYSTEM)) {
            throw new PlatformException(Problem.notFound(what, id));
        }
    }
}
