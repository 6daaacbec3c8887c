// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Idempotency;
import org.linli.kernel.support.data.Schema;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Place;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.PetitionFiled;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Concerned;
import org.linli.petition.internal.Contacts;
import org.linli.petition.internal.Drafts;
import org.linli.petition.internal.Following;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PhoneIndex;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.channel.ChannelRule;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.channel.WaysIn;
import org.linli.petition.internal.duplicate.JoinTokens;
import org.linli.petition.internal.duplicate.Likened;
import org.linli.petition.internal.handling.DispatchClock;
import org.linli.petition.internal.handling.DispatchSignal;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Petitions in this module's own tables. */
@Component(service = {Petitions.class, JpaPetitions.class})
public final class JpaPetitions implements Petitions {
    private static final int TRIES = 3;

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final PetitionSettings settings;
    private final Neighbours neighbours;
    private final DispatchClock clock;
    private final DispatchSignal signal;
    private final StaffNames staff;
    private final Idempotency idempotency;
    private final Following following;
    private final Joining joining;
    private final WaysIn ways;

    @Activate
    public JpaPetitions(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours,
            @Reference DispatchSignal signal,
            @Reference ChannelRules channels) {
        this.schema = schema;
        this.feed = feed;
        this.settings = settings;
        this.neighbours = neighbours;
        this.clock = new DispatchClock(schema, settings, neighbours);
        this.signal = signal;
        this.staff = new StaffNames(neighbours, schema.clock());
        this.idempotency = new Idempotency(schema.clock());
        this.following = new Following(schema, feed, settings);
        this.joining = new Joining(feed, new JoinTokens(neighbours.keyring(), schema.clock()));
        this.ways = new WaysIn(channels, neighbours);
    }

    @Override
    public List<PetitionType> types() {
        return types(null);
    }

    @Override
    public List<PetitionType> types(AreaCode area) {
        return settings.now().types().in(area).types();
    }

    @Override
    public Receipt file(PetitionDraft draft, String key, Actor by) {
        boolean told = draft != null && draft.origin() != null;
        Supplier<Input> wrong =
                () -> new Input().that(!told || !by.equals(Actor.ANONYMOUS), "origin", "is for staff", "no origin");
        return file(Coming.plain(draft, by), key, wrong).receipt();
    }

    /** What was filed, with the order for staff. */
    record Filed(String order, Receipt receipt) {}

    /**
     * Files whatever comes in.
     *
     * @param wrong what is wrong with it beside the draft, so that all is told at once
     */
    Filed file(Coming coming, String key, Supplier<Input> wrong) {
        Location location = checked(coming.draft(), key, wrong);
        for (int tries = 1; ; tries++) {
            Filing filing = gather(coming, location);
            try {
                return filed(filing, key == null ? null : new KeyedFiling(key, filing, neighbours));
            } catch (PlatformException refused) {
                // the number was taken: another one
                if (!refused.problem().type().equals(Problem.CONFLICT) || tries == TRIES) {
                    throw refused;
                }
            }
        }
    }

    /** Where it lies: by that is found which types there are and what they ask. */
    Location checked(PetitionDraft draft, String key, Supplier<Input> wrong) {
        ConfiguredTypes types = settings.now().types();
        Place place = draft == null ? null : draft.place();
        if (!Drafts.isSomewhere(place)) {
            Drafts.check(wrong.get(), draft, key, types.in(null));
        }
        Location location = located(place, () -> Drafts.check(wrong.get(), draft, key, types.in(null)));
        Drafts.check(wrong.get(), draft, key, types.in(location.area()));
        return location;
    }

    /** @param first what else is wrong is told before a place that is refused */
    private Location located(Place place, Runnable first) {
        try {
            return neighbours.areas().locate(place.point(), place.address(), place.area());
        } catch (PlatformException refused) {
            first.run();
            throw refused;
        }
    }

    private Filing gather(Coming coming, Location location) {
        PetitionDraft draft = coming.draft();
        Instant now = schema.now();
        Handler desk = neighbours.staffing().deskOf(location.area());
        return new Filing(
                draft,
                coming.by(),
                now,
                new Filing.Where(location, neighbours.areas().path(location.area())),
                way(coming, location.area(), desk),
                desk,
                clock.startAt(now),
                Contacts.seal(neighbours.keyring(), draft.filedBy(), Contacts.FILED_BY),
                Contacts.seal(neighbours.keyring(), draft.onBehalfOf(), Contacts.ON_BEHALF_OF),
                Contacts.seal(
                        neighbours.keyring(),
                        draft.petitioner() == null ? null : draft.petitioner().replyTo(),
                        Contacts.REPLY_TO),
                Filing.Known.fresh(now),
                Concerned.ask(neighbours.residents(), draft.filedBy(), draft.onBehalfOf()),
                PhoneIndex.of(neighbours.keyring(), draft.filedBy(), draft.onBehalfOf()),
                Likened.of(Likened.matter(draft, now, settings.now()), location.area(), neighbours.keyring()),
                staff.namedIn(draft.about(), location.area()));
    }

