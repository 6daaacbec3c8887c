// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.visit.internal.VisitSchema;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the plan up: after visits, after changes of the registry, after changes of rules, and every night. */
@Component(service = PlanUpkeep.class, immediate = true)
public final class PlanUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(PlanUpkeep.class);
    private static final int SECONDS = 2;

    private final PlanPass pass;
    private final PlanSettling settling;
    private final ConfiguredPlans plans;
    private final List<FeedReading> readings;
    private final ScheduledExecutorService worker;
    private final Runnable atOnce = this::soon;
    private volatile boolean closing;

    @Activate
    public PlanUpkeep(
            BundleContext context,
            @Reference VisitSchema schema,
            @Reference PlanPass pass,
            @Reference PlanSettling settling,
            @Reference ConfiguredPlans plans) {
        this.pass = pass;
        this.settling = settling;
        this.plans = plans;
        this.readings = List.of(
                FeedReading.of(context, schema.schema(), new PlanVisits(), schema.clock()),
                FeedReading.of(context, schema.schema(), new PlanChanges(), schema.clock()),
                FeedReading.of(context, schema.schema(), new PlanMatters(), schema.clock()));
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "linli-visit-plans");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::work, SECONDS, SECONDS, TimeUnit.SECONDS);
        plans.follow(atOnce);
    }

    /** Ends without interrupting: that would break the connection at work. */
    @Deactivate
    void close() {
        closing = true;
        plans.unfollow(atOnce);
        worker.shutdown();
        readings.forEach(FeedReading::close);
    }

    private void soon() {
        try {
            worker.execute(this::work);
        } catch (RejectedExecutionException closed) {
            LOG.debug("plans are kept up no more", closed);
        }
    }

    private void work() {
        try {
            if (!closing && pass.isDue() && pass.run(() -> closing)) {
                LOG.info("The plan of visits follows the rules in force");
            }
            while (!closing && settling.settle() > 0) {
                LOG.debug("the plan follows the registry");
            }
        } catch (RuntimeException failed) {
            LOG.warn("the plan of visits is made later: {}", failed.getClass().getName());
        }
    }
}
