// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Duration;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.petition.PetitionType;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.petition.internal.type.TypeList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is configured, taken over while running: nothing that uses it is started again. A configuration with a mistake is
 * refused as a whole, and the one before stays.
 */
@Component(service = PetitionSettings.class, configurationPid = Names.PID)
@Designate(ocd = PetitionConfiguration.class)
public final class PetitionSettings {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionSettings.class);
    private static final int LONGEST_WAIT = 2000;

    private volatile Values values;

    /** What is in force. */
    public record Values(ConfiguredTypes types, DeadlineRule dispatchBy, Duration receiptWait) {
        /** With these types everywhere. */
        public Values(List<PetitionType> types, DeadlineRule dispatchBy, Duration receiptWait) {
            this(ConfiguredTypes.of(new TypeList(null, types)), dispatchBy, receiptWait);
        }

        /** The name of a type in an area; its code when it was taken out of the lists. */
        public String typeName(String code, AreaCode area) {
            return types.name(code, area);
        }

        /** Whether a type does not wait in an area; not when it was taken out of the area's list. */
        public boolean isUrgent(String code, AreaCode area) {
            return types.in(area).type(code).filter(PetitionType::urgent).isPresent();
        }
    }

    @Activate
    public PetitionSettings(@Reference ConfiguredTypes types, PetitionConfiguration configuration) {
        this(new Values(
                types, new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null), Duration.ofMillis(300)));
        change(configuration);
    }

    public PetitionSettings(Values values) {
        this.values = values;
    }

    /** Another configuration came. */
    @Modified
    public void change(PetitionConfiguration configuration) {
        try {
            values = read(values.types(), configuration);
        } catch (RuntimeException wrong) {
            LOG.error("The configuration {} is refused, what was in force stays: {}", Names.PID, wrong.getMessage());
        }
    }

    public Values now() {
        return values;
    }

    static Values read(ConfiguredTypes types, PetitionConfiguration configuration) {
        int wait = configuration.receiptWaitMillis();
        require(wait >= 0 && wait <= LONGEST_WAIT, "receiptWaitMillis: " + wait + "; 0 to " + LONGEST_WAIT);
        return new Values(
                types,
                new DeadlineRule(
                        "dispatch-by",
                        configuration.dispatchByVersion(),
                        new Limit(configuration.dispatchBy(), configuration.dispatchByUnit()),
                        null),
                Duration.ofMillis(wait));
    }

    private static void require(boolean ok, String reason) {
        if (!ok) {
            throw new IllegalArgumentException(reason);
        }
    }
}
