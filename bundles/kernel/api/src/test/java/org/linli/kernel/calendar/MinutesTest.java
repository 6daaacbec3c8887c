// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.kernel.calendar.Notices.CALENDAR;
import static org.linli.kernel.calendar.Notices.at;
import static org.linli.kernel.calendar.Notices.deadline;
import static org.linli.kernel.calendar.Notices.pause;

import java.util.List;
import org.junit.Test;

/** Minutes count day and night: who smells gas on a holiday's night is not answered on the next working day. */
public class MinutesTest {
    @Test
    public void theyCountAtNightAndOnAHoliday() {
        assertEquals(
                at("2025-10-04T00:05"),
                deadline(Limit.minutes(15), "2025-10-03T23:50").due());
        assertEquals(
                at("2025-06-05T10:00"),
                deadline(Limit.minutes(30), "2025-06-05T09:30").due());
    }

    @Test
    public void aPauseIsNotCounted() {
        Deadline paused = Deadlines.compute(
                CALENDAR,
                Notices.rule(Limit.minutes(30)),
                at("2025-06-05T21:00"),
                List.of(pause("2025-06-05T21:10", "2025-06-05T22:10", "等人开门")));
        assertEquals(at("2025-06-05T22:30"), paused.due());
    }

    @Test
    public void theWarningComesAtNightToo() {
        DeadlineRule rule = new DeadlineRule("first", 1, Limit.minutes(15), Warning.before(Limit.minutes(5)));
        Deadline call = Deadlines.compute(CALENDAR, rule, at("2025-10-03T23:50"), List.of());
        assertEquals(at("2025-10-04T00:00"), call.warnAt());

        DeadlineRule part = new DeadlineRule("first", 1, Limit.minutes(20), Warning.afterPercent(50));
        assertEquals(
                at("2025-06-05T20:10"),
                Deadlines.compute(CALENDAR, part, at("2025-06-05T20:00"), List.of())
                        .warnAt());
    }

    @Test
    public void everyStretchIsExplained() {
        String said = String.join(
                "\n",
                Deadlines.explain(CALENDAR, deadline(Limit.minutes(15), "2025-10-03T23:50")).lines().stream()
                        .map(Explanation.Line::text)
                        .toList());
        assertTrue(said, said.contains("15分钟（昼夜都算）"));
        assertTrue(said, said.contains("23:50–24:00 计入10分钟"));
        assertTrue(said, said.contains("00:00–00:05 计入5分钟，累计15分钟"));
    }
}
