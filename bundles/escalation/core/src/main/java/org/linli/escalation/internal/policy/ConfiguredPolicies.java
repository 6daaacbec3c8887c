// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.linli.escalation.Policies.Refused;
import org.linli.escalation.internal.first.RuleProof;
import org.linli.escalation.spi.ClockPolicy;
import org.linli.escalation.spi.DeadlinePolicy;
import org.linli.escalation.spi.LadderPolicy;
import org.linli.escalation.spi.OrderFacts;
import org.linli.escalation.spi.ReopenPolicy;
import org.linli.escalation.spi.SupervisionPolicy;
import org.linli.escalation.spi.UrgencyPolicy;
import org.linli.kernel.PlatformException;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.ConfiguredFile;
import org.linli.kernel.support.config.ConfiguredFiles;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the policies of the files {@code etc/org.linli.escalation.policy-<name>.cfg}, and the platform's default
 * below them. A file that is wrong is refused as a whole; what it said before goes on.
 */
@Component(
        service = {ConfiguredPolicies.class, ManagedServiceFactory.class},
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ConfiguredPolicies.PID)
public final class ConfiguredPolicies implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.escalation.policy";

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredPolicies.class);

    private final BundleContext context;
    private final Clock clock;
    private final List<ServiceRegistration<?>> platformDefault;
    private final Map<String, Published> published = new HashMap<>();
    private final Map<String, Refused> refused = new HashMap<>();
    private final FileProofs proofs;

    /**
     * Takes in what is configured now, at once: told of it by and by, the first orders after a start would be judged
     * by the default. These are not proved: what they leave open they did before, and the others are not there yet.
     */
    @Activate
    public ConfiguredPolicies(BundleContext context, @Reference ConfigurationAdmin admin, @Reference RuleProof proof) {
        this(context, PlatformClock.get(), policy -> proof.worse(policy, null, "规则文件" + policy.name()));
        for (Configuration configuration : ConfiguredFiles.configured(admin, PID)) {
            String pid = configuration.getPid();
            take(pid, ConfiguredFile.of(pid, configuration.getProcessedProperties(null)));
        }
    }

    ConfiguredPolicies(BundleContext context, Clock clock) {
        this(context, clock, policy -> List.of());
    }

    /** @param proof what a file's rule makes worse */
    ConfiguredPolicies(BundleContext context, Clock clock, Function<ConfiguredPolicy, List<String>> proof) {
        this.proofs = new FileProofs(proof);
        this.context = context;
        this.clock = clock;
        this.platformDefault = publish(PlatformDefault.policy(), DecidedBy.PLATFORM_DEFAULT, Integer.MIN_VALUE);
    }

    /** The file's own part of its name, such as {@code default}; of a pack's file with the pack before it. */
    private static String name(String source) {
        int pack = source.indexOf('/') + 1;
        return source.substring(0, pack) + own(source.substring(pack));
    }

    private static String own(String file) {
        String own = file.replaceFirst("^" + Pattern.quote(PID) + "[-~.]?", "");
        String name = own.replaceFirst("\\.(cfg|config|json)$", "");
        return name.isEmpty() ? "policy" : name;
    }

    @Override
    public String getName() {
        return "policies of escalation";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        ConfiguredFile file = ConfiguredFile.of(pid, given);
        if (!isInForce(pid, file)) {
            take(pid, file).ifPresent(policy -> proofs.prove(pid, file.source(), policy));
        }
    }

    private synchronized boolean isInForce(String pid, ConfiguredFile file) {
        Published former = published.get(pid);
        boolean same = former != null && former.file().equals(file);
        if (same) {
            refused.remove(pid);
        }
        return same;
    }

    /** The files that left gaps in responsibility when they were taken, with the first of these in words. */
    public Map<String, String> warnings() {
        return proofs.warnings();
    }

    private synchronized Optional<ConfiguredPolicy> take(String pid, ConfiguredFile file) {
        Published former = published.get(pid);
        try {
            ConfiguredPolicy policy = PolicyFile.read(name(file.source()), file.values());
            warnOfSameVersion(former, policy, file);
            published.put(pid, new Published(file, policy, publish(policy, file.source(), 0)));
            refused.remove(pid);
            if (former != null) {
                unpublish(former.services());
            }
            LOG.info("{} is in force: {}", file.source(), PolicyWords.deadline(policy));
            return Optional.of(policy);
        } catch (PlatformException wrong) {
            refuse(pid, file, former != null, wrong);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void deleted(String pid) {
        refused.remove(pid);
        proofs.forget(pid);
        Published former = published.remove(pid);
        if (former != null) {
            unpublish(former.services());
            LOG.info("{} is taken out", former.file().source());
        }
    }

    /** The files that are refused now. */
    public synchronized List<Refused> refused() {
        return List.copyOf(refused.values());
    }

    /** Takes all policies out. */
    @Deactivate
    public synchronized void close() {
        published.values().forEach(each -> unpublish(each.services()));
        published.clear();
        unpublish(platformDefault);
        proofs.close();
    }

    private void refuse(String pid, ConfiguredFile file, boolean formerHolds, PlatformException wrong) {
        List<String> reasons =
                wrong.problem().violations().stream().map(file::reason).toList();
        refused.put(pid, new Refused(file.source(), reasons, clock.instant(), formerHolds));
        LOG.error(
                "{} is refused; {}. Wrong: {}",
                file.source(),
                formerHolds ? "what it said before goes on" : "it decides nothing",
                String.join(" | ", reasons));
    }

    private static void warnOfSameVersion(Published former, ConfiguredPolicy policy, ConfiguredFile file) {
        if (former != null
                && former.policy().version() == policy.version()
                && !former.policy().limits().equals(policy.limits())) {
            LOG.warn("{} has other limits under the same version {}; count it up", file.source(), policy.version());
        }
    }

    List<ServiceRegistration<?>> publish(ConfiguredPolicy policy, String source, int ranking) {
        List<ServiceRegistration<?>> services = new ArrayList<>();
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(OrderFacts.SOURCE, source);
        properties.put(Constants.SERVICE_RANKING, ranking);
        if (policy.area() != null) {
            properties.put(OrderFacts.AREA, policy.area().value());
        }
        register(services, UrgencyPolicy.class, policy, saying(properties, PolicyWords.urgency(policy)));
        register(services, DeadlinePolicy.class, policy, saying(properties, PolicyWords.deadline(policy)));
        register(services, LadderPolicy.class, policy, saying(properties, PolicyWords.ladder(policy)));
        register(services, SupervisionPolicy.class, policy, saying(properties, PolicyWords.supervision(policy)));
        register(services, ReopenPolicy.class, policy, saying(properties, PolicyWords.reopen(policy)));
        register(
                services,
                ClockPolicy.class,
                policy,
                saying(properties, policy.terms().say()));
        return services;
    }

    private <S> void register(
            List<ServiceRegistration<?>> services, Class<S> question, S policy, Hashtable<String, Object> properties) {
        services.add(context.registerService(question, policy, properties));
    }

    private static Hashtable<String, Object> saying(Hashtable<String, Object> properties, String says) {
        Hashtable<String, Object> own = new Hashtable<>(properties);
        own.put(OrderFacts.SAYS, says);
        return own;
    }

    static void unpublish(List<ServiceRegistration<?>> services) {
        services.forEach(ServiceRegistration::unregister);
    }

    private record Published(ConfiguredFile file, ConfiguredPolicy policy, List<ServiceRegistration<?>> services) {}
}
