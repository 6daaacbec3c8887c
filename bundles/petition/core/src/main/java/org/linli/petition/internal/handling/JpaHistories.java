// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.petition.Histories;
import org.linli.petition.NextStep;
import org.linli.petition.OrderClock;
import org.linli.petition.PastOrder;
import org.linli.petition.Stage;
import org.linli.petition.internal.ClockPast;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.NextSteps;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Stages;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was before, from the steps and from what clocks said before they were changed. */
@Component(service = {Histories.class, JpaHistories.class})
public final class JpaHistories implements Histories {
    private static final int MOST_CLOCKS = 200;

    private final PetitionSchema schema;

    @Activate
    public JpaHistories(@Reference PetitionSchema schema) {
        this.schema = schema;
    }

    @Override
    public List<Stage> stages(String order, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            OrderCommands.visible(manager, order, by);
            return Stages.of(steps(manager, order));
        });
    }

    @Override
    public PastOrder at(String order, Instant moment, Actor by) {
        return past(order, step -> !step.at.isAfter(moment), String.valueOf(moment), by);
    }

    @Override
    public PastOrder atVersion(String order, long version, Actor by) {
        return past(order, step -> step.version <= version, "version " + version, by);
    }

    @Override
    public List<NextStep> next(String order, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> NextSteps.of(OrderCommands.visible(manager, order, by), by));
    }

    private PastOrder past(String id, Predicate<StepRow> before, String when, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            WorkOrderRow order = OrderCommands.visible(manager, id, by);
            List<StepRow> steps = steps(manager, id).stream().filter(before).toList();
            if (steps.isEmpty()) {
                throw new PlatformException(Problem.notFound("work order", id + " at " + when));
            }
            return past(manager, order, steps);
        });
    }

    private static PastOrder past(EntityManager manager, WorkOrderRow order, List<StepRow> steps) {
        StepRow last = steps.get(steps.size() - 1);
        String level = null;
        for (StepRow step : steps) {
            level = step.level == null ? level : step.level;
        }
        return new PastOrder(
                order.id,
                last.version,
                last.at,
                last.kind,
                last.state,
                last.handlerName,
                level == null ? null : new AreaCode(level),
                last.urgency,
                deadline(manager, order, last),
                clocks(manager, order, last));
    }

    /** What was set later is not told: a clock starts with the step that sets it. */
    private static Deadline deadline(EntityManager manager, WorkOrderRow order, StepRow last) {
        String json = said(manager, order.id, last.version, order.deadline);
        Deadline deadline = json == null ? null : Json.read(json, Deadline.class);
        return deadline == null || deadline.start().isAfter(last.at) ? null : deadline;
    }

    private static List<OrderClock> clocks(EntityManager manager, WorkOrderRow order, StepRow last) {
        if (order.clocked == 0) {
            return List.of();
        }
        return manager
                .createQuery(
                        "SELECT c FROM ClockRow c WHERE c.orderId = :order ORDER BY c.startedAt, c.id", ClockRow.class)
                .setParameter("order", order.id)
                .setMaxResults(MOST_CLOCKS)
                .getResultList()
                .stream()
                .filter(clock -> !clock.startedAt.isAfter(last.at))
                .filter(clock -> clock.endedAt == null || clock.endedAt.isAfter(last.at))
                .map(clock -> then(clock.view(), said(manager, clock.id, last.version, clock.deadline), last.at))
                .toList();
    }

    private static OrderClock then(OrderClock now, String said, Instant at) {
        boolean wasOverdue = now.overdueAt() != null && !now.overdueAt().isAfter(at);
        return new OrderClock(
                now.id(),
                now.name(),
                now.subject(),
                Json.read(said, Deadline.class),
                now.ends(),
                null,
                wasOverdue ? now.overdueAt() : null,
                wasOverdue ? now.supervisor() : null);
    }

    private static String said(EntityManager manager, String clock, long version, String now) {
        return ClockPast.at(manager, clock, version).orElse(now);
    }

    private static List<StepRow> steps(EntityManager manager, String order) {
        return manager.createQuery("SELECT s FROM StepRow s WHERE s.orderId = :order ORDER BY s.version", StepRow.class)
                .setParameter("order", order)
                .getResultList();
    }
}
