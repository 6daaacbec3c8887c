// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.ClockStart;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.DueOrder;
import org.linli.petition.Handling;
import org.linli.petition.OrderClock;
import org.linli.petition.Place;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.WorkOrders;

/**
 * Work orders in memory, with the versions, causes and states of the real ones and no rights. It counts how often each
 * method was called.
 */
public final class FakeWorkOrders implements WorkOrders {
    private static final Set<WorkOrderState> OPEN = EnumSet.complementOf(EnumSet.of(WorkOrderState.CLOSED));

    private final Clock clock;
    private final Map<String, WorkOrder> orders = new LinkedHashMap<>();
    private final Map<String, List<Step>> timelines = new LinkedHashMap<>();
    private final Set<String> causes = new HashSet<>();
    private final Set<String> reminded = new HashSet<>();
    private final Map<String, Instant> postponed = new LinkedHashMap<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Map<String, FakeClocks> clocks = new LinkedHashMap<>();
    private Runnable meanwhile = () -> {};

    public FakeWorkOrders(Clock clock) {
        this.clock = clock;
    }

    /** A petition was filed: its order lies at the desk, to be dispatched within a minute. */
    public synchronized WorkOrder file(String id, Location location, Handler desk, String text, String type) {
        Instant now = clock.instant();
        WorkOrder order = new WorkOrder(
                id,
                "N-" + id,
                1,
                WorkOrderState.FILED,
                location.area(),
                location.found(),
                location.area(),
                desk,
                null,
                null,
                now.plus(Duration.ofMinutes(1)),
                false,
                null,
                new WorkOrder.Matter(
                        "P-" + id, text, type, type, new Place(null, null, location.area()), null, "portal", now, null),
                null,
                null,
                0,
                List.of());
        orders.put(id, order);
        keep(order, StepKind.FILE, Actor.ANONYMOUS, null, null);
        return order;
    }

    /** The petitioner rated a closed order. */
    public synchronized WorkOrder rate(String id, Rating rating) {
        WorkOrder order = there(id);
        Draft next = new Draft(order);
        next.rating = rating;
        return keep(next.order(), StepKind.RATE, Actor.ANONYMOUS, rating.words(), null);
    }

    /** How often a method was called. */
    public synchronized int calls(String method) {
        return calls.getOrDefault(method, 0);
    }

    /** How often methods were called in all. */
    public synchronized int calls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Forgets the counts. */
    public synchronized void forgetCalls() {
        calls.clear();
    }

    /** Something that happens once, after the next order was read and before the command that follows. */
    public synchronized void meanwhile(Runnable something) {
        meanwhile = something;
    }

    @Override
    public WorkOrder find(String order, Actor by) {
        Runnable now;
        WorkOrder found;
        synchronized (this) {
            count("find");
            found = there(order);
            now = meanwhile;
            meanwhile = () -> {};
        }
        now.run();
        return found;
    }

    @Override
    public synchronized List<Step> timeline(String order, Actor by) {
        count("timeline");
        there(order);
        return List.copyOf(timelines.get(order));
    }

    @Override
    public Explanation explain(String order, Actor by) {
        throw new UnsupportedOperationException("the fake explains nothing");
    }

    @Override
    public Petitioners petitioner(String order, String from, Actor by) {
        throw new UnsupportedOperationException("the fake knows no petitioners");
    }

    @Override
    public Page<WorkOrderSummary> list(WorkOrderFilter filter, String cursor, int size, Actor by) {
        throw new UnsupportedOperationException("the fake has no lists");
    }

    @Override
    public Totals totals(AreaCode area, Actor by) {
        throw new UnsupportedOperationException("the fake has no totals");
    }

    @Override
    public synchronized WorkOrder dispatch(Command command, Dispatch dispatch) {
        count("dispatch");
        return step(command, StepKind.DISPATCH, OPEN, dispatch.reason(), next -> next.given(dispatch));
    }

