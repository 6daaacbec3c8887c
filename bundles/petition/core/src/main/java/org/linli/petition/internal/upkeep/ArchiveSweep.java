// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.security.Actor;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.handling.JpaOutcomes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Archives what was closed long enough ago, once an hour. */
@Component(service = ArchiveSweep.class, immediate = true)
public final class ArchiveSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveSweep.class);
    private static final Actor SYSTEM = Actor.system(Names.MODULE);
    private static final int EVERY_MINUTES = 60;
    private static final int BATCH = 500;

    private final JpaOutcomes outcomes;
    private final ScheduledExecutorService clock;
    private volatile boolean closed;

    @Activate
    public ArchiveSweep(@Reference JpaOutcomes outcomes) {
        this.outcomes = outcomes;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli petition archive");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::sweep, 2, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Stops after the batch at work, without an interrupt. */
    @Deactivate
    public void close() {
        closed = true;
        clock.shutdown();
    }

    private void sweep() {
        try {
            int archived = BATCH;
            while (archived == BATCH && !closed) {
                archived = outcomes.archiveDue(BATCH, SYSTEM);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Closed orders wait another hour for the archive", failed);
        }
    }
}
