// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.Collections;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.petition.internal.Neighbours;

/** To whom a handler can give an order without asking anybody: inside the own unit. */
final class OwnPeople {
    private OwnPeople() {}

    static boolean has(Neighbours neighbours, Actor by, Handler from, Handler to) {
        Set<String> units = from.kind() == Handler.Kind.UNIT ? Set.of(from.id()) : by.units();
        if (to.kind() != Handler.Kind.OFFICER) {
            return units.contains(to.id());
        }
        try {
            return !Collections.disjoint(neighbours.officers().find(to.id()).units(), units);
        } catch (PlatformException unknown) {
            if (!unknown.problem().type().equals(Problem.NOT_FOUND)) {
                throw unknown;
            }
            return false;
        }
    }
}