    @Override
    public synchronized WorkOrder setDeadline(Command command, Dispatch clockOnly) {
        count("setDeadline");
        return step(command, StepKind.SET_DEADLINE, OPEN, clockOnly.reason(), next -> next.clocked(clockOnly));
    }

    @Override
    public synchronized WorkOrder startClock(Command command, ClockStart... starts) {
        count("startClock");
        return step(command, StepKind.SET_DEADLINE, OPEN, null, next -> {
            for (ClockStart start : starts) {
                clocksOf(command.order())
                        .start(command.order(), start, clock.instant(), timelines.get(command.order()));
            }
            return next;
        });
    }

    private FakeClocks clocksOf(String order) {
        return clocks.computeIfAbsent(order, id -> new FakeClocks());
    }

    @Override
    public synchronized WorkOrder acknowledge(Command command) {
        count("acknowledge");
        return step(
                command,
                StepKind.ACKNOWLEDGE,
                EnumSet.of(WorkOrderState.DISPATCHED),
                null,
                next -> next.in(WorkOrderState.IN_PROGRESS));
    }

    @Override
    public synchronized WorkOrder note(Command command, String note, String publicWords) {
        count("note");
        return step(command, StepKind.NOTE, EnumSet.of(WorkOrderState.IN_PROGRESS), note, UnaryOperator.identity());
    }

    @Override
    public synchronized WorkOrder escalate(Command command, String reason) {
        count("escalate");
        return step(
                command,
                StepKind.ESCALATE,
                EnumSet.of(WorkOrderState.DISPATCHED, WorkOrderState.IN_PROGRESS),
                reason,
                next -> next.escalated(clock.instant()));
    }

    @Override
    public synchronized WorkOrder reply(Command command, String words) {
        count("reply");
        return step(command, StepKind.REPLY, EnumSet.of(WorkOrderState.IN_PROGRESS), words, UnaryOperator.identity());
    }

    @Override
    public synchronized WorkOrder close(Command command, Resolution resolution, String note) {
        count("close");
        return step(
                command, StepKind.CLOSE, EnumSet.of(WorkOrderState.IN_PROGRESS), note, next -> next.closed(resolution));
    }

    @Override
    public synchronized WorkOrder reopen(Command command, Dispatch dispatch) {
        count("reopen");
        return step(command, StepKind.REOPEN, EnumSet.of(WorkOrderState.CLOSED), dispatch.reason(), next -> next.given(
                        dispatch)
                .reopened());
    }

    @Override
    public synchronized WorkOrder linkResident(Command command, String resident, String ground) {
        count("linkResident");
        return step(command, StepKind.LINK_RESIDENT, OPEN, ground, next -> next.linked(resident));
    }

    @Override
    public synchronized List<DueOrder> due(Instant now, int max, Actor by) {
        count("due");
        List<DueOrder> due = new ArrayList<>();
        for (WorkOrder order : orders.values()) {
            if (OPEN.contains(order.state())) {
                alarm(order, now, due);
                clocksOf(order.id()).due(order.id(), order.version(), now).stream()
                        .map(one -> known(order, one))
                        .forEach(due::add);
            }
        }
        return due.stream()
                .sorted(Comparator.comparing(DueOrder::at))
                .limit(max)
                .toList();
    }

    @Override
    public synchronized int remind(List<DueOrder> due, Actor by) {
        count("remind");
        List<DueOrder> unchanged = due.stream().filter(this::isUnchanged).toList();
        for (DueOrder each : unchanged) {
            if (each.clock() == null) {
                reminded.add(clockOf(there(each.order())));
            } else {
                clocksOf(each.order()).reminded(each.clock(), clock.instant());
            }
            keep(there(each.order()), StepKind.REMIND, by, null, null);
        }
        return unchanged.size();
    }

