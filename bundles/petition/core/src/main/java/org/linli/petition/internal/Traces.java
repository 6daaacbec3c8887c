// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.persistence.EntityManager;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;

/** What a step leaves behind beside the order, whichever step it is: in its transaction, before it is written down. */
final class Traces {
    private Traces() {}

    /** What the order was before the step. */
    record Before(WorkOrderState state, String deadline) {
        static Before of(WorkOrderRow order) {
            return new Before(order.state, order.deadline);
        }
    }

    /** The order after the step, whose version is not counted up yet. */
    record Moved(WorkOrderRow order, StepKind kind, Actor by, Instant now, String why) {}

    static void left(EntityManager manager, Before before, Moved moved) {
        WorkOrderRow order = moved.order();
        boolean dispatched = moved.kind() == StepKind.DISPATCH || moved.kind() == StepKind.REASSIGN;
        if (order.state == WorkOrderState.MERGED) {
            // claims wait for the case that it is handled by itself again
            OpenPool.hide(manager, order);
        } else if (before.state() == WorkOrderState.POOLED && order.state != WorkOrderState.POOLED) {
            OpenPool.takeOut(manager, order, Rights.isPlatform(moved.by()));
        } else if (dispatched && order.unanswered > 0) {
            OpenPool.settle(manager, order, Rights.isPlatform(moved.by()));
        }
        try {
            Connection tx = Schema.connection(manager);
            ClosedOrders.stepTaken(tx, order.id, moved.kind(), moved.now());
            boolean another = before.deadline() != null && !before.deadline().equals(order.deadline);
            if (another && !ClockPast.isKept(tx, order.id, order.version + 1)) {
                ClockPast.keep(
                        tx,
                        new ClockPast.Was(order.id, order.version + 1, moved.now(), before.deadline()),
                        moved.why());
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
