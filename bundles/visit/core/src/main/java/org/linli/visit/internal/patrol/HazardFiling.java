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
import org.linli.visit.internal.Neighbours;
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

    /** Petition takes what came at most 30 days ago; what is mended later came now. */
    private static final Duration OLDEST = Duration.ofDays(29);

    private static final Actor PLATFORM = Actor.system("visit");
    private static final int LONGEST_REASON = 500;
    private static final int MOST = 200;
    private static final int BATCH = 50;

    private final VisitSchema schema;
    private final Diary diary;
    private final Neighbours neighbours;
    private final TrackSeal seal;
    private final ScheduledExecutorService pump;

    @Activate
    public HazardFiling(@Reference VisitSchema schema, @Reference Diary diary, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.diary = diary;
        this.neighbours = neighbours;
        this.seal = new TrackSeal(neighbours.keyring());
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

    /** That a hazard was found, on which patrol, when, with which key and by whom. */
    record Found(Patrol patrol, String key, Instant at, Actor by) {}

    /** Keeps a hazard and waits a moment for its petition. */
    Hazard found(Found found, HazardDraft draft) {
        Hazard stored = keep(found, draft);
        return stored.state() == Hazard.State.FILING ? awaited(stored) : stored;
    }

    /** Keeps a hazard; its petition follows. */
    Hazard keep(Found found, HazardDraft draft) {
        HazardInput.check(draft, found.key());
        Patrol patrol = found.patrol();
        HazardTable.Entry before = schema.jdbc(tx -> HazardTable.before(tx, patrol.id(), found.key()));
        if (before != null) {
            return before.hazard();
        }
        HazardInput.requireBrought(draft.photo(), neighbours.attachments(), found.by());
        String id = Ids.next();
        HazardTable.Draft kept = sealed(id, found.key(), draft);
        Hazard hazard = new Hazard(
                id, patrol.id(), draft.kind(), patrol.area(), found.at(), Hazard.State.FILING, null, null, null);
        Hazard stored = schema.jdbc(tx -> keep(tx, hazard, patrol.worker(), kept));
        diary.nudge();
        return stored;
    }

    private HazardTable.Draft sealed(String id, String key, HazardDraft draft) {
        String wrapped = seal.newKey();
        String sealed = seal.seal(wrapped, context(id), draft);
        return new HazardTable.Draft(key, wrapped, sealed, schema.clock().instant());
    }

    /** Takes what is told instead of what was refused; its petition follows within a moment, or not. */
    Hazard mended(HazardTable.Entry before, HazardDraft told, Actor by) {
        String id = before.hazard().id();
        HazardDraft draft =
                HazardInput.mended(seal.open(before.key(), context(id), before.sealed(), HazardDraft.class), told);
        HazardInput.check(draft);
        HazardInput.requireBrought(told.photo(), neighbours.attachments(), by);
        HazardTable.Draft kept = sealed(id, null, draft);
        if (!schema.jdbc(tx -> HazardTable.mend(tx, before, draft.kind(), by.id(), kept))) {
            throw new PlatformException(Problem.conflict("somebody else has mended this hazard meanwhile"));
        }
        return awaited(before.hazard());
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
            Channels.Entered entered =
                    neighbours.channels().enter(told(entry.hazard(), draft), entry.idem(), worker(entry.enters()));
            attach(entered.order(), id, draft.photo());
            schema.jdbc(tx -> HazardTable.filed(tx, id, entered.receipt().number(), entered.order()));
        } catch (PlatformException refused) {
            failed(entry, refused.problem());
        } catch (RuntimeException failed) {
            // One that cannot be read must not keep the others waiting; its message may hold what was told.
            LOG.warn("Hazard {} waits: {}", id, failed.getClass().getName());
            failed(entry, Problem.unavailable("filing", PAUSE));
        }
    }

    /** A photo that is there no more does not keep the hazard from being a petition. */
    private void attach(String order, String hazard, String photo) {
        try {
            if (photo != null) {
                neighbours.attachments().attach(order, photo, PLATFORM);
            }
        } catch (PlatformException refused) {
            if (isPassing(refused.problem())) {
                throw refused;
            }
            LOG.warn(
                    "The photo of hazard {} is not attached: {}",
                    hazard,
                    refused.problem().type());
        }
    }

    /** Whether another try may help. */
    private static boolean isPassing(Problem problem) {
        return problem.status() >= 500 || problem.status() == 429;
    }

    private void failed(HazardTable.Entry entry, Problem problem) {
        String id = entry.hazard().id();
        Instant now = schema.clock().instant();
        boolean again = isPassing(problem) && now.isBefore(entry.cameAt().plus(SURE));
        LOG.warn("Hazard {} is not filed{}: {}", id, again ? " yet" : ", a person must", problem.type());
        if (again) {
            Duration pause = PAUSE.multipliedBy(1L << Math.min(entry.tries(), 10));
            Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
            schema.jdbc(tx -> HazardTable.again(tx, entry, next));
        } else {
            String words = problem.detail() == null ? problem.title() : problem.detail();
            String reason = words.substring(0, Math.min(words.length(), LONGEST_REASON));
            schema.jdbc(tx -> HazardTable.givenUp(tx, entry, problem.type(), reason));
        }
    }

    private StaffEntry told(Hazard hazard, HazardDraft draft) {
        Place place = new Place(draft.point(), draft.address(), hazard.area());
        Instant earliest = schema.clock().instant().minus(OLDEST);
        return new StaffEntry(
                new PetitionDraft(draft.words(), draft.kind(), place, null, null, ABOUT, CHANNEL),
                hazard.foundAt().isBefore(earliest) ? null : hazard.foundAt(),
                null);
    }

    private Actor worker(String id) {
        Officer officer = neighbours.officers().find(id);
        return new Actor(officer.id(), officer.name(), officer.grants(), officer.units());
    }

    private static String context(String id) {
        return "visit.hazard/" + id;
    }
}