    @Override
    public synchronized int markOverdue(List<Supervised> overdue, Actor by) {
        count("markOverdue");
        int marked = 0;
        List<Supervised> unchanged =
                overdue.stream().filter(each -> isUnchanged(each.due())).toList();
        for (Supervised each : unchanged) {
            Draft next = new Draft(there(each.due().order()));
            if (each.due().clock() == null) {
                next.supervisor = each.supervisor();
            } else {
                clocksOf(each.due().order()).overdue(each.due().clock(), each.supervisor(), clock.instant());
            }
            keep(next.order(), StepKind.OVERDUE, by, null, null);
            marked++;
        }
        return marked;
    }

    @Override
    public synchronized int postpone(List<DueOrder> due, Instant until, Actor by) {
        count("postpone");
        List<DueOrder> unchanged = due.stream().filter(this::isUnchanged).toList();
        for (DueOrder each : unchanged) {
            if (each.clock() == null) {
                postponed.put(each.order(), until);
            } else {
                clocksOf(each.order()).postpone(each.clock(), until);
            }
        }
        return unchanged.size();
    }

    private void alarm(WorkOrder order, Instant now, List<DueOrder> due) {
        if (now.isBefore(postponed.getOrDefault(order.id(), Instant.MIN))) {
            return;
        }
        Map<DueOrder.Alarm, Instant> asked = new LinkedHashMap<>();
        if (order.dispatchBy() != null) {
            asked.put(DueOrder.Alarm.DISPATCH, order.dispatchBy());
        }
        if (order.deadline() != null && order.deadline().warnAt() != null && !reminded.contains(clockOf(order))) {
            asked.put(DueOrder.Alarm.WARNING, order.deadline().warnAt());
        }
        if (order.deadline() != null && order.deadline().due() != null && order.supervisor() == null) {
            asked.put(DueOrder.Alarm.OVERDUE, order.deadline().due());
        }
        asked.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .filter(next -> !now.isBefore(next.getValue()))
                .map(next -> new DueOrder(order.id(), order.version(), next.getKey(), next.getValue()))
                .ifPresent(next -> due.add(known(order, next)));
    }

    private static DueOrder known(WorkOrder order, DueOrder due) {
        DueOrder.Facts facts = new DueOrder.Facts(
                order.area(),
                order.found(),
                order.level(),
                order.petition().type(),
                order.petition().channel(),
                order.petition().text(),
                order.urgency(),
                order.reopened(),
                due.clock() == null && order.deadline() != null
                        ? order.deadline().due()
                        : null);
        return new DueOrder(due.order(), due.version(), due.alarm(), due.at(), due.clock(), due.name(), facts);
    }

    private static String clockOf(WorkOrder order) {
        return order.id()
                + ' '
                + (order.deadline() == null ? "" : order.deadline().start());
    }

    private boolean isUnchanged(DueOrder due) {
        return there(due.order()).version() == due.version();
    }

    private WorkOrder step(
            Command command, StepKind kind, Set<WorkOrderState> from, String note, UnaryOperator<Draft> change) {
        WorkOrder order = there(command.order());
        if (command.cause() != null && causes.contains(order.id() + ' ' + command.cause())) {
            return order;
        }
        if (command.version() != null && command.version() != order.version()) {
            throw new PlatformException(Problem.staleVersion(command.version(), order.version()));
        }
        if (!from.contains(order.state())) {
            throw new PlatformException(
                    Problem.illegalStep(kind.name(), order.state().name(), List.of()));
        }
        if (command.cause() != null) {
            causes.add(order.id() + ' ' + command.cause());
        }
        return keep(change.apply(new Draft(order)).order(), kind, command.by(), note, command.cause());
    }

