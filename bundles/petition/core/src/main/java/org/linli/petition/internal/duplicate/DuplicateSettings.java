// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.petition.internal.Names;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When petitions are hinted at; a configuration with a mistake is refused as a whole, and the one before stays. */
@Component(service = DuplicateSettings.class, configurationPid = Names.DUPLICATES_PID)
@Designate(ocd = DuplicateConfiguration.class)
public final class DuplicateSettings {
    private static final Logger LOG = LoggerFactory.getLogger(DuplicateSettings.class);
    private static final int LEAST = 50;
    private static final int MOST = 95;
    private static final double PERCENT = 100;

    private volatile Values values =
            new Values(LEAST / PERCENT, Set.of("neighbour", "social-security", "elderly-care"));

    /**
     * What is in force.
     *
     * @param least the score from which something is hinted at, 0.5 to 0.95
     * @param privateTypes the codes of types that residents get no hints of
     */
    public record Values(double least, Set<String> privateTypes) {}

    @Activate
    public DuplicateSettings(DuplicateConfiguration configuration) {
        this(new Values(LEAST / PERCENT, types(configuration.privateTypes())));
        change(configuration);
    }

    public DuplicateSettings(Values values) {
        this.values = values;
    }

    /** Another configuration came. */
    @Modified
    public void change(DuplicateConfiguration configuration) {
        int least = configuration.leastPercent();
        if (least < LEAST || least > MOST) {
            LOG.error(
                    "The configuration {} is refused, what was in force stays: leastPercent: {}; {} to {}",
                    Names.DUPLICATES_PID,
                    least,
                    LEAST,
                    MOST);
            return;
        }
        values = new Values(least / PERCENT, types(configuration.privateTypes()));
    }

    /** A .cfg file gives all of them as one text with commas. */
    private static Set<String> types(String[] types) {
        return Arrays.stream(types)
                .flatMap(text -> Arrays.stream(text.split("[,，;；\\n]")))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    Values now() {
        return values;
    }
}
