// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.support.Ids;
import org.linli.petition.ClockStart;
import org.linli.petition.OrderClock;
import org.linli.petition.StepKind;

/** The named clocks of an order, in the transaction of the step that starts or ends them. */
final class NamedClocks {
    /** The clock of a time to claim, after which the platform decides. */
    static final String CLAIM = "claim";

    private NamedClocks() {}

    /** Starts one; one of the same name and subject that runs ends. */
    static ClockRow start(EntityManager manager, WorkOrderRow order, ClockStart start, Instant now) {
        String subject = start.subject() == null ? "" : start.subject();
        running(manager, order).stream()
                .filter(row -> row.name.equals(start.name()) && row.subject.equals(subject))
                .forEach(row -> end(row, now));
        ClockRow row = new ClockRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.name = start.name();
        row.subject = subject;
        row.startedAt = start.deadline().start();
        row.ends = null;
        for (StepKind kind : start.ends()) {
            row.ends = Listed.with(row.ends, kind.name());
        }
        row.ends = row.ends == null ? " " : row.ends;
        row.run(start.deadline());
        row.fresh = true;
        manager.persist(row);
        order.clocked = 1;
        return row;
    }

    /**
     * Ends those that this step ends: for the handler's whoever did it, for a unit's when that unit did. All, when the
     * order is open no more.
     *
     * @param units the ids by which the actor can be a handler
     */
    static void stepTaken(EntityManager manager, WorkOrderRow order, StepKind kind, Set<String> units, Instant now) {
        if (order.clocked == 0) {
            return;
        }
        for (ClockRow row : running(manager, order)) {
            boolean ends = Listed.has(row.ends, kind.name()) && (row.subject.isEmpty() || units.contains(row.subject));
            if (ends && !row.fresh || !order.state.isOpen()) {
                end(row, now);
            }
        }
    }

    /** Those that run, the one that was started first, first. */
    static List<ClockRow> running(EntityManager manager, WorkOrderRow order) {
        return order.clocked == 0
                ? List.of()
                : manager.createQuery(
                                "SELECT c FROM ClockRow c WHERE c.orderId = :order AND c.endedAt IS NULL"
                                        + " ORDER BY c.startedAt, c.id",
                                ClockRow.class)
                        .setParameter("order", order.id)
                        .getResultList();
    }

    /** All, those that run first. */
    static List<OrderClock> views(EntityManager manager, WorkOrderRow order) {
        if (order.clocked == 0) {
            return List.of();
        }
        List<ClockRow> rows = manager.createQuery(
                        "SELECT c FROM ClockRow c WHERE c.orderId = :order ORDER BY c.startedAt, c.id", ClockRow.class)
                .setParameter("order", order.id)
                .setMaxResults(200)
                .getResultList();
        return Stream.concat(
                        rows.stream().filter(row -> row.endedAt == null),
                        rows.stream().filter(row -> row.endedAt != null))
                .map(ClockRow::view)
                .toList();
    }

    static void end(ClockRow row, Instant now) {
        row.endedAt = now;
        row.arm();
    }
}
