// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.linli.grid.DivisionRule;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.kernel.support.config.Lines;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The division rule of the file {@code etc/org.linli.grid.division-<name>.cfg} of exactly the area, else of the nearest
 * above, else of everywhere, else 300 households or 1,000 people.
 */
@Component(
        service = {ConfiguredDivisions.class, ManagedServiceFactory.class},
        configurationPid = ConfiguredDivisions.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ConfiguredDivisions.PID)
@Designate(ocd = DivisionConfiguration.class, factory = true)
public final class ConfiguredDivisions implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.grid.division";

    private final AreaFiles<Division> files = new AreaFiles<>(read(Map.of()), ConfiguredDivisions::read);

    /** What a file says. */
    private record Division(AreaCode area, DivisionRule rule) implements AreaFiles.ForArea {}

    /** Takes in what is configured now, at once. */
    @Activate
    public ConfiguredDivisions(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** The shipped one only. */
    public ConfiguredDivisions() {
        // no file
    }

    /** The rule that holds in an area. */
    public DivisionRule in(AreaCode area) {
        return files.nearest(area).rule();
    }

    @Override
    public String getName() {
        return "how big grids are meant to be";
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
        return List.of(files.decidedBy("网格划分", area, each -> {
            DivisionRule rule = each.rule();
            return "%d户或%d人，可多%d%%、少%d%%".formatted(rule.households(), rule.people(), rule.over(), rule.under());
        }));
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }

    private static Division read(Map<String, String> values) {
        Lines lines = new Lines(values);
        DivisionRule rule = new DivisionRule(
                number(lines, "households", 300, 1, 100_000),
                number(lines, "people", 1000, 1, 1_000_000),
                number(lines, "over", 20, 0, 500),
                number(lines, "under", 40, 0, 100));
        Division division = new Division(lines.area(), rule);
        lines.check();
        return division;
    }

    private static int number(Lines lines, String key, int usual, int least, int most) {
        String text = lines.text(key);
        if (text == null || text.isBlank()) {
            return usual;
        }
        boolean fits = text.strip().matches("\\d{1,7}")
                && Integer.parseInt(text.strip()) >= least
                && Integer.parseInt(text.strip()) <= most;
        return lines.that(fits, key, "'" + text + "' does not fit", least + " to " + most)
                ? Integer.parseInt(text.strip())
                : usual;
    }
}
