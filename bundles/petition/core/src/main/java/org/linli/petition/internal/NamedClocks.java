// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.ClockStart;
import org.linli.petition.OrderClock;
import org.linli.petition.PackRules;
import org.linli.petition.Participant;
import org.linli.petition.StepKind;

/** The named clocks of an order, in the transaction of the step that starts or ends them. */
public final class NamedClocks {
    /** The clock of a time to claim, after which the platform decides. */
    public static final String CLAIM = "claim";
    /** The clock of a suspension, after which the order goes on by itself; it does not stand still. */
    public static final String SUSPENSION = "suspension";

    private NamedClocks() {}

    /** Starts one; one of the same name and subject that runs ends. */
    public static ClockRow start(EntityManager manager, WorkOrderRow order, ClockStart start, Instant now) {
        String subject = start.subject() == null ? "" : start.subject();
        running(manager, order).stream()
                .filter(row -> row.name.equals(start.name()) && row.subject.equals(subject))
                .forEach(row -> end(order, row, now));
        ClockRow row = row(order, start, subject);
        if (start.since() > 0) {
            heed(manager, order, row, start.since());
        }
        row.fresh = true;
        manager.persist(row);
        order.clocked = 1;
        order.rulePack =
                order.rulePack == null ? PackRules.packOf(start.deadline().rule()) : order.rulePack;
        return row;
    }

    private static ClockRow row(WorkOrderRow order, ClockStart start, String subject) {
        ClockRow row = new ClockRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.name = start.name();
        row.subject = subject;
        row.words = start.words();
        row.startedAt = start.deadline().start();
        row.ends = null;
        for (StepKind kind : start.ends()) {
            row.ends = Listed.with(row.ends, kind.name());
        }
        row.missing = start.all() ? row.ends : null;
        row.ends = row.ends == null ? " " : row.ends;
        boolean still = order.suspendedAt != null && !start.name().equals(SUSPENSION);
        row.run(
                still
                        ? ClockPauses.still(start.deadline(), order.suspendedAt, order.suspendedReason)
                        : start.deadline());
        return row;
    }

    /** The steps that were taken since it began, where it is started later than that. */
    private static void heed(EntityManager manager, WorkOrderRow order, ClockRow row, long since) {
        boolean joined = row.subject.isEmpty()
                || Participants.of(manager, order).stream()
                        .anyMatch(one -> one.whoId.equals(row.subject) && one.state != Participant.State.ASKED);
        List<StepRow> steps = manager.createQuery(
                        "SELECT s FROM StepRow s WHERE s.orderId = :order AND s.version > :since ORDER BY s.version",
                        StepRow.class)
                .setParameter("order", order.id)
                .setParameter("since", since)
                .getResultList();
        for (StepRow step : steps) {
            if (row.endedAt == null && (joined && row.endsWith(step.kind) || !step.state.isOpen())) {
                end(order, row, step.at);
            }
        }
    }

    /**
     * Ends those that this step ends: for the handler's whoever did it, for a unit's when that unit did. All, when the
     * order is open no more.
     *
     * @param units the ids by which the actor can be a handler
     */
    public static void stepTaken(
            EntityManager manager, WorkOrderRow order, StepKind kind, Set<String> units, Instant now) {
        if (order.clocked == 0) {
            return;
        }
        for (ClockRow row : running(manager, order)) {
            boolean ours = !row.fresh && (row.subject.isEmpty() || units.contains(row.subject));
            if (ours && row.endsWith(kind) || !order.state.isOpen()) {
                end(order, row, now);
            }
        }
        if (order.turned) {
            AttentionMarks.keepClocks(Schema.connection(manager), order, running(manager, order));
            order.turned = false;
        }
    }

    /** Those that run, the one that was started first, first. */
    public static List<ClockRow> running(EntityManager manager, WorkOrderRow order) {
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
    public static List<OrderClock> views(EntityManager manager, WorkOrderRow order) {
        return all(manager, order).stream().map(ClockRow::view).toList();
    }

    /** All, those that run first, at most 200. */
    public static List<ClockRow> all(EntityManager manager, WorkOrderRow order) {
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
                .toList();
    }

    public static void end(WorkOrderRow order, ClockRow row, Instant now) {
        order.turned |= row.overdueAt != null;
        row.endedAt = now;
        row.arm();
    }
}
