// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.sheet;

import java.util.List;
import org.linli.grid.GridSheet.Responsible;
import org.linli.grid.Position;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.staff.GatheredGridStaff;
import org.linli.kernel.AreaCode;
import org.linli.organization.Responsibility.As;
import org.linli.organization.Responsibility.Charge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who of the staff looks after an area now, first who handles first. */
@Component(service = Caretakers.class)
public final class Caretakers {
    private final Neighbours neighbours;
    private final GatheredGridStaff staff;

    @Activate
    public Caretakers(@Reference Neighbours neighbours, @Reference GatheredGridStaff staff) {
        this.neighbours = neighbours;
        this.staff = staff;
    }

    /** With duty phones. */
    List<Responsible> of(AreaCode area) {
        return staff.officials(area).stream()
                .map(member ->
                        new Responsible(member.position(), member.id(), member.name(), member.phone(), member.since()))
                .toList();
    }

    /** Only those charged with it by organization, without phones: for many areas at once. */
    List<Responsible> charged(AreaCode area) {
        return neighbours.responsibilities().of(area, null).charges().stream()
                .map(Caretakers::responsible)
                .toList();
    }

    private static Responsible responsible(Charge charge) {
        return new Responsible(
                position(charge.as()), charge.handler().id(), charge.handler().name(), null, charge.since());
    }

    private static Position position(As as) {
        return switch (as) {
            case STAND_IN -> Position.STAND_IN;
            case WORKER -> Position.WORKER;
            case TEAM -> Position.SERVICE_TEAM;
            case DESK -> Position.DESK;
        };
    }
}
