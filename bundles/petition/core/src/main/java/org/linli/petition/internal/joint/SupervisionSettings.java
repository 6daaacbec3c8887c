// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Duration;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.LimitUnit;
import org.linli.kernel.calendar.Warning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is configured of supervising, taken over while running; one with a mistake is refused, and the one before stays. */
@Component(service = SupervisionSettings.class, configurationPid = SupervisionSettings.PID)
@Designate(ocd = SupervisionConfiguration.class)
public final class SupervisionSettings {
    static final String PID = "org.linli.petition.supervision";

    /** What holds without any configuration, and when the first one already has a mistake. */
    static final Values USUAL = values(Limit.workingDays(2), 1, 60, 4);

    private static final Logger LOG = LoggerFactory.getLogger(SupervisionSettings.class);
    private static final int WARN_AFTER_PERCENT = 80;
    private static final int LONGEST_PAUSE = 10_080;
    private static final int LONGEST_SOON = 80;

    private volatile Values values = USUAL;

    /** What is in force. */
    record Values(DeadlineRule answer, Duration betweenReminders, DeadlineRule soon) {}

    @Activate
    public SupervisionSettings(SupervisionConfiguration configuration) {
        change(configuration);
    }

    public SupervisionSettings() {
        this.values = USUAL;
    }

    /** Another configuration came. */
    @Modified
    public void change(SupervisionConfiguration configuration) {
        try {
            values = read(configuration);
        } catch (RuntimeException wrong) {
            LOG.error("The configuration {} is refused, what was in force stays: {}", PID, wrong.getMessage());
        }
    }

    Values now() {
        return values;
    }

    static Values read(SupervisionConfiguration configuration) {
        return values(
                new Limit(configuration.answerWithin(), configuration.answerWithinUnit()),
                configuration.answerVersion(),
                within("remindEveryMinutes", configuration.remindEveryMinutes(), LONGEST_PAUSE),
                within("soonWorkingHours", configuration.soonWorkingHours(), LONGEST_SOON));
    }

    private static Values values(Limit answer, int version, int minutes, int hours) {
        return new Values(
                new DeadlineRule("supervision", version, answer, Warning.afterPercent(WARN_AFTER_PERCENT)),
                Duration.ofMinutes(minutes),
                new DeadlineRule("due-soon", 1, new Limit(hours, LimitUnit.WORKING_HOURS), null));
    }

    private static int within(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(key + ": " + value + "; 1 to " + most);
        }
        return value;
    }
}
