// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.Unit;
import org.linli.petition.Command;
import org.linli.petition.Participant;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.StepKind;
import org.linli.petition.Whistles;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.ParticipantRow;
import org.linli.petition.internal.Participants;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.joint.Invitations.Asking;
import org.linli.petition.internal.whistle.ConfiguredWhistles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whistles by the rule of the order's area. */
@Component(service = {Whistles.class, JpaWhistles.class})
public final class JpaWhistles implements Whistles {
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_NAMED = 20;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final OrderCommands commands;
    private final Callable callable;
    private final CallList calls;

    @Activate
    public JpaWhistles(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours,
            @Reference ConfiguredWhistles rules) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
        this.callable = new Callable(neighbours, rules);
        this.calls = new CallList(schema, settings);
    }

    @Override
    public WorkOrder whistle(Command command, Whistle whistle) {
        OrderCommands.requireSigned(command.by());
        Input input = new Input().required("whistle", whistle);
        input.check();
        int calling = whistle.units().size();
        input.that(calling >= 1 && calling <= MOST, "units", "are " + calling, "1 to " + MOST)
                .text("words", whistle.words(), 2, LONGEST_WORDS)
                .text("wanted", whistle.wanted(), 2, LONGEST_WORDS)
                .check();
        AreaCode area = scene(command.order(), command.by()).area();
        requireCallable(area, whistle.units(), command.by());
        List<Assignee> units = new Invitations(neighbours).units(area, whistle.units());
        return commands.run(command, new Act(StepKind.WHISTLE, whistle, (manager, order, now) -> {
            String asked = whistle.words() + "；请求：" + whistle.wanted();
            Invitations.ask(manager, order, units, new Asking(Part.CALLED, State.ASKED, command.by(), asked, now));
            return new Told(
                    "吹哨：" + Invitations.names(units) + "。" + asked,
                    JointWords.called(units),
                    Invitations.taken(order, StepKind.WHISTLE, units));
        }));
    }

    @Override
    public WorkOrder joinIn(Command command, String words) {
        new Input().text("words", words, 1, LONGEST_WORDS).check();
        return commands.run(command, new Act(StepKind.JOIN_IN, words, (manager, order, now) -> {
            List<ParticipantRow> mine = Participants.of(manager, order).stream()
                    .filter(row -> row.part == Part.CALLED && row.state == State.ASKED)
                    .filter(row -> Rights.handlerIds(command.by()).contains(row.whoId))
                    .toList();
            mine.forEach(row -> Participants.move(manager, order, Part.CALLED, row.whoId, State.JOINED));
            List<Assignee> joined = mine.stream()
                    .map(row -> new Assignee(row.view().who(), null, row.whoName))
                    .toList();
            return new Told(
                    Invitations.names(joined) + "报到：" + words,
                    JointWords.joinedIn(
                            joined.stream().map(Assignee::publicName).toList()),
                    Invitations.taken(order, StepKind.JOIN_IN, joined));
        }));
    }

    @Override
    public List<Unit> callable(String order, Actor by) {
        OrderCommands.requireSigned(by);
        Scene scene = scene(order, by);
        return callable.from(scene.area(), by).stream()
                .filter(unit -> !scene.others().contains(" " + unit.id() + " "))
                .filter(unit -> !by.units().contains(unit.id()))
                .toList();
    }

    @Override
    public Page<Call> calls(Participant.State state, String cursor, int size, Actor by) {
        OrderCommands.requireSigned(by);
        boolean listed = state == State.ASKED || state == State.JOINED;
        new Input().that(listed, "state", "was " + state, "ASKED or JOINED").check();
        return calls.page(state, cursor, Page.size(size), by);
    }

    /** Where an order lies, and who is not to be called to it. */
    private record Scene(AreaCode area, String others) {}

    private Scene scene(String id, Actor by) {
        return schema.schema().read(manager -> {
            WorkOrderRow order = OrderCommands.visible(manager, id, by);
            String others = " " + order.handlerId + " " + order.barred + " " + order.called + " " + order.joined;
            return new Scene(order.areaCode(), others);
        });
    }

    private void requireCallable(AreaCode area, List<String> units, Actor by) {
        List<Unit> reach = callable.from(area, by);
        List<String> ids = reach.stream().map(Unit::id).toList();
        String instead = reach.isEmpty()
                ? "nobody can be called from here; escalate, or ask for help"
                : reach.stream()
                        .limit(MOST_NAMED)
                        .map(unit -> unit.name() + " (" + unit.id() + ")")
                        .collect(Collectors.joining(", ", "one of ", ""));
        Input input = new Input();
        for (int i = 0; i < units.size(); i++) {
            input.that(ids.contains(units.get(i)), "units[" + i + "]", "may not be called from here", instead);
        }
        input.check();
    }
}
