// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.petition.ClockStart;
import org.linli.petition.Closing;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.DueOrder;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.WorkOrders;
import org.linli.petition.event.WorkNoted;
import org.linli.petition.event.WorkOrderAcknowledged;
import org.linli.petition.event.WorkOrderReplied;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.OrderLists;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.Waiting;
import org.linli.petition.internal.clock.ClockCommands;
import org.linli.petition.internal.clock.DueOrders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Work orders in this module's own tables. */
@Component(service = {WorkOrders.class, JpaWorkOrders.class})
public final class JpaWorkOrders implements WorkOrders {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_WORDS = 500;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final OrderCommands commands;
    private final Dispatches dispatches;
    private final OrderReads reads;
    private final OrderLists lists;
    private final DueOrders dueOrders;

    @Activate
    public JpaWorkOrders(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours,
            @Reference DispatchSignal signal,
            @Reference HandlingRules rules) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
        this.reads = new OrderReads(schema, settings, neighbours);
        this.dispatches = new Dispatches(
                commands,
                reads,
                new Dispatches.Around(neighbours, new DispatchClock(schema, settings, neighbours), signal, rules));
        this.lists = new OrderLists(schema, settings);
        this.dueOrders = new DueOrders(schema, feed);
    }

    @Override
    public WorkOrder find(String order, Actor by) {
        return reads.find(order, by);
    }

    @Override
    public List<Step> timeline(String order, Actor by) {
        return reads.timeline(order, by);
    }

    @Override
    public Explanation explain(String order, Actor by) {
        return reads.explain(order, by);
    }

    @Override
    public Petitioners petitioner(String order, String from, Actor by) {
        return reads.petitioner(order, from, by);
    }

    @Override
    public Page<WorkOrderSummary> list(WorkOrderFilter filter, String cursor, int size, Actor by) {
        OrderCommands.requireSigned(by);
        View view = filter.view() == null ? View.MINE : filter.view();
        boolean closed = view == View.CLOSED;
        WorkOrderState state = filter.state();
        if (state != null && closed == state.isOpen()) {
            return new Page<>(List.of(), null);
        }
        Instant until = view == View.OVERDUE ? schema.now() : null;
        return lists.page(
                scopes(view, filter.area(), by),
                new OrderLists.Wanted(!closed, until, state),
                OrderLists.Cursor.of(cursor),
                Page.size(size));
    }

    private List<Scope> scopes(View view, AreaCode area, Actor by) {
        boolean seesAreas = !by.areas(Rights.SEEING).isEmpty();
        if (view == View.MINE || !seesAreas && by.areas(Role.DEPARTMENT_OFFICER).size() > 0) {
            return Scope.mine(by).stream().map(scope -> scope.in(area)).toList();
        }
        return Scope.seen(by, area, districts());
    }

    private Supplier<List<AreaCode>> districts() {
        return () -> neighbours.areas().children(null).stream().map(Area::code).toList();
    }

    /** The open orders of all areas whose deadline comes before, the soonest first. */
    public List<WorkOrderSummary> dueBefore(Instant until, int max) {
        return lists.page(
                        districts().get().stream().map(Scope::of).toList(),
                        new OrderLists.Wanted(true, until, null),
                        null,
                        max)
                .items();
    }

    @Override
    public Totals totals(AreaCode area, Actor by) {
        OrderCommands.requireSigned(by);
        by.require(
                area,
                Role.GRID_WORKER,
                Role.COMMUNITY_OFFICER,
                Role.DISPATCHER,
                Role.DEPARTMENT_OFFICER,
                Role.SUPERVISOR,
                Role.SYSTEM);
        return schema.schema().jdbc(connection -> Totalling.of(connection, area));
    }

    @Override
    public WorkOrder dispatch(Command command, Dispatch dispatch) {
        return dispatches.dispatch(command, dispatch);
    }

    /** Gives orders to handlers for other reasons than a command from outside. */
    Dispatches dispatches() {
        return dispatches;
    }

    @Override
    public WorkOrder setDeadline(Command command, Dispatch clock) {
        return dispatches.setDeadline(command, clock);
    }

    @Override
    public WorkOrder startClock(Command command, ClockStart... clocks) {
        return new ClockCommands(commands).start(command, List.of(clocks));
    }

    @Override
    public WorkOrder reopen(Command command, Dispatch dispatch) {
        return dispatches.reopen(command, dispatch);
    }

    @Override
    public WorkOrder acknowledge(Command command) {
        return commands.run(
                command,
                new Act(
                        StepKind.ACKNOWLEDGE,
                        "",
                        (manager, order, now) -> new Told(
                                null,
                                PublicWords.acknowledged(order),
                                new WorkOrderAcknowledged(order.id, order.area))));
    }

    @Override
    public WorkOrder note(Command command, String note, String publicWords) {
        new Input()
                .text("note", note, 1, LONGEST_NOTE)
                .text("publicWords", publicWords, 0, LONGEST_WORDS)
                .check();
        String words = publicWords == null || publicWords.isBlank() ? null : publicWords;
        return commands.run(
                command,
                new Act(
                        StepKind.NOTE,
                        List.of(note, String.valueOf(words)),
                        (manager, order, now) -> new Told(note, words, new WorkNoted(order.id, order.area))));
    }

    @Override
    public WorkOrder escalate(Command command, String reason) {
        new Input().text("reason", reason, 1, LONGEST_WORDS).check();
        return dispatches.escalate(command, reason);
    }

    @Override
    public WorkOrder reply(Command command, String words) {
        new Input().text("words", words, 2, LONGEST_NOTE).check();
        return commands.run(command, new Act(StepKind.REPLY, words, (manager, order, now) -> {
            order.reply = words;
            order.replied = 1;
            order.promisedAt = null;
            return new Told(null, words, new WorkOrderReplied(order.id, order.area));
        }));
    }

    @Override
    public WorkOrder close(Command command, Resolution resolution, String note) {
        return commands.run(command, Closings.act(new Closing(resolution, note, null, List.of())));
    }

    @Override
    public WorkOrder linkResident(Command command, String resident, String ground) {
        OrderCommands.requireSigned(command.by());
        new Input()
                .that(
                        resident != null && resident.matches("[0-9A-Z]{26}"),
                        "resident",
                        "is no id",
                        "the id of a resident of the registry")
                .text("ground", ground, 2, LONGEST_WORDS)
                .check();
        // who may not link learns nothing of who is in the registry
        Rights.requireLinking(
                command.by(), reads.find(command.order(), command.by()).area());
        HandLink link = new HandLink(resident, ground, command.by());
        link.requireKnown(neighbours.residents());
        return commands.run(command, new Act(StepKind.LINK_RESIDENT, List.of(resident, ground), link));
    }

    @Override
    public List<DueOrder> due(Instant now, int max, Actor by) {
        Rights.requirePlatform(by);
        return dueOrders.due(now, max);
    }

    @Override
    public int remind(List<DueOrder> due, Actor by) {
        Rights.requirePlatform(by);
        return dueOrders.remind(due, by);
    }

    @Override
    public int markOverdue(List<Supervised> overdue, Actor by) {
        Rights.requirePlatform(by);
        if (overdue.stream().anyMatch(one -> one.supervisor() == null)) {
            throw new PlatformException(Problem.invalid("supervisor", "is missing", "the unit that supervises"));
        }
        int resumed = 0;
        Waiting waiting = new Waiting(commands, neighbours);
        for (Supervised one : overdue) {
            boolean isOver = NamedClocks.SUSPENSION.equals(one.due().name());
            resumed += isOver && waiting.over(one.due().order(), one.due().version(), by) ? 1 : 0;
        }
        return resumed
                + dueOrders.markOverdue(
                        overdue.stream()
                                .filter(one ->
                                        !NamedClocks.SUSPENSION.equals(one.due().name()))
                                .toList(),
                        by);
    }

    @Override
    public int postpone(List<DueOrder> due, Instant until, Actor by) {
        Rights.requirePlatform(by);
        return due.isEmpty() ? 0 : dueOrders.postpone(due, until);
    }
}
