// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.support.Input;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.event.DeadlineSet;
import org.linli.petition.event.EscalationRequested;
import org.linli.petition.event.WorkOrderDispatched;
import org.linli.petition.event.WorkOrderReopened;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;

/** Gives orders to handlers, and clocks to orders. Handlers are looked up before the transaction. */
final class Dispatches {
    private static final int LONGEST_REASON = 500;

    private final OrderCommands commands;
    private final OrderReads reads;
    private final Neighbours neighbours;
    private final DispatchClock clock;
    private final DispatchSignal signal;
    private final HandlingRules rules;

    Dispatches(OrderCommands commands, OrderReads reads, Around around) {
        this.commands = commands;
        this.reads = reads;
        this.neighbours = around.neighbours();
        this.clock = around.clock();
        this.signal = around.signal();
        this.rules = around.rules();
    }

    /** What it asks and tells. */
    record Around(Neighbours neighbours, DispatchClock clock, DispatchSignal signal, HandlingRules rules) {}

    /** The handler gives it up: the next dispatch has a clock of its own, so that it cannot get lost on the way. */
    WorkOrder escalate(Command command, String reason) {
        Deadline dispatchBy = clock.start();
        return commands.run(command, new Act(StepKind.ESCALATE, reason, (manager, order, now) -> {
            order.dispatchBy = dispatchBy.due();
            order.undispatchedSince = now;
            return new Told(
                    reason, PublicWords.escalated(), new EscalationRequested(order.id, order.area, order.level));
        }));
    }

    WorkOrder dispatch(Command command, Dispatch dispatch) {
        return dispatch(command, dispatch, PublicWords::dispatched);
    }

    /** The same in other words for the petitioner. */
    WorkOrder dispatch(Command command, Dispatch dispatch, Function<WorkOrderRow, String> words) {
        return hand(StepKind.DISPATCH, command, dispatch, words);
    }

    /** To another handler; urgency and clock stay. */
    WorkOrder reassign(Command command, Dispatch dispatch) {
        return hand(StepKind.REASSIGN, command, dispatch, PublicWords::reassigned);
    }

    private WorkOrder hand(StepKind kind, Command command, Dispatch dispatch, Function<WorkOrderRow, String> words) {
        check(dispatch);
        new Input().required("handler", dispatch.handler()).check();
        Assignee assignee = assignee(command, dispatch);
        DispatchSignal.Promise[] promise = new DispatchSignal.Promise[1];
        WorkOrder result = commands.run(command, new Act(kind, dispatch, (manager, order, now) -> {
            give(order, assignee, dispatch);
            promise[0] = new DispatchSignal.Promise(order.handlerPublic, order.dueAt, order.provisional == 1);
            return new Told(dispatch.reason(), words.apply(order), dispatched(order));
        }));
        if (promise[0] != null) {
            signal.dispatched(command.order(), promise[0]);
        }
        return result;
    }

    WorkOrder reopen(Command command, Dispatch dispatch) {
        check(dispatch);
        Assignee assignee = dispatch.handler() == null ? inPlaceOfBarred(command) : assignee(command, dispatch);
        return commands.run(command, new Act(StepKind.REOPEN, dispatch, (manager, order, now) -> {
            order.followUp = null;
            order.evidence = null;
            order.reopened++;
            order.resolution = null;
            order.closedAt = null;
            order.replied = 0;
            order.ratingGrade = null;
            order.ratingWords = null;
            give(order, assignee, dispatch);
            return new Told(
                    dispatch.reason(), PublicWords.reopened(order), new WorkOrderReopened(order.id, order.area));
        }));
    }

    /** The desk, when who closed it must not deal with it any more; else null: it stays theirs. */
    private Assignee inPlaceOfBarred(Command command) {
        WorkOrder order = reads.find(command.order(), command.by());
        boolean barred = order.handling().barred().contains(order.handler().id());
        return barred ? AtDesk.gather(neighbours, clock, order).desk() : null;
    }

    WorkOrder setDeadline(Command command, Dispatch clock) {
        check(clock);
        new Input().required("deadline", clock.deadline()).check();
        return commands.run(command, new Act(StepKind.SET_DEADLINE, clock, (manager, order, now) -> {
            if (isSame(order, clock)) {
                goOn(order, clock, now);
            } else {
                clock(order, clock);
            }
            return new Told(clock.reason(), PublicWords.deadlineSet(order), new DeadlineSet(order.id, order.area));
        }));
    }

    private Assignee assignee(Command command, Dispatch dispatch) {
        AreaCode level = dispatch.level() != null
                ? dispatch.level()
                : reads.find(command.order(), command.by()).level();
        return Assignee.of(
                neighbours, dispatch.handler(), level, rules.in(level).naming());
    }

    private static void give(WorkOrderRow order, Assignee assignee, Dispatch dispatch) {
        AreaCode level = level(order, assignee, dispatch);
        if (!level.contains(order.areaCode())) {
            throw new PlatformException(Problem.invalid(
                    "level", level + " does not hold the order's area", order.area + " or an area above it"));
        }
        order.level = level.value();
        if (assignee != null) {
            Rights.requireNotBarred(order, assignee.handler().id());
            assignee.take(order);
        }
        order.undispatchedSince = null;
        order.dispatchBy = null;
        clock(order, dispatch);
    }

    /** The one that was named; else the unit's own area where that holds the order; else it stays. */
    private static AreaCode level(WorkOrderRow order, Assignee assignee, Dispatch dispatch) {
        if (dispatch.level() != null) {
            return dispatch.level();
        }
        boolean unitHere =
                assignee != null && assignee.area() != null && assignee.area().contains(order.areaCode());
        return unitHere ? assignee.area() : new AreaCode(order.level);
    }

    private static void clock(WorkOrderRow order, Dispatch dispatch) {
        if (dispatch.urgency() != null) {
            order.urgency = dispatch.urgency();
        }
        if (dispatch.deadline() != null) {
            OwnClock.start(order, dispatch.deadline());
            order.deadlineEnds = ends(dispatch);
        }
    }

    /** That clock with another end: it stays ended, and what was told of an end that has passed is not told again. */
    private static void goOn(WorkOrderRow order, Dispatch clock, Instant now) {
        Instant ended = order.deadlineEndedAt;
        order.urgency = clock.urgency() == null ? order.urgency : clock.urgency();
        OwnClock.move(order, clock.deadline(), now);
        order.deadlineEndedAt = ended;
    }

    /** A clock that began when the one before did, and ends by the same, is that one. */
    private static boolean isSame(WorkOrderRow order, Dispatch clock) {
        Deadline before = OwnClock.of(order);
        return before != null
                && before.start().equals(clock.deadline().start())
                && ends(clock).equals(order.deadlineEnds);
    }

    private static String ends(Dispatch dispatch) {
        return dispatch.ends().stream().map(StepKind::name).sorted().collect(Collectors.joining(" "));
    }

    private static WorkOrderDispatched dispatched(WorkOrderRow order) {
        return new WorkOrderDispatched(
                order.id, order.area, order.handlerKind.name(), order.handlerId, order.level, order.deadline != null);
    }

    private static void check(Dispatch dispatch) {
        new Input().required("dispatch", dispatch).check();
        new Input().text("reason", dispatch.reason(), 0, LONGEST_REASON).check();
    }
}
