// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.visit.FieldKey;
import org.linli.visit.FieldWork;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets results after 90 days, the values of what was decided then too, and what devices held whose lease is over. */
@Component(service = FieldPurge.class, immediate = true)
public final class FieldPurge {
    private static final Logger LOG = LoggerFactory.getLogger(FieldPurge.class);
    private static final int EVERY_MINUTES = 60;
    private static final int BATCH = 500;

    private final VisitSchema schema;
    private final ScheduledExecutorService clock;

    @Activate
    public FieldPurge(@Reference VisitSchema schema) {
        this.schema = schema;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli visit field purge");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::purge, 2, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        clock.shutdown();
    }

    void purge() {
        Instant now = schema.clock().instant();
        Instant old = now.minus(Duration.ofDays(FieldWork.RESULT_DAYS));
        try {
            int gone = BATCH;
            while (gone == BATCH && !clock.isShutdown()) {
                gone = schema.jdbc(tx -> ReceiptTable.forget(tx, old, BATCH));
            }
            gone = BATCH;
            while (gone == BATCH && !clock.isShutdown()) {
                gone = schema.jdbc(tx -> ItemTable.forget(tx, now, BATCH));
            }
            gone = BATCH;
            while (gone == BATCH && !clock.isShutdown()) {
                gone = schema.jdbc(tx -> ConflictTable.forget(tx, old, BATCH));
            }
            schema.jdbc(tx -> KeyTable.forget(tx, now.minus(Duration.ofDays(FieldKey.OPENS_DAYS))));
        } catch (RuntimeException failed) {
            LOG.warn("Old results stay for another hour", failed);
        }
    }
}
