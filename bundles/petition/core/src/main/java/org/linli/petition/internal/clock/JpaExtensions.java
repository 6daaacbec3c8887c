// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.petition.Command;
import org.linli.petition.Extensions;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Extending;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.spi.ExtensionPolicy.Allowed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Extensions in this module's own tables. */
@Component(service = {Extensions.class, JpaExtensions.class})
public final class JpaExtensions implements Extensions {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST = 100;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final ExtensionRules rules;
    private final OrderCommands commands;
    private final OrderReads reads;

    @Activate
    public JpaExtensions(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours,
            @Reference ExtensionRules rules) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.rules = rules;
        this.commands = new OrderCommands(schema, feed, settings);
        this.reads = new OrderReads(schema, settings, neighbours);
    }

    @Override
    public WorkOrder request(Command command, Request request) {
        new Input()
                .text("reason", request.reason(), 2, LONGEST_REASON)
                .text("publicReason", request.publicReason(), 2, LONGEST_WORDS)
                .that(
                        (request.until() == null) != (request.more() == null),
                        "until",
                        "and more are both given, or neither",
                        "a new end, or so much more")
                .check();
        WorkCalendar calendar = neighbours.calendars().current();
        Allowed allowed = rules.allowed(reads.find(command.order(), command.by()));
        return commands.run(command, new Act(StepKind.REQUEST_EXTENSION, request, (manager, order, now) -> {
            Deadline deadline = running(order);
            requireTimes(manager, order, deadline, allowed);
            Extending.Longer longer = new Extending(calendar, deadline).asked(request, allowed);
            manager.persist(row(order, command.by(), request, longer, now));
            order.extensionAsked = 1;
            String note = "申请延期至" + PublicWords.inFull(longer.due()) + "：" + request.reason();
            return PlainStep.told(order, StepKind.REQUEST_EXTENSION, new PlainStep.Words(note, null));
        }));
    }

    @Override
    public WorkOrder grant(Command command, String note) {
        new Input().text("note", note, 0, LONGEST_REASON).check();
        WorkCalendar calendar = neighbours.calendars().current();
        return commands.run(command, new Act(StepKind.GRANT_EXTENSION, String.valueOf(note), (manager, order, now) -> {
            ExtensionRow row = asked(manager, order);
            if (row.askedBy.equals(command.by().id())) {
                throw new PlatformException(Problem.forbidden("who asked for more time cannot grant it"));
            }
            Deadline longer = new Extending(calendar, running(order)).with(row.amount);
            OwnClock.move(order, longer, now);
            decide(row, State.GRANTED, command.by(), note, now);
            row.dueAfter = longer.due();
            order.extensionAsked = 0;
            String words = PublicWords.extended(longer, row.publicReason);
            String all = note == null ? words : words + "；" + note;
            return PlainStep.told(order, StepKind.GRANT_EXTENSION, new PlainStep.Words(all, words));
        }));
    }

    @Override
    public WorkOrder refuse(Command command, String note) {
        new Input().text("note", note, 1, LONGEST_REASON).check();
        return commands.run(command, new Act(StepKind.REFUSE_EXTENSION, note, (manager, order, now) -> {
            decide(asked(manager, order), State.REFUSED, command.by(), note, now);
            order.extensionAsked = 0;
            return PlainStep.told(order, StepKind.REFUSE_EXTENSION, new PlainStep.Words(note, null));
        }));
    }

    @Override
    public List<Extension> of(String order, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            OrderCommands.visible(manager, order, by);
            return rows(manager, order).stream().map(ExtensionRow::view).toList();
        });
    }

    private static List<ExtensionRow> rows(EntityManager manager, String order) {
        return manager.createQuery(
                        "SELECT e FROM ExtensionRow e WHERE e.orderId = :order ORDER BY e.id", ExtensionRow.class)
                .setParameter("order", order)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static ExtensionRow row(
            WorkOrderRow order, Actor by, Request request, Extending.Longer longer, Instant now) {
        ExtensionRow row = new ExtensionRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.state = State.ASKED;
        row.askedAt = now;
        row.askedBy = by.id();
        row.askedName = by.displayName();
        row.reason = request.reason();
        row.publicReason = request.publicReason();
        row.amount = longer.amount();
        row.more = longer.more();
        row.unit = OwnClock.of(order).rule().limit().unit().name();
        row.dueBefore = order.dueAt;
        row.dueAfter = longer.due();
        return row;
    }

    private static ExtensionRow asked(EntityManager manager, WorkOrderRow order) {
        return rows(manager, order.id).stream()
                .filter(row -> row.state == State.ASKED)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new PlatformException(Problem.conflict("no more time was asked for")));
    }

    private static void decide(ExtensionRow row, State state, Actor by, String note, Instant now) {
        row.state = state;
        row.decidedAt = now;
        row.decidedBy = by.displayName();
        row.note = note;
    }

    private static Deadline running(WorkOrderRow order) {
        if (order.deadline == null || order.deadlineEndedAt != null || order.dueAt == null) {
            throw new PlatformException(Problem.conflict("the order has no deadline that runs"));
        }
        return OwnClock.of(order);
    }

    private static void requireTimes(EntityManager manager, WorkOrderRow order, Deadline deadline, Allowed allowed) {
        long granted = rows(manager, order.id).stream()
                .filter(row -> row.state == State.GRANTED && !row.askedAt.isBefore(deadline.start()))
                .count();
        if (granted >= allowed.times()) {
            throw new PlatformException(Problem.conflict("the rule allows more time " + allowed.times()
                    + " times, and it was granted " + granted + " times"));
        }
    }
}
