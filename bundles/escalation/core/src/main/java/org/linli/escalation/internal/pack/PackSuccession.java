// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.pack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.linli.escalation.internal.edition.RuleEditions;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.pack.Pack;
import org.linli.kernel.pack.Packs;
import org.linli.kernel.support.work.PieceWorker;
import org.linli.kernel.support.work.PieceWorker.Pace;
import org.linli.kernel.time.PlatformClock;
import org.linli.organization.Staffing;
import org.linli.petition.PackRules;
import org.linli.petition.PackRules.Word;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every other second which packs of rules are there, on a thread of its own. */
@Component(service = PackSuccession.class, immediate = true, configurationPid = PackSuccession.PID)
@Designate(ocd = PackSuccession.Settings.class)
public final class PackSuccession {
    static final String PID = "org.linli.escalation.packs";

    private static final Logger LOG = LoggerFactory.getLogger(PackSuccession.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int LONGEST_GRACE = 3600;

    private final PolicyServices policies;
    private final RuleEditions editions;
    private final ServiceGate<PackRules> petition;
    private final ServiceGate<Packs> packs;
    private final ServiceGate<Staffing> staffing;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Succession succession;
    private final PieceWorker worker;

    @Activate
    public PackSuccession(
            BundleContext context,
            Settings settings,
            @Reference PolicyServices policies,
            @Reference RuleEditions editions) {
        this.policies = policies;
        this.editions = editions;
        this.petition = new ServiceGate<>(context, PackRules.class);
        this.packs = new ServiceGate<>(context, Packs.class, null, PATIENCE);
        this.staffing = new ServiceGate<>(context, Staffing.class);
        int seconds = Math.max(1, Math.min(LONGEST_GRACE, settings.graceSeconds()));
        this.succession = new Succession(
                petition.service(),
                new InForce(),
                new RulesNow(
                        policies, policies::decides, area -> staffing.service().handlerOf(area)),
                PlatformClock.get(),
                Duration.ofSeconds(seconds));
        this.worker = new PieceWorker("escalation packs", new Pace(EVERY, EVERY, false), this::look, () -> {});
    }

    /** Stops after the part at work; no thread is interrupted. */
    @Deactivate
    public void close() {
        worker.close();
        petition.close();
        packs.close();
        staffing.close();
    }

    /** The packs that are gone, since when. */
    public Map<String, Instant> gone() {
        return succession.gone();
    }

    /** Those whose rules of time are there; by the names that were heard last, where nobody tells them now. */
    private final class InForce implements PacksInForce {
        @Override
        public List<Word> there() {
            Map<String, AreaCode> there = policies.packs();
            if (!there.isEmpty()) {
                hear();
            }
            return there.entrySet().stream()
                    .map(each ->
                            new Word(each.getKey(), names.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                    .toList();
        }

        @Override
        public long came(String pack) {
            return policies.came(pack);
        }
    }

    private void hear() {
        try {
            packs.service().deployed().forEach(pack -> names.put(pack.id(), name(pack)));
        } catch (PlatformException away) {
            LOG.debug("Nobody tells the names of packs now", away);
        }
    }

    private static String name(Pack pack) {
        return pack.name().isBlank() ? pack.id() : pack.name();
    }

    /** There is never more to do at once: the next look is as soon as any. */
    private boolean look(BooleanSupplier goesOn) {
        editions.requireRead();
        succession.look(goesOn);
        return false;
    }

    /** When a pack is gone. */
    @ObjectClassDefinition(
            name = "%packs.name",
            description = "%packs.description",
            localization = "OSGI-INF/l10n/policy")
    @interface Settings {
        @AttributeDefinition(name = "%graceSeconds.name", description = "%graceSeconds.description")
        int graceSeconds() default 10;
    }
}
