// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.Command;
import org.linli.petition.Secrecy;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** Does a step: one transaction, one version, one row of the timeline, one event. */
public final class OrderCommands {
    private static final int TRIES = 6;
    private static final int CAUSE_LENGTH = 64;

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final PetitionSettings settings;

    public OrderCommands(PetitionSchema schema, PetitionFeed feed, PetitionSettings settings) {
        this.schema = schema;
        this.feed = feed;
        this.settings = settings;
    }

    /**
     * A step to be done.
     *
     * @param kind which
     * @param asked all that was asked, to tell a repeated request from another with the same key
     * @param change changes the order, whose state is set already, and tells what to write of it
     */
    public record Act(StepKind kind, Object asked, Change change) {}

    /** Changes an order in the transaction. */
    @FunctionalInterface
    public interface Change {
        Told apply(EntityManager manager, WorkOrderRow order, Instant now);

        /** Keeps what is not a column of the order; in the transaction, after the step was written. */
        default void keep(Connection tx, WorkOrderRow order, Instant now) throws SQLException {}

        /** Takes further steps, on this or on other orders of the petition; after the step was written. */
        default void follow(EntityManager manager, PetitionRow petition, WorkOrderRow order, Instant now) {}
    }

    /**
     * What is written of a step.
     *
     * @param note for staff
     * @param publicWords for the petitioner, null for none
     * @param event the event
     */
    public record Told(String note, String publicWords, Object event) {}

    /**
     * Does it. Who lost a race against another step, and named no version, decides again on what is there now.
     */
    public WorkOrder run(Command command, Act act) {
        requireSigned(command.by());
        requireCause(command);
        WorkOrder result = again(() -> schema.schema().write(manager -> once(manager, command, act)));
        feed.nudge();
        return result;
    }

