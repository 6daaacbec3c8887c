// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.security.Actor;
import org.linli.petition.NextStep;
import org.linli.petition.NextStep.Obstacle;
import org.linli.petition.StepKind;
import org.linli.petition.internal.Transition.Needs;
import org.linli.petition.internal.Transition.Who;

/** What an officer can do with an order now, and what stands against the rest: from the same table as the steps. */
public final class NextSteps {
    private static final Set<Who> NOT_STAFF = EnumSet.of(Who.PETITIONER, Who.PLATFORM);

    private NextSteps() {}

    public static List<NextStep> of(WorkOrderRow order, Actor actor) {
        return Transitions.TABLE.stream()
                .filter(row -> !NOT_STAFF.contains(row.who()) && row.kind() != StepKind.SPLIT_OFF)
                .map(row -> next(row, order.standing(), Rights.may(row.who(), actor, order)))
                .toList();
    }

    static NextStep next(Transition row, Standing standing, boolean may) {
        Obstacle why = !may
                ? forOthers(row.who())
                : !row.from().contains(standing.state())
                        ? Obstacle.STATE
                        : row.needs().met(standing) ? null : missing(row.needs(), standing);
        return new NextStep(
                row.kind(), why == null, why, row.from().stream().sorted().toList());
    }

    private static Obstacle forOthers(Who who) {
        return switch (who) {
            case HANDLER -> Obstacle.NOT_HANDLER;
            case COORDINATOR -> Obstacle.NOT_COORDINATOR;
            case RESPONSIBLE -> Obstacle.NOT_RESPONSIBLE;
            case TAKING_PART, ATTACHING -> Obstacle.NOT_TAKING_PART;
            case CALLED -> Obstacle.NOT_CALLED;
            case UNIT -> Obstacle.NO_UNIT;
            case OFFICE -> Obstacle.NOT_OFFICE;
            case PETITIONER, PLATFORM -> throw new IllegalArgumentException(who + " is not of the staff");
        };
    }

    private static Obstacle missing(Needs needs, Standing standing) {
        return switch (needs) {
            case REPLY -> standing.replied() ? Obstacle.SUPERVISION_OPEN : Obstacle.NO_REPLY;
            case UNACCEPTED -> Obstacle.ACCEPTED;
            case SUPERVISION -> Obstacle.NO_SUPERVISION;
            case EXTENSION -> Obstacle.NO_EXTENSION;
            case NO_EXTENSION -> Obstacle.EXTENSION_OPEN;
            case NOTHING, UNRATED -> throw new IllegalArgumentException(needs + " is nothing that staff can miss");
        };
    }
}
