// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.Rights;

/** Who sees and who decides what is proposed for an area. */
final class ReviewRights {
    private static final Role[] READING = {Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR};
    private static final Role[] DECIDING = {Role.SUPERVISOR, Role.ADMINISTRATOR};

    private ReviewRights() {}

    /** @throws PlatformException forbidden, for those who see none at all */
    static void requireReading(Actor by) {
        OrderCommands.requireSigned(by);
        if (areas(by).isEmpty() && !Rights.isPlatform(by)) {
            throw new PlatformException(
                    Problem.forbidden("this is for dispatchers, supervisors, administrators and auditors"));
        }
    }

    /** The areas of which the actor sees what is proposed; a null element means everywhere. */
    static List<AreaCode> areas(Actor by) {
        return Rights.isPlatform(by) ? java.util.Collections.singletonList(null) : by.areas(READING);
    }

    /** Whether what is proposed for the area, null for everywhere, is anything of theirs. */
    static boolean concerns(AreaCode area, Actor by) {
        return areas(by).stream()
                .anyMatch(mine -> mine == null || area == null || mine.contains(area) || area.contains(mine));
    }

    /** Whether it lies in an area of theirs. */
    static boolean sees(AreaCode area, Actor by) {
        return areas(by).stream().anyMatch(mine -> mine == null || mine.contains(area));
    }

    /**
     * Who decides has the right in the whole area, and has not proposed it: four eyes.
     *
     * @throws PlatformException forbidden
     */
    static void requireDeciding(AreaCode area, List<String> proposers, Actor by) {
        by.require(area, DECIDING);
        if (proposers.contains(by.id())) {
            throw new PlatformException(Problem.forbidden("who proposed it does not decide on it; ask somebody else"));
        }
    }

    /** @throws PlatformException forbidden, unless the actor may propose something for the area */
    static void requireProposing(AreaCode area, Actor by) {
        by.require(area, DECIDING);
    }
}