    /** Does again what lost a race against another step. */
    public static <R> R again(Supplier<R> transaction) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (PlatformException refused) {
                if (!isLostRace(refused) || tries == TRIES) {
                    throw refused;
                }
            }
        }
    }

    /** Writes a step whose change was made: the next version, the timeline, the event. */
    public static void write(EntityManager manager, PetitionFeed feed, Written written) {
        long version = Parts.count(manager, written.petition());
        WorkOrderRow order = written.order();
        order.version = version;
        ended(order, written);
        Waiting.left(manager, order, written.now());
        Participants.lapse(Schema.connection(manager), order);
        AttentionMarks.keep(Schema.connection(manager), order, written.now());
        OwnClock.arm(order);
        Set<String> units = Rights.handlerIds(written.by());
        NamedClocks.stepTaken(manager, order, written.kind(), units, written.now());
        if (written.petition().orders > 1) {
            Parts.follow(manager, order);
        }
        StepRow step = new StepRow();
        step.orderId = order.id;
        step.version = version;
        step.petitionId = order.petitionId;
        step.at = written.now();
        step.kind = written.kind();
        step.actorId = written.by().id();
        step.actorName = written.by().displayName();
        step.state = order.state;
        step.handlerId = order.handlerId;
        step.handlerName = order.handlerName;
        step.level = order.level;
        step.urgency = order.urgency;
        step.note = written.told().note();
        step.publicWords = written.told().publicWords();
        step.cause = written.mark().cause();
        step.request = written.mark().request();
        step.formerType = order.formerType;
        manager.persist(step);
        feed.append(
                Schema.connection(manager),
                new PetitionFeed.Event(
                        written.told().event(),
                        order.petitionId,
                        version,
                        written.mark().eventCause()));
    }

    /** What every step may mean for an order, whichever it is. */
    private static void ended(WorkOrderRow order, Written written) {
        StepKind kind = written.kind();
        boolean dispatched = kind == StepKind.DISPATCH || kind == StepKind.ACCEPT;
        if (dispatched && order.acceptedAt == null) {
            order.acceptedAt = written.now();
        }
        order.extensionAsked = order.state.isOpen() ? order.extensionAsked : 0;
        if (order.state.isOpen()) {
            // whatever opened it: from now on it is handled by itself
            order.mergedInto = null;
        }
        order.endedAt = order.state.isOpen() ? null : order.endedAt == null ? written.now() : order.endedAt;
        boolean ends = Listed.has(" " + order.deadlineEnds + " ", kind.name());
        if (ends && order.deadlineEndedAt == null && order.deadline != null) {
            order.deadlineEndedAt = written.now();
        }
    }

    /** A step to be written down. */
    public record Written(
            PetitionRow petition, WorkOrderRow order, StepKind kind, Actor by, Instant now, Told told, Mark mark) {}

    /**
     * By which a step is known again.
     *
     * @param cause the event's id, or the digest of a person's key; null for none
     * @param request the digest of what a person asked with a key; null for none
     */
    public record Mark(String cause, String request) {
        public static final Mark NONE = new Mark(null, null);

        static Mark of(Command command, Act act) {
            if (command.cause() == null) {
                return NONE;
            }
            if (Rights.isPlatform(command.by())) {
                return new Mark(command.cause(), null);
            }
            return new Mark(
                    Receipts.digest(command.by().id() + ' ' + command.cause()),
                    Receipts.digest(act.kind() + " " + Json.write(act.asked())));
        }

        String eventCause() {
            return request == null ? cause : null;
        }
    }

    private WorkOrder once(EntityManager manager, Command command, Act act) {
        Instant now = schema.now();
        WorkOrderRow order = visible(manager, command.order(), command.by());
        Mark mark = Mark.of(command, act);
        boolean done = isDone(manager, order, mark);
        PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
        if (!done) {
            requireVersion(command, petition);
            Rights.require(act.kind(), command.by(), order);
            WorkOrderState after = Transitions.after(act.kind(), order.standing());
            Traces.Before before = Traces.Before.of(order);
            order.state = after;
            Told told = act.change().apply(manager, order, now);
            Traces.left(manager, before, new Traces.Moved(order, act.kind(), command.by(), now, told.note()));
            write(manager, feed, new Written(petition, order, act.kind(), command.by(), now, told, mark));
            manager.flush();
            keep(manager, tx -> act.change().keep(tx, order, now));
            act.change().follow(manager, petition, order, now);
            manager.flush();
        }
        return OrderViews.order(
                petition, order, settings.now(), OrderViews.Sight.of(manager, order, command.by(), now));
    }

    /** Keeps rows beside the order. */
    private interface Keeping {
        void keep(Connection tx) throws SQLException;
    }

    private static void keep(EntityManager manager, Keeping keeping) {
        try {
            keeping.keep(Schema.connection(manager));
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /** The order, for those who may see it. */
    public static WorkOrderRow visible(EntityManager manager, String id, Actor by) {
        WorkOrderRow order = id == null ? null : manager.find(WorkOrderRow.class, id);
        boolean hidden = order == null
                || Rights.isBarred(by, order)
                || !Rights.sees(by, order) && !OpenPool.shows(manager, order, by) && !handledBefore(manager, order, by);
        if (hidden) {
            throw new PlatformException(Problem.notFound("work order", id));
        }
        return order;
    }

    /** Whoever had it reads on, but for what is confidential. */
    private static boolean handledBefore(EntityManager manager, WorkOrderRow order, Actor by) {
        if (order.secrecy == Secrecy.CONFIDENTIAL) {
            return false;
        }
        Set<String> handlers = Rights.handlerIds(by);
        List<String> found = manager.createQuery(
                        "SELECT s.handlerId FROM StepRow s WHERE s.orderId = :order AND s.handlerId IN :handlers",
                        String.class)
                .setParameter("order", order.id)
                .setParameter("handlers", handlers)
                .setMaxResults(1)
                .getResultList();
        return !found.isEmpty();
    }

    private static boolean isDone(EntityManager manager, WorkOrderRow order, Mark mark) {
        if (mark.cause() == null) {
            return false;
        }
        List<StepRow> steps = manager.createQuery(
                        "SELECT s FROM StepRow s WHERE s.orderId = :order AND s.cause = :cause", StepRow.class)
                .setParameter("order", order.id)
                .setParameter("cause", mark.cause())
                .getResultList();
        if (!steps.isEmpty() && mark.request() != null && !mark.request().equals(steps.get(0).request)) {
            throw new PlatformException(Problem.keyReused());
        }
        return !steps.isEmpty();
    }

    private static void requireVersion(Command command, PetitionRow petition) {
        if (command.version() != null && command.version() != petition.version) {
            throw new PlatformException(Problem.staleVersion(command.version(), petition.version));
        }
    }

    private static void requireCause(Command command) {
        if (command.cause() != null && command.cause().length() > CAUSE_LENGTH && Rights.isPlatform(command.by())) {
            throw new PlatformException(
                    Problem.invalid("cause", "is too long", "at most " + CAUSE_LENGTH + " characters"));
        }
    }

    public static void requireSigned(Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
    }

    /** Whether somebody else's step came first; a stale version that the caller named tells the current one. */
    private static boolean isLostRace(PlatformException refused) {
        return refused.problem().type().equals(Problem.STALE_VERSION)
                && refused.problem().facts().isEmpty();
    }
}
