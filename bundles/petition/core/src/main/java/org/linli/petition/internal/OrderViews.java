// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Handler;
import org.linli.petition.Handling;
import org.linli.petition.OrderClock;
import org.linli.petition.Participant;
import org.linli.petition.Place;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.type.Answers;

/** Rows as others see them. */
public final class OrderViews {
    private OrderViews() {}

    public static WorkOrder order(
            PetitionRow petition, WorkOrderRow order, PetitionSettings.Values settings, Sight sight) {
        return new WorkOrder(
                order.id,
                Receipts.shown(order.number),
                petition.version,
                order.state,
                order.areaCode(),
                order.found,
                new AreaCode(order.level),
                order.handler(),
                order.urgency,
                OwnClock.of(order),
                order.dispatchBy,
                OwnClock.overdue(order, sight.now()),
                supervisor(order),
                matter(petition, order, settings),
                order.resolution,
                rating(order),
                order.reopened,
                Rights.possible(sight.actor(), order),
                sight.residents(),
                handling(order, sight));
    }

    private static Handling handling(WorkOrderRow order, Sight sight) {
        return new Handling(
                order.acceptedAt,
                order.secrecy,
                order.part,
                order.mergedInto,
                order.sentBack,
                order.openSupervisions,
                order.extensionAsked == 1,
                order.helpAsked == 1,
                order.promisedAt,
                sight.participants(),
                sight.clocks(),
                Set.copyOf(Listed.ids(order.barred)),
                order.followUp,
                Listed.ids(order.evidence));
    }

    /** Who looks, when, and what is known of the order beside its row. */
    public record Sight(
            Actor actor, Instant now, List<String> residents, List<Participant> participants, List<OrderClock> clocks) {
        static Sight of(EntityManager manager, WorkOrderRow order, Actor actor, Instant now) {
            return new Sight(
                    actor,
                    now,
                    PetitionPurposes.residents(manager, order.petitionId),
                    Participants.of(manager, order).stream()
                            .map(ParticipantRow::view)
                            .toList(),
                    NamedClocks.views(manager, order));
        }
    }

    private static WorkOrder.Matter matter(PetitionRow petition, WorkOrderRow order, PetitionSettings.Values settings) {
        return new WorkOrder.Matter(
                petition.id,
                petition.text,
                order.type,
                settings.typeName(order.type, order.areaCode()),
                place(petition),
                petition.about,
                petition.channel,
                petition.filedAt,
                order.reply,
                Answers.shown(
                        settings.types()
                                .in(order.areaCode())
                                .type(petition.type)
                                .orElse(null),
                        petition.answers),
                petition.firstResponsible(),
                petition.receivedAt,
                settings.isUrgent(order.type, order.areaCode()),
                petition.origin());
    }

    private static Place place(PetitionRow petition) {
        return new Place(
                petition.longitude == null ? null : new GeoPoint(petition.longitude, petition.latitude),
                petition.address,
                petition.chosenArea == null ? null : new AreaCode(petition.chosenArea));
    }

    private static Handler supervisor(WorkOrderRow order) {
        return order.supervisorId == null
                ? null
                : new Handler(order.supervisorKind, order.supervisorId, order.supervisorName);
    }

    public static Rating rating(WorkOrderRow order) {
        return order.ratingGrade == null ? null : new Rating(order.ratingGrade, order.ratingWords);
    }

    public static Step step(StepRow step) {
        boolean byRule = step.cause != null && step.request == null;
        return new Step(
                step.version,
                step.at,
                step.kind,
                step.actorName,
                step.state,
                step.handlerName,
                step.note,
                step.publicWords,
                byRule ? step.cause : null);
    }

    static Progress progress(PetitionRow petition, WorkOrderRow order, List<StepRow> steps, OrderContext context) {
        boolean closed = !order.state.isOpen();
        Deadline deadline = OwnClock.of(order);
        return new Progress(
                Receipts.shown(order.number),
                order.state,
                order.state.words(),
                petition.text,
                context.settings().typeName(petition.type, order.areaCode()),
                petition.filedAt,
                closed || deadline == null ? null : deadline.due(),
                !closed && order.provisional == 1,
                OwnClock.overdue(order, context.now()),
                steps.stream()
                        .filter(step -> step.publicWords != null)
                        .map(step -> new Progress.PublicStep(step.at, step.publicWords))
                        .toList(),
                order.reply,
                rating(order),
                Transitions.of(StepKind.RATE).possible(order.standing()),
                List.of(),
                Stages.of(steps),
                dates(order, context.clocks()),
                closed ? null : order.handlerPublic);
    }

    /** What is to be done until when: the order's own deadline, then the named clocks that run. */
    private static List<Progress.PublicDate> dates(WorkOrderRow order, List<ClockRow> clocks) {
        List<Progress.PublicDate> dates = new ArrayList<>();
        boolean runs = order.state.isOpen() && order.deadline != null && order.deadlineEndedAt == null;
        if (runs) {
            dates.add(date(PlainClock.own(order), OwnClock.of(order)));
        }
        clocks.stream()
                .filter(row -> order.state.isOpen() && row.endedAt == null && !row.name.equals(NamedClocks.SUSPENSION))
                .forEach(row -> dates.add(date(ClockWords.of(row.name, row.words), row.deadline())));
        return dates;
    }

    private static Progress.PublicDate date(String what, Deadline deadline) {
        return new Progress.PublicDate(what, deadline.due(), deadline.provisional(), PlainClock.why(deadline));
    }

    /** What a view needs besides the rows. */
    public record OrderContext(PetitionSettings.Values settings, Instant now, List<ClockRow> clocks) {
        public OrderContext(PetitionSettings.Values settings, Instant now) {
            this(settings, now, List.of());
        }
    }

    /** The columns of {@link #summary}. */
    public static final String SUMMARY_COLUMNS =
            "id, petition_id, number, version, state, area, handler_name, type, opening, urgency, filed_at, due_at, is_open, list_rank";

    public static WorkOrderSummary summary(java.sql.ResultSet row, OrderContext context) throws java.sql.SQLException {
        Instant due = Instants.get(row, "due_at");
        String urgency = row.getString("urgency");
        return new WorkOrderSummary(
                row.getString("id"),
                Receipts.shown(row.getString("number")),
                row.getLong("version"),
                WorkOrderState.valueOf(row.getString("state")),
                new AreaCode(row.getString("area")),
                row.getString("handler_name"),
                context.settings().typeName(row.getString("type"), new AreaCode(row.getString("area"))),
                row.getString("opening"),
                urgency == null ? null : Urgency.valueOf(urgency),
                Instants.get(row, "filed_at"),
                due,
                row.getInt("is_open") == 1 && due != null && !context.now().isBefore(due));
    }

    public static WorkOrderSummary summary(WorkOrderRow order, OrderContext context) {
        return new WorkOrderSummary(
                order.id,
                Receipts.shown(order.number),
                order.version,
                order.state,
                order.areaCode(),
                order.handlerName,
                context.settings().typeName(order.type, order.areaCode()),
                order.opening,
                order.urgency,
                order.filedAt,
                order.dueAt,
                OwnClock.overdue(order, context.now()));
    }
}
