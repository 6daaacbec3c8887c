// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.organization.Handler;
import org.linli.petition.Command;
import org.linli.petition.Cooperation;
import org.linli.petition.OutsideCall;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.Participations;
import org.linli.petition.SpotRecord;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.ParticipantRow;
import org.linli.petition.internal.Participants;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.joint.Invitations.Asking;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Handling together, in this module's own tables. */
@Component(service = {Participations.class, JpaParticipations.class})
public final class JpaParticipations implements Participations {
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_SHOWN = 100;

    private final PetitionSchema schema;
    private final Invitations invitations;
    private final OrderCommands commands;
    private final OnTheSpot onTheSpot;

    @Activate
    public JpaParticipations(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.invitations = new Invitations(neighbours);
        this.commands = new OrderCommands(schema, feed, settings);
        this.onTheSpot = new OnTheSpot(schema, commands);
    }

    @Override
    public WorkOrder addSupport(Command command, List<String> units, String words) {
        List<String> asked = units == null ? List.of() : units;
        new Input()
                .that(!asked.isEmpty() && asked.size() <= MOST, "units", "are " + asked.size(), "1 to " + MOST)
                .text("words", words, 2, LONGEST_WORDS)
                .check();
        List<Assignee> invited = invitations.units(area(command), asked);
        return commands.run(command, new Act(StepKind.ADD_SUPPORT, List.of(asked, words), (manager, order, now) -> {
            Invitations.ask(manager, order, invited, new Asking(Part.SUPPORT, State.JOINED, command.by(), words, now));
            return new Told(
                    "协办：" + Invitations.names(invited) + "。" + words,
                    JointWords.supported(invited),
                    Invitations.taken(order, StepKind.ADD_SUPPORT, invited));
        }));
    }

    @Override
    public WorkOrder release(Command command, String who, String reason) {
        new Input()
                .required("who", who)
                .text("reason", reason, 2, LONGEST_WORDS)
                .check();
        return commands.run(command, new Act(StepKind.RELEASE_SUPPORT, List.of(who, reason), (manager, order, now) -> {
            List<ParticipantRow> parts = Participants.of(manager, order).stream()
                    .filter(row -> row.whoId.equals(who))
                    .filter(row -> row.part != Part.CLAIM && row.state != State.RELEASED)
                    .toList();
            if (parts.isEmpty()) {
                throw new PlatformException(Problem.conflict(who + " takes no part"));
            }
            parts.forEach(row -> Participants.move(manager, order, row.part, who, State.RELEASED));
            Assignee released = new Assignee(parts.get(0).view().who(), null, parts.get(0).whoName);
            return new Told(
                    parts.get(0).whoName + "不再参与：" + reason,
                    null,
                    Invitations.taken(order, StepKind.RELEASE_SUPPORT, List.of(released)));
        }));
    }

    @Override
    public WorkOrder formGroup(Command command, Handler lead, List<Handler> members, String purpose) {
        List<Handler> all = Stream.concat(Stream.of(lead), members == null ? Stream.empty() : members.stream())
                .toList();
        new Input()
                .required("lead", lead)
                .that(all.size() <= MOST + 1, "members", "are " + (all.size() - 1), "at most " + MOST)
                .text("purpose", purpose, 2, LONGEST_WORDS)
                .check();
        List<Assignee> group = invitations.all(area(command), "members", all);
        new Input()
                .that(group.size() >= 2, "members", "are only the lead", "at least one beside the lead")
                .check();
        return commands.run(
                command,
                new Act(
                        StepKind.FORM_GROUP,
                        List.of(all, purpose),
                        (manager, order, now) -> form(
                                manager,
                                order,
                                group,
                                new Asking(Part.GROUP, State.JOINED, command.by(), purpose, now))));
    }

    /** Who takes part already, or is the handler, keeps that and is of the group as well. */
    private static Told form(EntityManager manager, WorkOrderRow order, List<Assignee> group, Asking asking) {
        List<Assignee> further = group.stream()
                .filter(one -> !one.handler().id().equals(order.handlerId))
                .filter(one -> !Listed.has(order.joined, one.handler().id()))
                .toList();
        Invitations.ask(manager, order, further, asking);
        GroupRow row = new GroupRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.members = Json.write(group.stream().map(Assignee::handler).toList());
        row.purpose = asking.words();
        row.formedAt = asking.at();
        row.formedBy = asking.by().displayName();
        manager.persist(row);
        return new Told(
                "联合小组：" + Invitations.names(group) + "，由"
                        + group.get(0).handler().name() + "牵头。" + asking.words(),
                JointWords.grouped(group),
                Invitations.taken(order, StepKind.FORM_GROUP, group));
    }

    @Override
    public WorkOrder recordOnSpot(Command command, SpotRecord.Draft record) {
        return onTheSpot.record(command, record);
    }

    @Override
    public WorkOrder callOutside(Command command, OutsideCall.Draft call) {
        return onTheSpot.call(command, call);
    }

    @Override
    public WorkOrder outsideResult(Command command, String call, OutsideCall.Result result) {
        return onTheSpot.result(command, call, result);
    }

    @Override
    public Cooperation of(String order, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            OrderCommands.visible(manager, order, by);
            return new Cooperation(
                    newest(manager, GroupRow.class, "formedAt", order, GroupRow::view),
                    newest(manager, SpotRow.class, "recordedAt", order, SpotRow::view),
                    newest(manager, OutsideCallRow.class, "calledAt", order, OutsideCallRow::view));
        });
    }

    private static <R, V> List<V> newest(
            EntityManager manager, Class<R> rows, String since, String order, Function<R, V> view) {
        String jpql = "SELECT r FROM " + rows.getSimpleName() + " r WHERE r.orderId = :order ORDER BY r." + since
                + " DESC, r.id DESC";
        return manager
                .createQuery(jpql, rows)
                .setParameter("order", order)
                .setMaxResults(MOST_SHOWN)
                .getResultList()
                .stream()
                .map(view)
                .toList();
    }

    private AreaCode area(Command command) {
        OrderCommands.requireSigned(command.by());
        return schema.schema().read(manager -> OrderCommands.visible(manager, command.order(), command.by())
                .areaCode());
    }
}
