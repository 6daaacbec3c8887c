// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.PetitionRated;

/** What petitioners do with their number and secret: they follow and they rate, all parts of their petition as one. */
public final class Following {
    public static final String PETITIONER = "诉求人";
    /** Compared with when there is no such number, so that both ways take the same time. */
    private static final String NO_SECRET = Receipts.hash("");

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final PetitionSettings settings;

    public Following(PetitionSchema schema, PetitionFeed feed, PetitionSettings settings) {
        this.schema = schema;
        this.feed = feed;
        this.settings = settings;
    }

    public Progress follow(String number, String secret) {
        return schema.schema().read(manager -> progress(manager, proved(manager, number, secret)));
    }

    public Progress rate(String number, String secret, Rating rating) {
        Drafts.check(rating);
        Progress progress = OrderCommands.again(() -> schema.schema().write(manager -> {
            PetitionRow petition = proved(manager, number, secret);
            List<WorkOrderRow> orders = ordersOf(manager, petition);
            List<WorkOrderRow> unrated =
                    mayRate(orders) ? orders.stream().filter(Following::unrated).toList() : List.of(lead(orders));
            OrderCommands.write(manager, feed, rated(petition, unrated.get(0), rating));
            manager.flush();
            for (WorkOrderRow order : unrated.subList(1, unrated.size())) {
                OrderCommands.write(manager, feed, rated(petition, order, rating));
            }
            return progress(manager, petition);
        }));
        feed.nudge();
        return progress;
    }

    private OrderCommands.Written rated(PetitionRow petition, WorkOrderRow order, Rating rating) {
        order.state = Transitions.after(StepKind.RATE, order.standing());
        order.ratingGrade = rating.grade();
        order.ratingWords = rating.words();
        OrderCommands.Told told = new OrderCommands.Told(
                rating.words(),
                PublicWords.rated(rating.grade()),
                new PetitionRated(order.id, order.area, rating.grade().name()));
        return new OrderCommands.Written(
                petition, order, StepKind.RATE, petitioner(), schema.now(), told, OrderCommands.Mark.NONE);
    }

    /** Who acts with number and secret. */
    public static Actor petitioner() {
        return new Actor(Actor.ANONYMOUS.id(), PETITIONER, List.of(), Set.of());
    }

    /** The petition, for whoever holds its secret. */
    static PetitionRow proved(EntityManager manager, String number, String secret) {
        List<PetitionRow> found = manager.createQuery(
                        "SELECT p FROM PetitionRow p WHERE p.number = :number", PetitionRow.class)
                .setParameter("number", Receipts.plain(number))
                .getResultList();
        String hash = found.isEmpty() ? NO_SECRET : found.get(0).secretHash;
        boolean matches = Receipts.matches(secret, hash);
        if (found.isEmpty() || !matches) {
            throw new PlatformException(Problem.notFound("petition", "with this number and secret"));
        }
        return found.get(0);
    }

    /** The orders of a petition, the first one first. */
    public static List<WorkOrderRow> ordersOf(EntityManager manager, PetitionRow petition) {
        return manager.createQuery(
                        "SELECT o FROM WorkOrderRow o WHERE o.petitionId = :petition ORDER BY o.id", WorkOrderRow.class)
                .setParameter("petition", petition.id)
                .getResultList();
    }

    /** The one that tells how the whole stands: one that is still to be handled, else one to be rated. */
    static WorkOrderRow lead(List<WorkOrderRow> orders) {
        List<Predicate<WorkOrderRow>> first = List.of(
                order -> order.state.isOpen(), order -> order.state == WorkOrderState.MERGED, Following::unrated);
        return first.stream()
                .flatMap(wanted -> orders.stream().filter(wanted))
                .findFirst()
                .orElse(orders.get(0));
    }

    private static boolean unrated(WorkOrderRow order) {
        return Transitions.of(StepKind.RATE).possible(order.standing());
    }

