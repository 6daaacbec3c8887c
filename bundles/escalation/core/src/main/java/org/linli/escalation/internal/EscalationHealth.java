// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.escalation.internal.judge.JudgeReactor;
import org.linli.escalation.internal.pack.PackSuccession;
import org.linli.escalation.internal.policy.ConfiguredPolicies;
import org.linli.escalation.internal.sweep.Sweep;
import org.linli.escalation.internal.sweep.SweepContext;
import org.linli.kernel.PlatformException;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** How far the judge has read, what it could not deal with, which files are refused, and when was last swept. */
@Component(immediate = true)
public final class EscalationHealth implements ModuleHealth {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final ServiceGate<Feed> feed;
    private final ServiceGate<FeedReader> judge;
    private final ConfiguredPolicies configured;
    private final SweepContext sweeping;
    private final PackSuccession packs;

    @Activate
    public EscalationHealth(
            BundleContext context,
            @Reference ConfiguredPolicies configured,
            @Reference SweepContext sweeping,
            @Reference PackSuccession packs) {
        this.packs = packs;
        this.configured = configured;
        this.sweeping = sweeping;
        feed = new ServiceGate<>(context, Feed.class, "(" + Feed.NAME + "=" + JudgeReactor.FEED + ")", PATIENCE);
        judge = new ServiceGate<>(context, FeedReader.class, "(linli.reader=" + JudgeReactor.NAME + ")", PATIENCE);
    }

    /** Closes the gates. */
    @Deactivate
    public void close() {
        feed.close();
        judge.close();
    }

    @Override
    public String module() {
        return "escalation";
    }

    @Override
    public Status status() {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> refused = configured.refused().stream()
                .map(each -> each.source() + ": " + String.join(" | ", each.reasons()))
                .sorted()
                .toList();
        facts.put("refusedConfigurations", refused);
        facts.put("gapsInResponsibility", configured.warnings());
        facts.put("packsGone", packs.gone());
        Sweep.Result last = sweeping.sweep().last();
        facts.put("lastSweep", last.at() == null ? "none yet" : last.at().toString());
        try {
            facts.put(
                    "behind",
                    Math.max(0, feed.service().head() - judge.service().bookmark()));
            facts.put("setAside", judge.service().poison().size());
            return new Status(!sweeping.sweep().isLate(), facts);
        } catch (PlatformException unwell) {
            facts.put("error", unwell.problem().detail());
            return new Status(false, facts);
        }
    }
}
