// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.organization.Handler;
import org.linli.petition.ClockStart;
import org.linli.petition.DueOrder;
import org.linli.petition.OrderClock;
import org.linli.petition.Step;
import org.linli.petition.StepKind;

/** The named clocks of one order in memory. */
final class FakeClocks {
    private final List<Named> clocks = new ArrayList<>();

    private static final class Named {
        private final String id;
        private final ClockStart start;
        private final Set<StepKind> missing;
        private Instant endedAt;
        private Instant remindedAt;
        private Instant overdueAt;
        private Instant postponed = Instant.MIN;
        private Handler supervisor;

        private Named(String id, ClockStart start) {
            this.id = id;
            this.start = start;
            this.missing = new HashSet<>(start.ends());
        }

        private void heed(StepKind kind, boolean open, Instant at) {
            boolean hit = start.ends().contains(kind) && start.subject().isEmpty();
            missing.remove(kind);
            if (endedAt == null && (hit && (!start.all() || missing.isEmpty()) || !open)) {
                endedAt = at;
            }
        }

        private OrderClock view() {
            return new OrderClock(
                    id, start.name(), start.subject(), start.deadline(), start.ends(), endedAt, overdueAt, supervisor);
        }

        private DueOrder.Alarm asks(Instant now) {
            if (endedAt != null || now.isBefore(postponed)) {
                return null;
            }
            Instant warnAt = start.deadline().warnAt();
            if (remindedAt == null && warnAt != null && !now.isBefore(warnAt)) {
                return DueOrder.Alarm.WARNING;
            }
            boolean over = overdueAt == null && start.deadline().overdueAt(now);
            DueOrder.Alarm atEnd = start.name().equals("claim") ? DueOrder.Alarm.CLAIM : DueOrder.Alarm.OVERDUE;
            return over ? atEnd : null;
        }
    }

    void start(String order, ClockStart start, Instant now, List<Step> steps) {
        clocks.stream()
                .filter(one -> one.endedAt == null
                        && one.start.name().equals(start.name())
                        && one.start.subject().equals(start.subject()))
                .forEach(one -> one.endedAt = now);
        Named named = new Named(order + "-clock-" + (clocks.size() + 1), start);
        clocks.add(named);
        steps.stream()
                .filter(step -> start.since() > 0 && step.version() > start.since())
                .forEach(step -> named.heed(step.kind(), step.state().isOpen(), step.at()));
    }

    void stepTaken(StepKind kind, boolean open, Instant at) {
        clocks.forEach(one -> one.heed(kind, open, at));
    }

    List<OrderClock> views() {
        return clocks.stream().map(Named::view).toList();
    }

    List<DueOrder> due(String order, long version, Instant now) {
        return clocks.stream()
                .filter(one -> one.asks(now) != null)
                .map(one -> new DueOrder(
                        order,
                        version,
                        one.asks(now),
                        one.asks(now) == DueOrder.Alarm.WARNING
                                ? one.start.deadline().warnAt()
                                : one.start.deadline().due(),
                        one.id,
                        one.start.name()))
                .toList();
    }

    void reminded(String clock, Instant now) {
        of(clock).remindedAt = now;
    }

    void overdue(String clock, Handler supervisor, Instant now) {
        of(clock).overdueAt = now;
        of(clock).supervisor = supervisor;
    }

    void postpone(String clock, Instant until) {
        of(clock).postponed = until;
    }

    private Named of(String clock) {
        return clocks.stream().filter(one -> one.id.equals(clock)).findFirst().orElseThrow();
    }
}
