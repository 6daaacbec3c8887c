// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal;

import java.time.Clock;
import org.linli.escalation.internal.edition.RuleEditions;
import org.linli.escalation.internal.judge.JudgeReactor;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.judge.WaitingReactor;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The judge at work: reads on after its bookmark for as long as the bundle runs. */
@Component(service = EscalationJudge.class, immediate = true)
public final class EscalationJudge {
    private final FeedReading reading;

    @Activate
    public EscalationJudge(
            BundleContext context,
            @Reference EscalationSchema schema,
            @Reference PolicyServices rules,
            @Reference Neighbours neighbours,
            @Reference RuleEditions editions) {
        Clock clock = PlatformClock.get();
        Judging judging = new Judging(neighbours.upstream(), rules);
        reading = FeedReading.of(
                context,
                schema.schema(),
                new WaitingReactor(new JudgeReactor(judging, clock), editions::requireRead),
                clock);
    }

    /** Stops after the event at work. */
    @Deactivate
    public void close() {
        reading.close();
    }
}