    private Filing.Way way(Coming coming, AreaCode area, Handler desk) {
        ChannelRule rule = ways.entering(coming.draft().channel(), area, coming.by());
        Assignee first = ways.firstResponsible(rule, area, coming.by(), desk);
        boolean accused = staff.namedIn(coming.draft().about(), area).stream()
                .anyMatch(each -> each.id().equals(first.handler().id()));
        return new Filing.Way(
                accused ? new Assignee(desk, null, desk.name()) : first,
                coming.opener().open(area, rule),
                coming.receivedAt(),
                coming.more(),
                rule.channel().back());
    }

    private Filed filed(Filing filing, KeyedFiling keyed) {
        // what is in somebody's hands already joins nothing and waits for no dispatch
        boolean free = filing.way().opening().isNone();
        Optional<DispatchSignal.Seat> seat = free ? signal.seat(filing.ids().order()) : Optional.empty();
        try {
            Optional<String> joined = free ? joining.main(filing.draft()) : Optional.empty();
            Optional<String> before = schema.schema().write(manager -> {
                Optional<String> answer = write(manager, filing, keyed);
                joined.filter(main -> answer.isEmpty()).ifPresent(main -> joining.join(manager, filing, main));
                return answer;
            });
            if (before.isPresent()) {
                return receipt(keyed.open(before.get()), Optional.empty());
            }
            feed.nudge();
            // who joined is not dispatched, and learns at once by when the main one will be handled
            Optional<DispatchSignal.Promise> promise = joined.isPresent()
                    ? Optional.empty()
                    : seat.flatMap(place -> place.await(settings.now().receiptWait()));
            return receipt(Issued.of(filing), promise);
        } finally {
            seat.ifPresent(DispatchSignal.Seat::close);
        }
    }

    /** Writes everything, unless the same request was answered before: then gives that answer. */
    private Optional<String> write(EntityManager manager, Filing filing, KeyedFiling keyed) {
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
        manager.persist(firstStep(filing, order));
        List<Opening.PlainStep> taken = filing.way().opening().write(manager, order, filing.at());
        manager.persist(order);
        manager.flush();
        filing.concerned()
                .keep(tx, new Concerned.Cause(order.petitionId, filing.by().id(), filing.at()));
        filing.phones().keep(tx, order.petitionId);
        filing.likened().keep(tx, order.petitionId);
        PetitionFiled event = new PetitionFiled(
                order.id, order.area, filing.draft().type(), filing.draft().channel());
        feed.append(tx, new PetitionFeed.Event(event, order.petitionId, 1, null));
        Opening.tell(manager, feed, order, taken);
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
        step.actorName = filing.by().displayName().isBlank()
                ? Following.PETITIONER
                : filing.by().displayName();
        step.state = order.state;
        step.handlerId = order.handlerId;
        step.handlerName = order.handlerName;
        step.level = order.level;
        step.note = filing.note();
        step.publicWords = filing.publicWords();
        return step;
    }

    private Filed receipt(Issued issued, Optional<DispatchSignal.Promise> promise) {
        DispatchSignal.Promise now = promise.orElseGet(() -> standing(issued.order()));
        Receipt receipt = new Receipt(
                Receipts.shown(issued.number()),
                Receipts.shownSecret(issued.secret()),
                issued.filedAt(),
                now.handlerPublic(),
                now.due(),
                now.provisional());
        return new Filed(issued.order(), receipt);
    }

    private DispatchSignal.Promise standing(String orderId) {
        return schema.schema().read(manager -> {
            WorkOrderRow own = manager.find(WorkOrderRow.class, orderId);
            WorkOrderRow order =
                    own.state == WorkOrderState.MERGED ? manager.find(WorkOrderRow.class, own.mergedInto) : own;
            return new DispatchSignal.Promise(order.handlerPublic, order.dueAt, order.provisional == 1);
        });
    }

    @Override
    public Progress follow(String number, String secret) {
        return following.follow(number, secret);
    }

    @Override
    public Progress rate(String number, String secret, Rating rating) {
        return following.rate(number, secret, rating);
    }

    /** What a receipt tells for good. */
    record Issued(String order, String number, String secret, Instant filedAt) {
        static Issued of(Filing filing) {
            return new Issued(
                    filing.ids().order(), filing.ids().number(), filing.ids().secret(), filing.at());
        }
    }
}
