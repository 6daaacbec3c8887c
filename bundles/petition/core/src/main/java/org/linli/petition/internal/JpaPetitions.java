// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Idempotency;
import org.linli.kernel.support.data.Schema;
import org.linli.organization.Location;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.StepKind;
import org.linli.petition.event.PetitionFiled;
import org.linli.petition.event.PetitionRated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Petitions in this module's own tables. */
@Component(service = {Petitions.class, JpaPetitions.class})
public final class JpaPetitions implements Petitions {
    private static final int TRIES = 3;
    private static final String PETITIONER = "诉求人";
    /** Compared with when there is no such number, so that both ways take the same time. */
    private static final String NO_SECRET = Receipts.hash("");

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final PetitionSettings settings;
    private final Neighbours neighbours;
    private final DispatchClock clock;
    private final DispatchSignal signal;
    private final Idempotency idempotency;

    @Activate
    public JpaPetitions(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours,
            @Reference DispatchSignal signal) {
        this.schema = schema;
        this.feed = feed;
        this.settings = settings;
        this.neighbours = neighbours;
        this.clock = new DispatchClock(schema, settings, neighbours);
        this.signal = signal;
        this.idempotency = new Idempotency(schema.clock());
    }

    @Override
    public List<PetitionType> types() {
        return settings.now().types();
    }

    @Override
    public Receipt file(PetitionDraft draft, String key, Actor by) {
        Drafts.check(draft, key, settings.now());
        for (int tries = 1; ; tries++) {
            Filing filing = gather(draft, by);
            try {
                return filed(filing, key == null ? null : new Keyed(key, filing, neighbours));
            } catch (PlatformException refused) {
                // the number was taken: another one
                if (!refused.problem().type().equals(Problem.CONFLICT) || tries == TRIES) {
                    throw refused;
                }
            }
        }
    }

    private Filing gather(PetitionDraft draft, Actor by) {
        Instant now = schema.now();
        Location location = neighbours
                .areas()
                .locate(
                        draft.place().point(),
                        draft.place().address(),
                        draft.place().area());
        return new Filing(
                draft,
                by,
                now,
                new Filing.Where(location, neighbours.areas().path(location.area())),
                neighbours.staffing().deskOf(location.area()),
                clock.startAt(now),
                Contacts.seal(neighbours.keyring(), draft.filedBy(), Contacts.FILED_BY),
                Contacts.seal(neighbours.keyring(), draft.onBehalfOf(), Contacts.ON_BEHALF_OF),
                Contacts.seal(
                        neighbours.keyring(),
                        draft.petitioner() == null ? null : draft.petitioner().replyTo(),
                        Contacts.REPLY_TO),
                Filing.Known.fresh(now),
                Concerned.ask(neighbours.residents(), draft.filedBy(), draft.onBehalfOf()));
    }

    private Receipt filed(Filing filing, Keyed keyed) {
        Optional<DispatchSignal.Seat> seat = signal.seat(filing.ids().order());
        try {
            Optional<String> before = schema.schema().write(manager -> write(manager, filing, keyed));
            if (before.isPresent()) {
                return receipt(keyed.open(before.get()), Optional.empty());
            }
            feed.nudge();
            Optional<DispatchSignal.Promise> promise =
                    seat.flatMap(place -> place.await(settings.now().receiptWait()));
            return receipt(Issued.of(filing), promise);
        } finally {
            seat.ifPresent(DispatchSignal.Seat::close);
        }
    }

    /** Writes everything, unless the same request was answered before: then gives that answer. */
    private Optional<String> write(EntityManager manager, Filing filing, Keyed keyed) {
        Connection tx = Schema.connection(manager);
        if (keyed != null) {
            Optional<String> before = idempotency.answer(tx, keyed.name(), keyed.request());
            if (before.isPresent()) {
                return before;
            }
            idempotency.keep(tx, keyed.name(), keyed.request(), keyed.sealed());
        }
        WorkOrderRow order = filing.orderRow();
        manager.persist(filing.petitionRow());
        manager.persist(order);
        manager.persist(firstStep(filing, order));
        manager.flush();
        filing.concerned()
                .keep(tx, new Concerned.Cause(order.petitionId, filing.by().id(), filing.at()));
        PetitionFiled event = new PetitionFiled(
                order.id, order.area, filing.draft().type(), filing.draft().channel());
        feed.append(tx, new PetitionFeed.Event(event, order.petitionId, 1, null));
        return Optional.empty();
    }

