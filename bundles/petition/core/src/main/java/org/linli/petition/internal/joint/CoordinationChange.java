// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.StepKind;
import org.linli.petition.Supervisions.Coordination;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.WorkOrderDispatched;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.joint.Invitations.Asking;

/**
 * Brings units together. A lead that is not the handler yet gets the order, as by a dispatch: with the same event, so that
 * an order without a clock gets one.
 *
 * @param units who takes part from now on
 * @param lead who leads and is the handler from now on; null when the handler stays
 * @param words for staff
 * @param by who coordinates
 */
record CoordinationChange(List<Assignee> units, Assignee lead, String words, Actor by) implements Change {
    private static final int LONGEST_WORDS = 500;
    private static final int MOST = 20;

    /** @throws PlatformException invalid */
    static void check(Coordination coordination) {
        Input input = new Input().required("coordination", coordination);
        input.check();
        int many = coordination.units().size();
        input.text("words", coordination.words(), 2, LONGEST_WORDS)
                .that(many <= MOST, "units", "are " + many, "at most " + MOST)
                .check();
    }

    /** Looks everybody up; not in a transaction. */
    static CoordinationChange of(Invitations invitations, AreaCode area, Coordination coordination, Actor by) {
        Assignee lead = coordination.lead() == null
                ? null
                : invitations.all(area, "lead", List.of(coordination.lead())).get(0);
        List<Assignee> units = invitations.units(area, coordination.units());
        return new CoordinationChange(units, lead, coordination.words(), by);
    }

    @Override
    public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        order.helpAsked = 0;
        boolean given = lead != null && !lead.handler().id().equals(order.handlerId);
        if (given) {
            give(order);
        }
        List<Assignee> further = units.stream()
                .filter(one -> !one.handler().id().equals(order.handlerId))
                .filter(one -> !Listed.has(order.joined, one.handler().id()))
                .toList();
        Invitations.ask(manager, order, further, new Asking(Part.SUPPORT, State.JOINED, by, words, now));
        String note = "协调：" + words + (units.isEmpty() ? "" : "；参与：" + Invitations.names(units))
                + (lead == null ? "" : "；牵头：" + lead.handler().name());
        return new Told(note, JointWords.coordinated(units, lead), given ? dispatched(order) : taken(order));
    }

    private void give(WorkOrderRow order) {
        if (order.state == WorkOrderState.SUSPENDED) {
            throw new PlatformException(Problem.conflict("the order is suspended; resume it before another leads"));
        }
        if (Listed.has(order.barred, lead.handler().id())) {
            throw new PlatformException(Problem.conflict(lead.handler().name() + " must not deal with this order"));
        }
        lead.take(order);
        boolean above = lead.area() != null && lead.area().contains(order.areaCode());
        order.level = above ? lead.area().value() : order.level;
        order.state = WorkOrderState.DISPATCHED;
        order.undispatchedSince = null;
        order.dispatchBy = null;
    }

    private Object taken(WorkOrderRow order) {
        return Invitations.taken(order, StepKind.COORDINATE, units);
    }

    private static Object dispatched(WorkOrderRow order) {
        return new WorkOrderDispatched(
                order.id, order.area, order.handlerKind.name(), order.handlerId, order.level, order.deadline != null);
    }
}
