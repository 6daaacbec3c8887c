// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.kernel.calendar.WorkCalendar;

/**
 * How a matter goes on after it was filed: steps with the time from the filing, {@code 40m}, {@code 5h}, or
 * {@code 2d@10:30} for a time of a later day.
 */
record Flow(String name, List<Step> steps) {
    /** What somebody does. */
    enum Verb {
        /** The handler has seen it. */
        ACK,
        /** The handler notes something. */
        NOTE,
        /** The handler cannot solve it. */
        ESCALATE,
        /** The desk gives it to the unit of the line. */
        HAND,
        /** The handler calls the unit of the line. */
        WHISTLE,
        /** The unit of the line joins in. */
        JOIN,
        /** The handler calls the outside party of the line. */
        CALL,
        /** The outside party has been there. */
        CAME,
        /** The handler gives it back. */
        BACK,
        /** All units of the district may claim it. */
        POOL,
        /** The unit of the line claims it. */
        CLAIM,
        /** The clocks stand still. */
        SUSPEND,
        /** They run again. */
        RESUME,
        /** The district supervises. */
        SUPERVISE,
        /** The handler answers that. */
        ANSWER,
        /** The handler answers the petitioner. */
        REPLY,
        /** The same, with what will be by when: a day weeks later. */
        PROMISE,
        /** The handler closes it as solved. */
        CLOSE,
        /** The handler closes it, with the reason why it cannot be solved. */
        EXPLAIN,
        /** The petitioner rates it: good, medium or bad, and why. */
        RATE,
        /** The community asks afterwards: satisfied, dissatisfied, or not reached. */
        FOLLOW
    }

    /** A step, and how long after the filing. */
    record Step(Verb verb, String after, String words) {
        static Step of(String text) {
            String[] parts = text.strip().split("\\s+", 3);
            Verb verb = Verb.valueOf(parts[0].toUpperCase(Locale.ROOT));
            return new Step(verb, parts[1], parts.length > 2 ? parts[2] : "");
        }

        /** When that was. */
        Instant at(Instant filed) {
            String[] day = after.split("d@");
            if (day.length < 2) {
                return filed.plus(Duration.parse("PT" + after.toUpperCase(Locale.ROOT)));
            }
            return filed.atZone(WorkCalendar.CHINA)
                    .toLocalDate()
                    .plusDays(Integer.parseInt(day[0]))
                    .atTime(LocalTime.parse(day[1]))
                    .atZone(WorkCalendar.CHINA)
                    .toInstant();
        }
    }

    /** Whether it leads to an end. */
    boolean ends() {
        return name.equals(Matter.ON_THE_SPOT)
                || steps.stream().map(Step::verb).anyMatch(verb -> verb == Verb.CLOSE || verb == Verb.EXPLAIN);
    }

    static Flow of(String name, String text) {
        return new Flow(
                name,
                Arrays.stream(text.split(";"))
                        .filter(step -> !step.isBlank())
                        .map(Step::of)
                        .toList());
    }
}
