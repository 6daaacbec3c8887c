// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.registry.internal.RegistrySchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets codes, sessions, counts and trial messages after a day. */
@Component(service = OwnPurge.class, immediate = true)
public final class OwnPurge {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPurge.class);
    private static final int EVERY_MINUTES = 30;

    private final RegistrySchema schema;
    private final FileSender files;
    private final ScheduledExecutorService clock;

    @Activate
    public OwnPurge(@Reference RegistrySchema schema, @Reference FileSender files) {
        this.schema = schema;
        this.files = files;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli registry own-data purge");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::forget, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void close() {
        clock.shutdown();
    }

    void forget() {
        try {
            int gone = 1;
            while (gone > 0 && !clock.isShutdown()) {
                gone = schema.jdbc(tx -> CodeTable.forget(tx, schema.clock().instant()));
            }
            files.forget();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Old codes and messages stay for another half hour", failed);
        }
    }
}
