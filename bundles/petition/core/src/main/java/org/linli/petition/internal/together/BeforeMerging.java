// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.organization.Handler;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OpenPool;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PoolRow;
import org.linli.petition.internal.WorkOrderRow;

/**
 * How an order was handled before it was merged: all that handling can change, kept as JSON. Who may see it is not in it:
 * what was decided about that meanwhile stays.
 *
 * @param handled where it stood
 * @param handler who had it
 * @param deadline its own clock
 * @param supervisor who had been told that it was overdue
 * @param waiting what waited for an answer
 * @param clocks the ids of the named clocks that ran
 * @param pooled how it lay in the open pool; null when it did not
 */
record BeforeMerging(
        Handled handled,
        Held handler,
        Own deadline,
        Held supervisor,
        Waiting waiting,
        List<String> clocks,
        Pooled pooled) {
    /** Where it stood. */
    record Handled(
            WorkOrderState state,
            String level,
            Urgency urgency,
            Instant undispatchedSince,
            Instant dispatchBy,
            Instant acceptedAt,
            int replied) {}

    /** Who had it. */
    record Held(Handler.Kind kind, String id, String name, String publicName) {
        Handler who() {
            return new Handler(kind, id, name);
        }
    }

    /** Its own clock. */
    record Own(
            String deadline,
            Instant dueAt,
            Instant warnAt,
            int provisional,
            Instant remindedAt,
            Instant overdueAt,
            String ends,
            Instant endedAt) {}

    /** What waited for an answer, and who took part. */
    record Waiting(
            int sentBack,
            int openSupervisions,
            int extensionAsked,
            int helpAsked,
            int unanswered,
            Instant promisedAt,
            String called,
            String joined) {}

    /** Until when it lay in the open pool, and for which units; none for all. */
    record Pooled(Instant until, List<String> units) {
        static Pooled of(PoolRow row) {
            return row == null ? null : new Pooled(row.until, Listed.ids(row.units));
        }
    }

    /**
     * As an order is now.
     *
     * @param state its state, which the step may have changed in the row already
     */
    static BeforeMerging of(EntityManager manager, WorkOrderRow row, WorkOrderState state) {
        return new BeforeMerging(
                new Handled(
                        state,
                        row.level,
                        row.urgency,
                        row.undispatchedSince,
                        row.dispatchBy,
                        row.acceptedAt,
                        row.replied),
                new Held(row.handlerKind, row.handlerId, row.handlerName, row.handlerPublic),
                new Own(
                        row.deadline,
                        row.dueAt,
                        row.warnAt,
                        row.provisional,
                        row.remindedAt,
                        row.overdueAt,
                        row.deadlineEnds,
                        row.deadlineEndedAt),
                new Held(row.supervisorKind, row.supervisorId, row.supervisorName, null),
                new Waiting(
                        row.sentBack,
                        row.openSupervisions,
                        row.extensionAsked,
                        row.helpAsked,
                        row.unanswered,
                        row.promisedAt,
                        row.called,
                        row.joined),
                NamedClocks.running(manager, row).stream()
                        .map(clock -> clock.id)
                        .toList(),
                Pooled.of(manager.find(PoolRow.class, row.id)));
    }

    /** Makes the order what it was; its clocks run again as if they had never stood. */
    void restore(EntityManager manager, WorkOrderRow row) {
        row.state = handled.state();
        // its grid may have been divided anew meanwhile
        row.level = new AreaCode(handled.level()).contains(row.areaCode()) ? handled.level() : row.area;
        row.urgency = handled.urgency();
        row.undispatchedSince = handled.undispatchedSince();
        row.dispatchBy = handled.dispatchBy();
        row.acceptedAt = handled.acceptedAt();
        row.replied = handled.replied();
        row.handlerKind = handler.kind();
        row.handlerId = handler.id();
        row.handlerName = handler.name();
        row.handlerPublic = handler.publicName();
        row.supervisorKind = supervisor.kind();
        row.supervisorId = supervisor.id();
        row.supervisorName = supervisor.name();
        restoreDeadline(row);
        restoreWaiting(row);
        if (pooled != null) {
            OpenPool.lay(manager, row, pooled.until(), pooled.units());
        }
        for (String id : clocks) {
            ClockRow clock = manager.find(ClockRow.class, id);
            clock.endedAt = null;
            row.turned |= clock.overdueAt != null;
            clock.arm();
        }
    }

    private void restoreDeadline(WorkOrderRow row) {
        row.deadline = deadline.deadline();
        OwnClock.goesByItsRule(row);
        row.dueAt = deadline.dueAt();
        row.warnAt = deadline.warnAt();
        row.provisional = deadline.provisional();
        row.remindedAt = deadline.remindedAt();
        row.overdueAt = deadline.overdueAt();
        row.deadlineEnds = deadline.ends();
        row.deadlineEndedAt = deadline.endedAt();
    }

    private void restoreWaiting(WorkOrderRow row) {
        row.sentBack = waiting.sentBack();
        row.openSupervisions = waiting.openSupervisions();
        row.extensionAsked = waiting.extensionAsked();
        row.helpAsked = waiting.helpAsked();
        row.unanswered = waiting.unanswered();
        row.promisedAt = waiting.promisedAt();
        row.called = waiting.called();
        row.joined = waiting.joined();
    }
}