    /** All are done, and one at least was not rated. */
    private static boolean mayRate(List<WorkOrderRow> orders) {
        return orders.stream().noneMatch(order -> order.state.isOpen() || order.state == WorkOrderState.MERGED)
                && orders.stream().anyMatch(Following::unrated);
    }

    private Progress progress(EntityManager manager, PetitionRow petition) {
        List<WorkOrderRow> orders = ordersOf(manager, petition);
        List<String> ids = orders.stream().map(order -> order.id).toList();
        List<StepRow> steps = manager.createQuery(
                        "SELECT s FROM StepRow s WHERE s.orderId IN :orders ORDER BY s.version", StepRow.class)
                .setParameter("orders", ids)
                .getResultList();
        WorkOrderRow lead = lead(orders);
        Progress progress = OrderViews.progress(
                petition,
                lead,
                steps,
                new OrderViews.OrderContext(settings.now(), schema.now(), NamedClocks.all(manager, lead)));
        boolean plain = orders.size() == 1 && lead.state != WorkOrderState.MERGED;
        return plain ? progress : together(progress, new Together(manager, orders, steps, schema.now()));
    }

    /** What the whole is told from. */
    private record Together(EntityManager manager, List<WorkOrderRow> orders, List<StepRow> steps, Instant now) {
        /** Whose clock tells by when: for a merged one that of the main one. */
        WorkOrderRow clocked(WorkOrderRow order) {
            return order.state == WorkOrderState.MERGED ? manager.find(WorkOrderRow.class, order.mergedInto) : order;
        }

        Instant due(WorkOrderRow order) {
            WorkOrderRow clocked = clocked(order);
            return clocked.state.isOpen() ? clocked.dueAt : null;
        }

        /** By when all is done; null while that is not decided for each. */
        Instant due() {
            List<WorkOrderRow> running = orders.stream()
                    .filter(order -> clocked(order).state.isOpen())
                    .toList();
            boolean decided = running.stream().allMatch(order -> due(order) != null);
            return decided
                    ? running.stream()
                            .map(this::due)
                            .max(Comparator.naturalOrder())
                            .orElse(null)
                    : null;
        }

        boolean provisional() {
            return orders.stream().map(this::clocked).anyMatch(order -> order.open == 1 && order.provisional == 1);
        }

        boolean overdue() {
            return orders.stream().anyMatch(order -> OwnClock.overdue(clocked(order), now));
        }

        /** The latest of all. */
        String reply() {
            List<StepKind> kinds = List.of(StepKind.REPLY, StepKind.ANSWER_MERGED);
            String told = steps.stream()
                    .filter(step -> kinds.contains(step.kind))
                    .reduce((before, last) -> last)
                    .map(step -> step.publicWords)
                    .orElse(null);
            return told != null || orders.size() > 1 ? told : orders.get(0).reply;
        }

        List<Progress.PublicPart> parts() {
            return orders.size() == 1
                    ? List.of()
                    : orders.stream().map(this::part).toList();
        }

        private Progress.PublicPart part(WorkOrderRow order) {
            WorkOrderRow clocked = clocked(order);
            return new Progress.PublicPart(
                    Objects.requireNonNullElse(order.part, order.opening),
                    order.state,
                    order.state.words(),
                    clocked.handlerPublic,
                    due(order),
                    OwnClock.overdue(clocked, now),
                    order.reply);
        }
    }

    private static Progress together(Progress lead, Together all) {
        return new Progress(
                lead.number(),
                lead.state(),
                lead.stateWords(),
                lead.text(),
                lead.typeName(),
                lead.filedAt(),
                all.due(),
                all.provisional(),
                all.overdue(),
                lead.steps(),
                all.reply(),
                lead.rating(),
                mayRate(all.orders()),
                all.parts(),
                lead.stages(),
                lead.dates(),
                lead.handler());
    }
}
