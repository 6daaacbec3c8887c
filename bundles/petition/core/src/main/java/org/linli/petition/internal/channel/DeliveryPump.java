// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Delivery;
import org.linli.petition.Person;
import org.linli.petition.internal.Contacts;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.spi.Channel;
import org.linli.petition.spi.Channel.Answer;
import org.linli.petition.spi.Channel.Delivered;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers to petitioners through the services of their channels, each until the channel took it. Before each try
 * the next one is written down, so that what dies half way comes again, and two nodes do not bring the same at once.
 */
@Component(service = DeliveryPump.class, immediate = true)
public final class DeliveryPump {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryPump.class);
    private static final int EVERY_SECONDS = 5;
    private static final int BATCH = 50;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final Function<String, Channel> channels;
    private final Map<String, ServiceGate<Channel>> gates = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock;

    @Activate
    public DeliveryPump(BundleContext context, @Reference PetitionSchema schema, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.channels = code -> gates.computeIfAbsent(
                        code,
                        each -> new ServiceGate<>(
                                context, Channel.class, "(" + Channel.CODE + "=" + each + ")", PATIENCE))
                .service();
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli petition deliveries");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** One that looks only when it is told to. */
    DeliveryPump(PetitionSchema schema, Neighbours neighbours, Function<String, Channel> channels) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.channels = channels;
        this.clock = null;
    }

    @Deactivate
    public void close() {
        clock.shutdown();
        gates.values().forEach(ServiceGate::close);
    }

    /** There is something to bring. */
    public void nudge() {
        try {
            clock.execute(this::look);
        } catch (RejectedExecutionException closing) {
            LOG.debug("the next start brings it");
        }
    }

    private void look() {
        try {
            int brought = BATCH;
            while (brought == BATCH && !clock.isShutdown()) {
                brought = pass();
            }
        } catch (RuntimeException failed) {
            LOG.warn("Answers wait for another moment: {}", failed.getClass().getName());
        }
    }

    /** Tries what is due, at most a batch; how many were tried. */
    int pass() {
        List<String> due = schema.schema().jdbc(this::due);
        due.forEach(this::bring);
        return due.size();
    }

    private List<String> due(Connection tx) throws SQLException {
        List<String> due = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM delivery WHERE next_try_at <= ?"
                + " ORDER BY next_try_at, id FETCH FIRST " + BATCH + " ROWS ONLY")) {
            Instants.set(select, 1, schema.now());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(row.getString(1));
                }
            }
        }
        return due;
    }

    /** A delivery to be tried, with what its answer is made of. */
    private record Parcel(DeliveryRow delivery, PetitionRow petition, String words) {}

    private void bring(String id) {
        Optional<Parcel> taken = schema.schema().write(manager -> {
            DeliveryRow row = manager.find(DeliveryRow.class, id, javax.persistence.LockModeType.PESSIMISTIC_WRITE);
            Instant now = schema.now();
            if (row.nextTryAt == null || row.nextTryAt.isAfter(now)) {
                return Optional.empty();
            }
            row.tries++;
            row.nextTryAt = now.plus(pause(row.tries));
            WorkOrderRow order = manager.find(WorkOrderRow.class, row.orderId);
            StepRow step = manager.find(StepRow.class, StepRow.Key.of(row.orderId, row.version));
            PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
            return Optional.of(new Parcel(row, petition, step.publicWords));
        });
        taken.flatMap(this::delivered).ifPresent(outcome -> settle(id, outcome));
    }

    /** One, two, four minutes, and so on up to an hour. */
    static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Empty when it is to be tried again. */
    private Optional<Delivered> delivered(Parcel parcel) {
        String id = parcel.delivery().id;
        try {
            Delivered outcome = channels.apply(parcel.delivery().channel).deliver(answer(parcel));
            return Optional.of(outcome);
        } catch (PlatformException refused) {
            boolean away = refused.problem().type().equals(Problem.UNAVAILABLE);
            LOG.info("Answer {} waits: {}", id, away ? "its channel is away" : "it cannot be opened or was refused");
            return Optional.empty();
        } catch (RuntimeException failed) {
            // its message is not ours to write down: it may hold whom it was for
            LOG.warn(
                    "Answer {} failed in its channel: {}", id, failed.getClass().getName());
            return Optional.empty();
        }
    }

    private Answer answer(Parcel parcel) {
        PetitionRow petition = parcel.petition();
        Person asked = Contacts.person(
                neighbours.keyring(), new Contacts.Sealed(petition.filedByKey, petition.filedBy), Contacts.FILED_BY);
        String replyTo = Contacts.open(
                neighbours.keyring(),
                new Contacts.Sealed(petition.replyToKey, petition.replyTo),
                Contacts.REPLY_TO,
                String.class);
        return new Answer(
                parcel.delivery().id,
                Receipts.shown(petition.number),
                replyTo,
                asked == null ? null : asked.name(),
                asked == null ? null : asked.phone(),
                parcel.words(),
                parcel.delivery().since);
    }

    private void settle(String id, Delivered outcome) {
        schema.schema().write(manager -> {
            DeliveryRow row = manager.find(DeliveryRow.class, id, javax.persistence.LockModeType.PESSIMISTIC_WRITE);
            if (row.state == Delivery.State.WAITING) {
                row.state = outcome == Delivered.SENT ? Delivery.State.SENT : Delivery.State.BY_VOICE;
                row.doneAt = outcome == Delivered.SENT ? schema.now() : null;
                row.nextTryAt = null;
            }
            return row.state;
        });
    }
}
