// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.brief.VisitRows;
import org.linli.visit.internal.record.NeedsOfResidents;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what is not to be kept: at once of whom the registry made unreadable, and in time of everybody. */
@Component(service = VisitRetention.class, immediate = true, configurationPid = "org.linli.visit.retention")
@Designate(ocd = RetentionConfiguration.class)
public final class VisitRetention {
    private static final Logger LOG = LoggerFactory.getLogger(VisitRetention.class);
    private static final int EVERY_HOURS = 6;
    private static final int TOGETHER = 100;
    private static final int LEAST_DAYS = 30;
    private static final int MOST_DAYS = 36_600;
    private static final int USUAL_DAYS = 1826;

    private final VisitSchema schema;
    private final HouseholdForgetting households;
    private final FeedReading reading;
    private final ScheduledExecutorService clock;
    private volatile int days = USUAL_DAYS;

    @Activate
    public VisitRetention(
            BundleContext context,
            @Reference VisitSchema schema,
            @Reference VisitRows visits,
            @Reference Seals seals,
            @Reference NeedsOfResidents needs,
            RetentionConfiguration configuration) {
        this.schema = schema;
        this.households = new HouseholdForgetting(schema);
        changed(configuration);
        PersonalParts people = new PersonalParts(schema, visits, seals, needs);
        FollowedResidents followed = new FollowedResidents(people, households);
        this.reading = FeedReading.of(context, schema.schema(), followed, schema.clock());
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli visit retention");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::forget, 3, TimeUnit.HOURS.toMinutes(EVERY_HOURS), TimeUnit.MINUTES);
    }

    /** For tests: nothing is read, and it looks only when it is told to. */
    VisitRetention(VisitSchema schema, String forgetAfterDays) {
        this.schema = schema;
        this.households = new HouseholdForgetting(schema);
        this.reading = null;
        this.clock = Executors.newSingleThreadScheduledExecutor();
        keep(forgetAfterDays);
    }

    @Modified
    void changed(RetentionConfiguration configuration) {
        keep(configuration.forgetAfterDays());
    }

    void keep(String forgetAfterDays) {
        String text = forgetAfterDays == null ? "" : forgetAfterDays.strip();
        boolean number = text.matches("\\d{1,6}");
        if (number && Integer.parseInt(text) >= LEAST_DAYS && Integer.parseInt(text) <= MOST_DAYS) {
            days = Integer.parseInt(text);
        } else {
            LOG.error(
                    "org.linli.visit.retention is refused: forgetAfterDays is \"{}\", expected {} to {}; {} goes on",
                    text,
                    LEAST_DAYS,
                    MOST_DAYS,
                    days);
        }
    }

    /** Stops after the event at work. */
    @Deactivate
    void close() {
        clock.shutdown();
        if (reading != null) {
            reading.close();
        }
    }

    /** Forgets what is due; how many households. */
    int forget() {
        int forgotten = 0;
        try {
            LocalDate since = Today.by(schema.clock()).minusDays(days);
            String after = "";
            List<String> some;
            do {
                some = households.notVisited(since, after, TOGETHER);
                for (String household : some) {
                    forgotten += households.forget(household, since) ? 1 : 0;
                    after = household;
                }
            } while (some.size() == TOGETHER && !clock.isShutdown());
        } catch (RuntimeException failed) {
            LOG.warn("What was told at doors long ago stays readable for another {} hours", EVERY_HOURS, failed);
        }
        return forgotten;
    }
}
