// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.sheet;

import java.util.List;
import org.linli.grid.GridSheet.Responsible;
import org.linli.grid.Position;
import org.linli.grid.internal.Neighbours;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Handler;
import org.linli.organization.Responsibility.As;
import org.linli.organization.Responsibility.Charge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who looks after an area now, first who handles first: the staff, nobody else. */
@Component(service = Caretakers.class)
public final class Caretakers {
    private final Neighbours neighbours;

    @Activate
    public Caretakers(@Reference Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    List<Responsible> of(AreaCode area, boolean phones) {
        return neighbours.responsibilities().of(area, null).charges().stream()
                .map(charge -> responsible(charge, phones))
                .toList();
    }

    private Responsible responsible(Charge charge, boolean phones) {
        Handler handler = charge.handler();
        return new Responsible(
                position(charge.as()), handler.id(), handler.name(), phones ? phone(handler) : null, charge.since());
    }

    private static Position position(As as) {
        return switch (as) {
            case STAND_IN -> Position.STAND_IN;
            case WORKER -> Position.WORKER;
            case TEAM -> Position.SERVICE_TEAM;
            case DESK -> Position.DESK;
        };
    }

    /** Null also when somebody has gone in this moment. */
    private String phone(Handler handler) {
        try {
            return handler.kind() == Handler.Kind.OFFICER
                    ? neighbours.officers().find(handler.id()).phone()
                    : neighbours.units().find(handler.id()).phone();
        } catch (PlatformException gone) {
            if (!gone.problem().type().equals(Problem.NOT_FOUND)) {
                throw gone;
            }
            return null;
        }
    }
}
