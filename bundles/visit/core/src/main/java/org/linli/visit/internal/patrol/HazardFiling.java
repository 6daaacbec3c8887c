// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.organization.Officer;
import org.linli.petition.Channels;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.StaffEntry;
import org.linli.visit.Hazard;
import org.linli.visit.HazardDraft;
import org.linli.visit.Patrol;
import org.linli.visit.event.HazardFound;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes petitions of hazards. A hazard is kept first and filed then, under a key of its own, in the name of its worker: so
 * each becomes one petition, whenever the platform stops.
 */
@Component(service = HazardFiling.class, immediate = true)
public final class HazardFiling {
    private static final Logger LOG = LoggerFactory.getLogger(HazardFiling.class);
    private static final String CHANNEL = "visit";
    private static final String ABOUT = "巡查发现的隐患";
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    /** Keys of petitions are remembered three days; after two nobody files again by rule. */
    private static final Duration SURE = Duration.ofDays(2);

    private static final int MOST = 200;
    private static final int BATCH = 50;

    private final VisitSchema schema;
    private final Diary diary;
    private final PatrolGates gates;
    private final TrackSeal seal;
    private final ScheduledExecutorService pump;

    @Activate
    public HazardFiling(@Reference VisitSchema schema, @Reference Diary diary, @Reference PatrolGates gates) {
        this.schema = schema;
        this.diary = diary;
        this.gates = gates;
        this.seal = new TrackSeal(gates.keyring());
        this.pump = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli visit hazards");
            thread.setDaemon(true);
            return thread;
        });
        pump.scheduleWithFixedDelay(this::fileWaiting, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        pump.shutdown();
    }

    /** Keeps a hazard and waits a moment for its petition. */
    Hazard found(Patrol patrol, HazardDraft draft, String key, Instant now) {
        Hazard stored = keep(patrol, draft, key, now);
        return stored.petition() == null ? awaited(stored) : stored;
    }

    /** Keeps a hazard; its petition follows. */
    Hazard keep(Patrol patrol, HazardDraft draft, String key, Instant at) {
        check(draft, key);
        String id = Ids.next();
        String wrapped = seal.newKey();
        HazardTable.Draft kept = new HazardTable.Draft(
                key,
                wrapped,
                seal.seal(wrapped, context(id), draft),
                schema.clock().instant());
        Hazard hazard = new Hazard(id, patrol.id(), draft.kind(), patrol.area(), at, null, null);
        Hazard stored = schema.jdbc(tx -> keep(tx, hazard, patrol.worker(), kept));
        diary.nudge();
        return stored;
    }

    private Hazard keep(Connection tx, Hazard hazard, String worker, HazardTable.Draft draft) throws SQLException {
        HazardTable.Entry before = HazardTable.before(tx, hazard.patrol(), draft.idem());
        if (before != null) {
            return before.hazard();
        }
        HazardTable.insert(tx, hazard, worker, draft);
        HazardFound found =
                new HazardFound(hazard.id(), hazard.patrol(), hazard.area().value(), hazard.kind());
        diary.tell(tx, found, hazard.id(), 1);
        return hazard;
    }

    List<Hazard> of(Patrol patrol) {
        return schema.jdbc(tx -> HazardTable.of(tx, patrol.id(), MOST));
    }

    private Hazard awaited(Hazard hazard) {
        try {
            Future<?> filing = pump.submit(() -> file(hazard.id()));
            filing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException later) {
            LOG.debug("Hazard {} is filed in a moment", hazard.id(), later);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return schema.jdbc(tx -> HazardTable.find(tx, hazard.id())).hazard();
    }

    /** Files those that wait; by the pump, and by tests. */
    public void fileWaiting() {
        try {
            schema.jdbc(tx -> HazardTable.toFile(tx, schema.clock().instant(), BATCH))
                    .forEach(this::file);
        } catch (RuntimeException failed) {
            LOG.warn("Hazards wait for the next look", failed);
        }
    }

    private void file(String id) {
        HazardTable.Entry entry = schema.jdbc(tx -> HazardTable.find(tx, id));
        if (entry.sealed() == null) {
            return;
        }
        try {
            HazardDraft draft = seal.open(entry.key(), context(id), entry.sealed(), HazardDraft.class);
            Channels.Entered entered = gates.channels().enter(entry(entry.hazard(), draft), id, worker(entry.worker()));
            schema.jdbc(tx -> HazardTable.filed(tx, id, entered.receipt().number(), entered.order()));
        } catch (PlatformException refused) {
            failed(entry, refused.problem());
        }
    }

    private void failed(HazardTable.Entry entry, Problem problem) {
        String id = entry.hazard().id();
        Instant now = schema.clock().instant();
        boolean away = problem.status() >= 500;
        boolean sure = now.isBefore(entry.cameAt().plus(SURE));
        Duration pause = PAUSE.multipliedBy(1L << Math.min(entry.tries(), 10));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        boolean again = away && sure;
        LOG.warn("Hazard {} is not filed{}: {}", id, again ? " yet" : ", a person must", problem.type());
        schema.jdbc(tx -> HazardTable.failed(tx, id, again ? next : null, problem.type()));
    }

    private static StaffEntry entry(Hazard hazard, HazardDraft draft) {
        Place place = new Place(draft.point(), draft.address(), hazard.area());
        return new StaffEntry(
                new PetitionDraft(draft.words(), draft.kind(), place, null, null, ABOUT, CHANNEL),
                hazard.foundAt(),
                null);
    }

    private Actor worker(String id) {
        Officer officer = gates.officers().find(id);
        return new Actor(officer.id(), officer.name(), officer.grants(), officer.units());
    }

    private static void check(HazardDraft draft, String key) {
        new Input()
                .text("kind", draft.kind(), 1, 60)
                .text("words", draft.words(), 2, 1000)
                .that(draft.point() != null || filled(draft.address()), "point", "is missing", "a point or an address")
                .text("address", draft.address(), 0, 200)
                .text("photo", draft.photo(), 0, 64)
                .that(
                        key != null && key.matches("[!-~]{8,64}"),
                        "Idempotency-Key",
                        "is missing or none",
                        "8 to 64 letters")
                .check();
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static String context(String id) {
        return "visit.hazard/" + id;
    }
}
