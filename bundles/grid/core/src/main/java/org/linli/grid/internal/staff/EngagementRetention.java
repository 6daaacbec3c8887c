// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.grid.internal.Diary;
import org.linli.grid.internal.GridSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes people who were engaged unreadable when nobody needs to know any more who it was. */
@Component(service = EngagementRetention.class, immediate = true)
public final class EngagementRetention {
    private static final Logger LOG = LoggerFactory.getLogger(EngagementRetention.class);
    private static final int EVERY_HOURS = 6;

    private final GridSchema schema;
    private final Diary diary;
    private final EngagementReading reading;
    private final StaffRules rules;
    private final ScheduledExecutorService clock;

    @Activate
    public EngagementRetention(
            @Reference GridSchema schema,
            @Reference Diary diary,
            @Reference EngagementReading reading,
            @Reference StaffRules rules) {
        this.schema = schema;
        this.diary = diary;
        this.reading = reading;
        this.rules = rules;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli grid retention");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::forget, 1, TimeUnit.HOURS.toMinutes(EVERY_HOURS), TimeUnit.MINUTES);
    }

    @Deactivate
    void close() {
        clock.shutdown();
    }

    /** Goes on until there are none left. */
    void forget() {
        try {
            LocalDate day = reading.today().minusDays(rules.forgetAfterDays());
            List<EngagementRow> kept = reading.kept(day);
            while (!kept.isEmpty() && !clock.isShutdown()) {
                kept.forEach(this::forget);
                kept = reading.kept(day);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Those who were engaged long ago stay readable for another {} hours", EVERY_HOURS, failed);
        }
    }

    private void forget(EngagementRow row) {
        schema.write(em -> {
            new EngagementWriting(em, diary).forget(row.id);
            return null;
        });
        diary.nudge();
    }
}
