// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.kernel.support.config.Lines;
import org.linli.visit.PlanRule;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The rules of visits of the file {@code etc/org.linli.visit.plan-<name>.cfg} of exactly an area, else of the nearest above,
 * else of everywhere, else those that are shipped. A file that is wrong is refused; what it said before goes on.
 */
@Component(
        service = {ConfiguredPlans.class, ManagedServiceFactory.class},
        immediate = true,
        configurationPid = ConfiguredPlans.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ConfiguredPlans.PID)
@Designate(ocd = PlanConfiguration.class, factory = true)
public final class ConfiguredPlans implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.visit.plan";

    private final AreaFiles<RuleList> files = new AreaFiles<>(
            RuleFile.read(Lines.shipped(ConfiguredPlans.class, "/plan/rules.properties")), RuleFile::read);
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    /** Takes in what is configured now, at once. */
    @Activate
    public ConfiguredPlans(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** For tests: the shipped ones only. */
    public ConfiguredPlans() {
        // no file
    }

    @Override
    public String getName() {
        return "rules of visits";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
        followers.forEach(Runnable::run);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
        followers.forEach(Runnable::run);
    }

    /** Does something quick after each change, until {@link #unfollow}. */
    void follow(Runnable change) {
        followers.add(change);
    }

    void unfollow(Runnable change) {
        followers.remove(change);
    }

    /** Who decides it in an area. */
    public List<DecidedBy> explain(AreaCode area) {
        return List.of(files.decidedBy("走访规则", area, RuleList::say));
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }

    /** The rules in force in an area, as others see them. */
    public List<PlanRule> in(AreaCode area) {
        RuleList list = nearest(area);
        return list.rules().stream().map(rule -> rule.view(list.area())).toList();
    }

    RuleList nearest(AreaCode area) {
        return files.nearest(area);
    }

    List<RuleList> all() {
        return files.all();
    }

    /** The same as long as all rules are the same. */
    String fingerprint() {
        return Integer.toHexString(files.all().toString().hashCode());
    }
}
