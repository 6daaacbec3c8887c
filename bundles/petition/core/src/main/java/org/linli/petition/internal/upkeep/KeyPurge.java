// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.support.data.Idempotency;
import org.linli.petition.internal.PetitionSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets idempotency keys, and the sealed receipts kept with them, when nobody will send them again. */
@Component(service = KeyPurge.class, immediate = true)
public final class KeyPurge {
    private static final Logger LOG = LoggerFactory.getLogger(KeyPurge.class);
    private static final Duration KEPT = Duration.ofDays(3);
    private static final int EVERY_MINUTES = 60;
    private static final int BATCH = 500;

    private final PetitionSchema schema;
    private final Idempotency idempotency;
    private final ScheduledExecutorService clock;

    @Activate
    public KeyPurge(@Reference PetitionSchema schema) {
        this.schema = schema;
        this.idempotency = new Idempotency(schema.clock());
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli petition key purge");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::purge, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        clock.shutdownNow();
    }

    private void purge() {
        try {
            int gone = BATCH;
            while (gone == BATCH && !Thread.currentThread().isInterrupted()) {
                gone = schema.schema().jdbc(tx -> idempotency.purge(tx, KEPT));
            }
        } catch (RuntimeException failed) {
            LOG.warn("Old idempotency keys stay for another hour", failed);
        }
    }
}
