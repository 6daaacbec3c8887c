// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.whistle;

import java.util.Dictionary;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.AreaFiles;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The rules of the file {@code etc/org.linli.petition.whistle-<name>.cfg} of exactly the order's area, else of the nearest
 * above, else of everywhere, else those that are shipped.
 */
@Component(
        service = {ConfiguredWhistles.class, ManagedServiceFactory.class},
        configurationPid = ConfiguredWhistles.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ConfiguredWhistles.PID)
@Designate(ocd = WhistleConfiguration.class, factory = true)
public final class ConfiguredWhistles implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.petition.whistle";

    private final AreaFiles<WhistleRules> files =
            new AreaFiles<>(WhistleFile.read(WhistleFile.SHIPPED), WhistleFile::read);

    /** Takes in what is configured now, at once. */
    @Activate
    public ConfiguredWhistles(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** The shipped ones only. */
    public ConfiguredWhistles() {}

    /** The rules that hold in an area. */
    public WhistleRules in(AreaCode area) {
        return files.nearest(area);
    }

    @Override
    public String getName() {
        return "who may whistle to whom";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
    }

    /** Who decides it in an area. */
    public List<DecidedBy> explain(AreaCode area) {
        return List.of(files.decidedBy("吹哨规则", area, WhistleRules::say));
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }
}
