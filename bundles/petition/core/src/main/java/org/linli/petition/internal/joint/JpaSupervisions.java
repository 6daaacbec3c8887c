// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.petition.ClockStart;
import org.linli.petition.Command;
import org.linli.petition.StepKind;
import org.linli.petition.Supervision;
import org.linli.petition.Supervisions;
import org.linli.petition.WorkOrder;
import org.linli.petition.event.HandlerReminded;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Supervisions in this module's own tables. */
@Component(service = {Supervisions.class, JpaSupervisions.class})
public final class JpaSupervisions implements Supervisions {
    /** The clock that each supervision has; its subject is the supervision. */
    static final String CLOCK = "supervision";

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_ANSWER = 2000;
    private static final int MOST_OPEN = 20;
    private static final int MOST_SHOWN = 100;
    private static final int MOST_WAITING = 200;

    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final SupervisionSettings supervising;
    private final Neighbours neighbours;
    private final OrderCommands commands;

    @Activate
    public JpaSupervisions(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference SupervisionSettings supervising,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.supervising = supervising;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
    }

    @Override
    public WorkOrder supervise(Command command, String words) {
        new Input().text("words", words, 2, LONGEST_WORDS).check();
        Deadline deadline = Deadlines.compute(
                neighbours.calendars().current(), supervising.now().answer(), schema.now(), List.of());
        return commands.run(command, new Act(StepKind.SUPERVISE, words, (manager, order, now) -> {
            if (order.openSupervisions >= MOST_OPEN) {
                throw new PlatformException(Problem.conflict(MOST_OPEN + " supervisions wait for their answer"));
            }
            SupervisionRow row = new SupervisionRow();
            row.id = Ids.next();
            row.orderId = order.id;
            row.words = words;
            row.askedAt = now;
            row.askedBy = command.by().displayName();
            row.dueAt = deadline.due();
            manager.persist(row);
            order.openSupervisions++;
            ClockStart clock = new ClockStart(CLOCK, row.id, deadline, Set.of(StepKind.ANSWER_SUPERVISION));
            NamedClocks.start(manager, order, clock, now);
            return told(
                    order,
                    StepKind.SUPERVISE,
                    "督办：" + words + "（请于" + PublicWords.moment(row.dueAt) + "前回复）",
                    JointWords.SUPERVISED);
        }));
    }

    @Override
    public WorkOrder answer(Command command, String supervision, String words) {
        new Input().text("words", words, 2, LONGEST_ANSWER).check();
        List<String> asked = List.of(String.valueOf(supervision), words);
        return commands.run(command, new Act(StepKind.ANSWER_SUPERVISION, asked, (manager, order, now) -> {
            SupervisionRow row = open(manager, order.id, supervision);
            row.answer = words;
            row.answeredAt = now;
            row.answeredBy = command.by().displayName();
            order.openSupervisions--;
            // of several supervisions each has a clock of its own, which only its own answer ends
            NamedClocks.running(manager, order).stream()
                    .filter(clock -> clock.name.equals(CLOCK) && clock.subject.equals(row.id))
                    .forEach(clock -> NamedClocks.end(order, clock, now));
            return told(order, StepKind.ANSWER_SUPERVISION, "督办回复：" + words, null);
        }));
    }

    /** The one that was named, else the one that waits longest. */
    private static SupervisionRow open(EntityManager manager, String order, String id) {
        return manager
                .createQuery(
                        "SELECT s FROM SupervisionRow s WHERE s.orderId = :order AND s.answeredAt IS NULL"
                                + " ORDER BY s.askedAt, s.id",
                        SupervisionRow.class)
                .setParameter("order", order)
                .getResultList()
                .stream()
                .filter(row -> id == null || row.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        Problem.conflict("no such supervision of this order waits for its answer")));
    }

    @Override
    public WorkOrder remind(Command command, String words) {
        new Input().text("words", words, 0, LONGEST_WORDS).check();
        String note = words == null || words.isBlank() ? "催办" : "催办：" + words;
        return commands.run(command, new Act(StepKind.REMIND, note, (manager, order, now) -> {
            requireLongEnough(manager, order.id, now);
            return new Told(note, JointWords.REMINDED, new HandlerReminded(order.id, order.area));
        }));
    }

    /** Reminders by the platform do not count. */
    private void requireLongEnough(EntityManager manager, String order, Instant now) {
        Instant last = manager
                .createQuery(
                        "SELECT s FROM StepRow s WHERE s.orderId = :order AND s.kind = :remind"
                                + " AND s.actorId NOT LIKE 'system:%' ORDER BY s.version DESC",
                        StepRow.class)
                .setParameter("order", order)
                .setParameter("remind", StepKind.REMIND)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(step -> step.at)
                .findFirst()
                .orElse(null);
        if (last != null && now.isBefore(last.plus(supervising.now().betweenReminders()))) {
            throw new PlatformException(Problem.conflict("the handler was reminded at " + last
                    + "; possible again from "
                    + last.plus(supervising.now().betweenReminders())));
        }
    }

    @Override
    public WorkOrder askHelp(Command command, String words) {
        new Input().text("words", words, 2, LONGEST_WORDS).check();
        return commands.run(command, new Act(StepKind.ASK_HELP, words, (manager, order, now) -> {
            order.helpAsked = 1;
            return told(order, StepKind.ASK_HELP, "请求协调：" + words, JointWords.HELP_ASKED);
        }));
    }

    @Override
    public WorkOrder coordinate(Command command, Coordination coordination) {
        OrderCommands.requireSigned(command.by());
        CoordinationChange.check(coordination);
        AreaCode area = schema.schema().read(manager -> OrderCommands.visible(manager, command.order(), command.by())
                .areaCode());
        return commands.run(
                command,
                new Act(
                        StepKind.COORDINATE,
                        coordination,
                        CoordinationChange.of(new Invitations(neighbours), area, coordination, command.by())));
    }

    @Override
    public List<Supervision> of(String order, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            OrderCommands.visible(manager, order, by);
            return manager
                    .createQuery(
                            "SELECT s FROM SupervisionRow s WHERE s.orderId = :order ORDER BY s.askedAt DESC, s.id DESC",
                            SupervisionRow.class)
                    .setParameter("order", order)
                    .setMaxResults(MOST_SHOWN)
                    .getResultList()
                    .stream()
                    .map(SupervisionRow::view)
                    .toList();
        });
    }

    @Override
    public List<Waiting> waiting(Actor by) {
        OrderCommands.requireSigned(by);
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings.now(), schema.now());
        return schema.schema().read(manager -> manager
                .createQuery(
                        "SELECT s, o FROM SupervisionRow s, WorkOrderRow o WHERE o.handlerId IN :handlers AND o.open = 1"
                                + " AND o.openSupervisions > 0 AND s.orderId = o.id AND s.answeredAt IS NULL"
                                + " ORDER BY s.dueAt, s.id",
                        Object[].class)
                .setParameter("handlers", Rights.handlerIds(by))
                .setMaxResults(MOST_WAITING)
                .getResultList()
                .stream()
                .filter(row -> !Rights.isBarred(by, (WorkOrderRow) row[1]))
                .map(row -> new Waiting(
                        OrderViews.summary((WorkOrderRow) row[1], context), ((SupervisionRow) row[0]).view()))
                .toList());
    }

    private static Told told(WorkOrderRow order, StepKind kind, String note, String publicWords) {
        return new Told(note, publicWords, Invitations.taken(order, kind, List.of()));
    }
}
