// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.type.TypeNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether there is work on reviews of deadlines and editions, and what types are called, on a thread of its own. */
@Component(service = ReviewWork.class, immediate = true)
public final class ReviewWork {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewWork.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final long LONGEST_STOP_SECONDS = 10;

    private final ReviewRun reviews;
    private final EditionRun editions;
    private final TypeNames types;
    private final ScheduledExecutorService worker;
    private volatile boolean goesOn = true;

    @Activate
    public ReviewWork(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference Neighbours neighbours,
            @Reference JpaEditions editions,
            @Reference TypeNames types) {
        this.types = types;
        this.editions = editions.run();
        this.reviews = new ReviewRun(schema, feed, neighbours.calendars());
        this.worker = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "petition reviews");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops after the part at work; no thread is interrupted. */
    @Deactivate
    public void close() {
        goesOn = false;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The work on reviews of deadlines still goes on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            types.keep();
            editions.run();
            reviews.run(() -> goesOn);
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.UNAVAILABLE)) {
                LOG.info("The work on reviews of deadlines waits: {}", failed.getMessage());
            } else {
                LOG.warn("The work on reviews of deadlines is tried again", failed);
            }
        } catch (RuntimeException failed) {
            LOG.warn("The work on reviews of deadlines is tried again", failed);
        }
    }
}
