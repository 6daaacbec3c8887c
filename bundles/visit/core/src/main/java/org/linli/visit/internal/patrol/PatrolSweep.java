// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.visit.Patrols;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends patrols after 12 hours and deletes tracks after 30 days, with their keys. */
@Component(service = PatrolSweep.class, immediate = true)
public final class PatrolSweep {
    private static final Logger LOG = LoggerFactory.getLogger(PatrolSweep.class);
    private static final int EVERY_MINUTES = 10;
    private static final int BATCH = 100;
    private static final int PARTS = 500;

    private final VisitSchema schema;
    private final JdbcPatrols patrols;
    private final ScheduledExecutorService clock;

    @Activate
    public PatrolSweep(@Reference VisitSchema schema, @Reference JdbcPatrols patrols) {
        this.schema = schema;
        this.patrols = patrols;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli visit patrol sweep");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::sweep, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        clock.shutdown();
    }

    void sweep() {
        try {
            while (!clock.isShutdown() && patrols.closeLeftOpen(BATCH) == BATCH) {
                LOG.debug("More patrols were left open");
            }
            forgetTracks();
        } catch (RuntimeException failed) {
            LOG.warn("Old patrols and tracks stay for another ten minutes", failed);
        }
    }

    private void forgetTracks() {
        Instant before = schema.clock().instant().minus(Duration.ofDays(Patrols.TRACK_DAYS));
        List<String> old = schema.jdbc(tx -> PatrolTable.tracksBefore(tx, before, BATCH));
        while (!old.isEmpty() && !clock.isShutdown()) {
            for (String id : old) {
                int gone = PARTS;
                while (gone == PARTS) {
                    gone = schema.jdbc(tx -> PatrolTable.forget(tx, id, PARTS));
                }
            }
            old = schema.jdbc(tx -> PatrolTable.tracksBefore(tx, before, BATCH));
        }
    }
}
