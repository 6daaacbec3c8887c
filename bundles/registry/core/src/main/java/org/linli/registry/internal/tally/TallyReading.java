// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.registry.internal.RegistrySchema;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the numbers of areas up: reads the feed, and counts those anew whose next age band begins. */
@Component(service = TallyReading.class, immediate = true)
public final class TallyReading {
    private static final Logger LOG = LoggerFactory.getLogger(TallyReading.class);
    private static final int TOGETHER = 100;
    private static final int MINUTES = 10;

    private final RegistrySchema schema;
    private final TallyCount count;
    private final FeedReading reading;
    private final ScheduledExecutorService birthdays;
    private volatile boolean closing;

    @Activate
    public TallyReading(BundleContext context, @Reference RegistrySchema schema) {
        this.schema = schema;
        this.count = new TallyCount(schema.clock());
        this.reading = FeedReading.of(context, schema.schema(), new TallyProjection(schema.clock()), schema.clock());
        this.birthdays = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "linli-registry-tallies");
            thread.setDaemon(true);
            return thread;
        });
        birthdays.scheduleWithFixedDelay(this::passBirthdays, 2, MINUTES, TimeUnit.MINUTES);
    }

    /** Ends without interrupting: that would break the connection at work. */
    @Deactivate
    void close() {
        closing = true;
        birthdays.shutdown();
        reading.close();
    }

    private void passBirthdays() {
        try {
            while (!closing && passSome(schema, count) == TOGETHER) {
                LOG.debug("{} people are in another age band", TOGETHER);
            }
        } catch (RuntimeException failed) {
            LOG.warn("age bands are moved on later: {}", failed.getClass().getName());
        }
    }

    /** Moves some on, in a transaction; how many. */
    static int passSome(RegistrySchema schema, TallyCount count) {
        return schema.jdbc(tx -> {
            List<String> older = count.grownOlder(tx, TOGETHER);
            count.residents(tx, older);
            return older.size();
        });
    }
}
