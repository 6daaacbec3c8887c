// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.Dictionary;
import java.util.List;
import java.util.Objects;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.petition.internal.handling.HandlingFile.Ways;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * How petitions are handled where: the file {@code etc/org.linli.petition.handling-<name>.cfg} of exactly the order's area,
 * else of the nearest above, else of everywhere, else what is shipped.
 */
@Component(
        service = {HandlingRules.class, ManagedServiceFactory.class},
        configurationPid = HandlingRules.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + HandlingRules.PID)
@Designate(ocd = HandlingSettings.class, factory = true)
public final class HandlingRules implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.petition.handling";

    private final AreaFiles<Ways> files = new AreaFiles<>(Ways.SHIPPED, HandlingFile::read);

    /** Takes in what is configured now, at once. */
    @Activate
    public HandlingRules(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** What is shipped only. */
    public HandlingRules() {}

    @Override
    public String getName() {
        return "ways of handling petitions";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
    }

    /** What holds in an area. */
    public Ways in(AreaCode area) {
        return files.nearest(area);
    }

    /** How many days after the closing an order is archived. */
    int archiveAfterDays() {
        return files.all().stream()
                .map(Ways::archiveAfterDays)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(HandlingFile.ARCHIVE_AFTER_DAYS);
    }

    /** Who decides it in an area. */
    public List<DecidedBy> explain(AreaCode area) {
        return List.of(files.decidedBy("办理方式", area, HandlingFile::say));
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }
}
