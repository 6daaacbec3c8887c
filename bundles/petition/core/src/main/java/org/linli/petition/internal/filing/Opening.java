// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.StaffEntry.Answered;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.WorkOrderClosed;
import org.linli.petition.event.WorkOrderDispatched;
import org.linli.petition.event.WorkOrderReplied;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.ClosedOrders;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.handling.HandedOverOrders;

/** What is done with an order in the transaction that files it, so that nobody comes in between. */
abstract class Opening {
    /** Nothing: it lies at the desk. */
    static final Opening NONE = new Opening(null) {
        @Override
        List<PlainStep> take(WorkOrderRow order, Instant now) {
            return List.of();
        }
    };

    private final Assignee to;

    private Opening(Assignee to) {
        this.to = to;
    }

    /** A step that was taken. */
    record PlainStep(StepKind kind, Actor by, WorkOrderState state, OrderCommands.Told told) {}

    /** Changes the order and tells the steps. */
    abstract List<PlainStep> take(WorkOrderRow order, Instant now);

    /** Whether it gives the order to one of them. */
    boolean isTo(Set<String> ids) {
        return to != null && ids.contains(to.handler().id());
    }

    boolean isNone() {
        return this == NONE;
    }

    /** Straight to a handler, with no desk in between; the area's rule sets the clock. */
    static Opening straightTo(Assignee handler, Urgency urgency) {
        return new Opening(handler) {
            @Override
            List<PlainStep> take(WorkOrderRow order, Instant now) {
                if (Listed.has(order.barred, handler.handler().id())) {
                    return List.of(); // whom it is about does not get it: it lies at the desk
                }
                given(order, handler, now);
                order.state = WorkOrderState.DISPATCHED;
                order.urgency = urgency;
                WorkOrderDispatched event = new WorkOrderDispatched(
                        order.id, order.area, order.handlerKind.name(), order.handlerId, order.level, false);
                String note = "不经派单台，直接派至" + order.handlerName;
                OrderCommands.Told told = new OrderCommands.Told(note, PublicWords.dispatched(order), event);
                return List.of(new PlainStep(StepKind.DISPATCH, HandedOverOrders.SYSTEM, order.state, told));
            }
        };
    }

    /** Answered on the spot by whoever entered it: there is nothing left to handle. */
    static Opening answeredBy(Assignee officer, Actor by, Answered answered) {
        return new Opening(officer) {
            @Override
            List<PlainStep> take(WorkOrderRow order, Instant now) {
                if (Listed.has(order.barred, officer.handler().id())) {
                    return List.of(); // whom it is about does not get it: it lies at the desk
                }
                given(order, officer, now);
                order.state = WorkOrderState.CLOSED;
                order.reply = answered.words();
                order.replied = 1;
                order.resolution = answered.resolution();
                order.closedAt = now;
                order.endedAt = now;
                OrderCommands.Told reply =
                        new OrderCommands.Told("当场答复", answered.words(), new WorkOrderReplied(order.id, order.area));
                OrderCommands.Told close = new OrderCommands.Told(
                        answered.note(),
                        PublicWords.closed(answered.resolution()),
                        new WorkOrderClosed(
                                order.id, order.area, answered.resolution().name(), true));
                return List.of(
                        new PlainStep(StepKind.REPLY, by, WorkOrderState.IN_PROGRESS, reply),
                        new PlainStep(StepKind.CLOSE, by, WorkOrderState.CLOSED, close));
            }
        };
    }

    private static void given(WorkOrderRow order, Assignee handler, Instant now) {
        handler.take(order);
        order.acceptedAt = now;
        order.undispatchedSince = null;
        order.dispatchBy = null;
    }

    /** Writes the steps after the first one; the row of the order is not persisted yet. */
    List<PlainStep> write(EntityManager manager, WorkOrderRow order, Instant now) {
        List<PlainStep> taken = take(order, now);
        for (PlainStep each : taken) {
            order.version++;
            manager.persist(step(order, each, now));
        }
        OwnClock.arm(order);
        return taken;
    }

    /** Brings the petition to the version of the last step, and tells of each; after a flush. */
    static void tell(EntityManager manager, PetitionFeed feed, WorkOrderRow order, List<PlainStep> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Connection tx = Schema.connection(manager);
        try (PreparedStatement update = tx.prepareStatement("UPDATE petition SET version = ? WHERE id = ?")) {
            update.setLong(1, order.version);
            update.setString(2, order.petitionId);
            update.executeUpdate();
            for (PlainStep each : taken) {
                ClosedOrders.stepTaken(tx, order.id, each.kind(), order.filedAt);
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        long version = order.version - taken.size();
        for (PlainStep each : taken) {
            feed.append(tx, new PetitionFeed.Event(each.told().event(), order.petitionId, ++version, null));
        }
    }

    private static StepRow step(WorkOrderRow order, PlainStep taken, Instant now) {
        StepRow step = new StepRow();
        step.orderId = order.id;
        step.version = order.version;
        step.petitionId = order.petitionId;
        step.at = now;
        step.kind = taken.kind();
        step.actorId = taken.by().id();
        step.actorName = taken.by().displayName();
        step.state = taken.state();
        step.handlerId = order.handlerId;
        step.handlerName = order.handlerName;
        step.level = order.level;
        step.urgency = order.urgency;
        step.note = taken.told().note();
        step.publicWords = taken.told().publicWords();
        return step;
    }
}