    private static StepRow firstStep(Filing filing, WorkOrderRow order) {
        StepRow step = new StepRow();
        step.orderId = order.id;
        step.version = 1;
        step.petitionId = order.petitionId;
        step.at = filing.at();
        step.kind = StepKind.FILE;
        step.actorId = filing.by().id();
        step.actorName =
                filing.by().displayName().isBlank() ? PETITIONER : filing.by().displayName();
        step.state = order.state;
        step.handlerId = order.handlerId;
        step.handlerName = order.handlerName;
        step.note = filing.note();
        step.publicWords = PublicWords.filed(order.handlerPublic);
        return step;
    }

    private Receipt receipt(Issued issued, Optional<DispatchSignal.Promise> promise) {
        DispatchSignal.Promise now = promise.orElseGet(() -> standing(issued.order()));
        return new Receipt(
                Receipts.shown(issued.number()),
                Receipts.shownSecret(issued.secret()),
                issued.filedAt(),
                now.handlerPublic(),
                now.due(),
                now.provisional());
    }

    private DispatchSignal.Promise standing(String orderId) {
        return schema.schema().read(manager -> {
            WorkOrderRow order = manager.find(WorkOrderRow.class, orderId);
            return new DispatchSignal.Promise(order.handlerPublic, order.dueAt, order.provisional == 1);
        });
    }

    @Override
    public Progress follow(String number, String secret) {
        return schema.schema().read(manager -> progress(manager, proved(manager, number, secret)));
    }

    @Override
    public Progress rate(String number, String secret, Rating rating) {
        Drafts.check(rating);
        Progress progress = OrderCommands.again(() -> schema.schema().write(manager -> {
            PetitionRow petition = proved(manager, number, secret);
            WorkOrderRow order = orderOf(manager, petition);
            order.state = Transitions.after(StepKind.RATE, order.standing());
            order.ratingGrade = rating.grade();
            order.ratingWords = rating.words();
            OrderCommands.Told told = new OrderCommands.Told(
                    rating.words(),
                    PublicWords.rated(rating.grade()),
                    new PetitionRated(order.id, order.area, rating.grade().name()));
            OrderCommands.write(
                    manager,
                    feed,
                    new OrderCommands.Written(
                            petition,
                            order,
                            StepKind.RATE,
                            new Actor(Actor.ANONYMOUS.id(), PETITIONER, List.of(), java.util.Set.of()),
                            schema.now(),
                            told,
                            OrderCommands.Mark.NONE));
            manager.flush();
            return progress(manager, petition);
        }));
        feed.nudge();
        return progress;
    }

    /** The petition, for whoever holds its secret. */
    private static PetitionRow proved(EntityManager manager, String number, String secret) {
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

    private Progress progress(EntityManager manager, PetitionRow petition) {
        WorkOrderRow order = orderOf(manager, petition);
        List<StepRow> steps = manager.createQuery(
                        "SELECT s FROM StepRow s WHERE s.orderId = :order ORDER BY s.version", StepRow.class)
                .setParameter("order", order.id)
                .getResultList();
        OrderViews.OrderContext context =
                new OrderViews.OrderContext(settings.now(), schema.now(), NamedClocks.all(manager, order));
        return OrderViews.progress(petition, order, steps, context);
    }

    private static WorkOrderRow orderOf(EntityManager manager, PetitionRow petition) {
        return manager.createQuery(
                        "SELECT o FROM WorkOrderRow o WHERE o.petitionId = :petition ORDER BY o.id", WorkOrderRow.class)
                .setParameter("petition", petition.id)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** What a receipt tells for good. */
    record Issued(String order, String number, String secret, Instant filedAt) {
        static Issued of(Filing filing) {
            return new Issued(
                    filing.ids().order(), filing.ids().number(), filing.ids().secret(), filing.at());
        }
    }

    /** A request with an idempotency key; its answer is sealed, because it holds the secret. */
    private static final class Keyed {
        private final String name;
        private final String request;
        private final String sealed;
        private final Neighbours neighbours;

        private Keyed(String key, Filing filing, Neighbours neighbours) {
            this.name = Idempotency.key(filing.by(), key);
            this.request = Json.write(filing.draft());
            this.neighbours = neighbours;
            this.sealed = Json.write(Contacts.seal(neighbours.keyring(), Issued.of(filing), Contacts.RECEIPT));
        }

        private String name() {
            return name;
        }

        private String request() {
            return request;
        }

        private String sealed() {
            return sealed;
        }

        private Issued open(String answer) {
            return Contacts.open(
                    neighbours.keyring(), Json.read(answer, Contacts.Sealed.class), Contacts.RECEIPT, Issued.class);
        }
    }
}
