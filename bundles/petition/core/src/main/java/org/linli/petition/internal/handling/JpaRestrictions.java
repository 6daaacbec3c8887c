// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.organization.Handler;
import org.linli.petition.Command;
import org.linli.petition.Participant;
import org.linli.petition.Restrictions;
import org.linli.petition.Secrecy;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.Participants;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may see an order and who must not deal with it, in this module's own tables. */
@Component(service = {Restrictions.class, JpaRestrictions.class})
public final class JpaRestrictions implements Restrictions {
    private static final int LONGEST_WORDS = 500;

    private final Neighbours neighbours;
    private final OrderCommands commands;
    private final OrderReads reads;
    private final DispatchClock clock;

    @Activate
    public JpaRestrictions(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
        this.reads = new OrderReads(schema, settings, neighbours);
        this.clock = new DispatchClock(schema, settings, neighbours);
    }

    @Override
    public WorkOrder setSecrecy(Command command, Secrecy secrecy, String reason) {
        new Input()
                .required("secrecy", secrecy)
                .text("reason", reason, 2, LONGEST_WORDS)
                .check();
        return commands.run(command, new Act(StepKind.SET_SECRECY, List.of(secrecy, reason), (manager, order, now) -> {
            order.secrecy = secrecy;
            return PlainStep.told(
                    order, StepKind.SET_SECRECY, new PlainStep.Words(reason, PublicWords.secrecy(secrecy)));
        }));
    }

    @Override
    public WorkOrder recuse(Command command, Handler who, String ground) {
        boolean named = who != null && who.kind() != null && who.id() != null;
        new Input()
                .that(named, "who", "is missing", "the kind and id of an officer or unit")
                .text("ground", ground, 2, LONGEST_WORDS)
                .check();
        WorkOrder order = reads.find(command.order(), command.by());
        requireMay(command.by(), order, who.id());
        Handler known = Assignee.of(neighbours, who, order.level()).handler();
        AtDesk desk = order.state().isOpen() ? AtDesk.gather(neighbours, clock, order, known.id()) : null;
        Change change = (manager, row, now) -> {
            bar(manager, row, known.id());
            boolean theirs = row.handlerId.equals(known.id()) && desk != null;
            if (theirs) {
                desk.take(row);
                row.state = row.state == WorkOrderState.POOLED ? row.state : WorkOrderState.RETURNED;
            }
            return PlainStep.told(
                    row,
                    StepKind.RECUSE,
                    new PlainStep.Words(known.name() + "回避：" + ground, theirs ? PublicWords.returned() : null));
        };
        return commands.run(command, new Act(StepKind.RECUSE, List.of(known.id(), ground), change));
    }

    private static void requireMay(Actor by, WorkOrder order, String who) {
        boolean themselves = by.id().equals(who) || by.units().contains(who);
        if (!themselves && !by.may(order.area(), Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM)) {
            throw new PlatformException(Problem.forbidden(
                    "others than oneself are barred by dispatchers and supervisors of the order's area"));
        }
    }

    private static void bar(EntityManager manager, WorkOrderRow order, String who) {
        order.barred = Listed.with(order.barred, who);
        for (Participant.Part part : Participant.Part.values()) {
            Participants.move(manager, order, part, who, Participant.State.RELEASED);
        }
    }
}