    private WorkOrder keep(WorkOrder order, StepKind kind, Actor by, String note, String cause) {
        Draft next = new Draft(order);
        next.version = timelines.containsKey(order.id()) ? order.version() + 1 : 1;
        clocksOf(order.id()).stepTaken(kind, order.state().isOpen(), clock.instant());
        next.clocks = clocksOf(order.id()).views();
        WorkOrder kept = next.order();
        orders.put(kept.id(), kept);
        String handler = kept.handler() == null ? null : kept.handler().name();
        timelines
                .computeIfAbsent(kept.id(), id -> new ArrayList<>())
                .add(new Step(
                        kept.version(),
                        clock.instant(),
                        kind,
                        by.displayName(),
                        kept.state(),
                        handler,
                        note,
                        null,
                        cause));
        return kept;
    }

    private WorkOrder there(String id) {
        WorkOrder order = orders.get(id);
        if (order == null) {
            throw new PlatformException(Problem.notFound("work order", id));
        }
        return order;
    }

    private void count(String method) {
        calls.merge(method, 1, Integer::sum);
    }

    /** An order being changed. */
    private static final class Draft {
        private final WorkOrder before;
        private long version;
        private WorkOrderState state;
        private Dispatch given;
        private Instant dispatchBy;
        private Handler supervisor;
        private Resolution resolution;
        private Rating rating;
        private int reopened;
        private List<String> residents;
        private List<OrderClock> clocks;

        private Draft(WorkOrder before) {
            this.before = before;
            this.version = before.version();
            this.state = before.state();
            this.given = new Dispatch(before.handler(), before.level(), before.urgency(), before.deadline(), null);
            this.dispatchBy = before.dispatchBy();
            this.supervisor = before.supervisor();
            this.resolution = before.resolution();
            this.rating = before.rating();
            this.reopened = before.reopened();
            this.residents = before.residents();
            this.clocks = before.handling().clocks();
        }

        Draft given(Dispatch dispatch) {
            clocked(new Dispatch(
                    dispatch.handler(), dispatch.level(), dispatch.urgency(), dispatch.deadline(), dispatch.reason()));
            state = WorkOrderState.DISPATCHED;
            dispatchBy = null;
            return this;
        }

        Draft clocked(Dispatch dispatch) {
            supervisor = dispatch.deadline() == null ? supervisor : null;
            given = new Dispatch(
                    dispatch.handler(),
                    dispatch.level(),
                    dispatch.urgency() == null ? given.urgency() : dispatch.urgency(),
                    dispatch.deadline() == null ? given.deadline() : dispatch.deadline(),
                    null);
            return this;
        }

        Draft in(WorkOrderState next) {
            state = next;
            return this;
        }

        Draft escalated(Instant now) {
            dispatchBy = now.plus(Duration.ofMinutes(1));
            return in(WorkOrderState.ESCALATED);
        }

        Draft closed(Resolution how) {
            resolution = how;
            dispatchBy = null;
            return in(WorkOrderState.CLOSED);
        }

        Draft linked(String resident) {
            residents = java.util.stream.Stream.concat(residents.stream(), java.util.stream.Stream.of(resident))
                    .distinct()
                    .sorted()
                    .toList();
            return this;
        }

        Draft reopened() {
            resolution = null;
            rating = null;
            supervisor = null;
            reopened++;
            return this;
        }

        private Handling handling() {
            Handling plain = before.handling();
            return new Handling(
                    plain.acceptedAt(),
                    plain.secrecy(),
                    plain.part(),
                    plain.mergedInto(),
                    plain.sentBack(),
                    plain.openSupervisions(),
                    plain.extensionAsked(),
                    plain.helpAsked(),
                    plain.promised(),
                    plain.participants(),
                    clocks);
        }

        WorkOrder order() {
            return new WorkOrder(
                    before.id(),
                    before.number(),
                    version,
                    state,
                    before.area(),
                    before.found(),
                    given.level(),
                    given.handler(),
                    given.urgency(),
                    given.deadline(),
                    dispatchBy,
                    before.overdue(),
                    supervisor,
                    before.petition(),
                    resolution,
                    rating,
                    reopened,
                    List.of(),
                    residents,
                    handling());
        }
    }
}
