// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

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
 * Who should be there and who is published where: the file {@code etc/org.linli.grid.staff-<name>.cfg} of exactly the area,
 * else of the nearest above, else of everywhere, else what is shipped.
 */
@Component(
        service = {StaffRules.class, ManagedServiceFactory.class},
        configurationPid = StaffRules.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + StaffRules.PID)
@Designate(ocd = StaffSettings.class, factory = true)
public final class StaffRules implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.grid.staff";

    private final AreaFiles<StaffRule> files = new AreaFiles<>(StaffRule.SHIPPED, StaffFile::read);

    /** Takes in what is configured now, at once. */
    @Activate
    public StaffRules(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** What is shipped only. */
    public StaffRules() {
        // no file
    }

    @Override
    public String getName() {
        return "staffing of grids";
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
    public StaffRule in(AreaCode area) {
        return files.nearest(area);
    }

    /** How many days after the end of an engagement it is known who it was. */
    int forgetAfterDays() {
        Integer said = files.nearest(null).forgetAfterDays();
        return said == null ? StaffRule.FORGET_AFTER_DAYS : said;
    }

    /** Who decides it in an area. */
    public List<DecidedBy> explain(AreaCode area) {
        return List.of(files.decidedBy("网格力量与公开", area, StaffFile::say));
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }
}
