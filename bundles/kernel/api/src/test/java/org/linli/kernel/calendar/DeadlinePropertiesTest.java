// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.kernel.calendar.Notices.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** What holds for every start, limit and pause. */
public class DeadlinePropertiesTest {
    private static final int TIMES = 3000;

    @Test
    public void theEndIsAlwaysTheEndOfWorkedTime_andNotBeforeTheStart() {
        Random random = new Random(1);
        for (int i = 0; i < TIMES; i++) {
            Deadline deadline = any(random, Some.limit(random));
            Limit limit = deadline.rule().limit();
            boolean momentItself = limit.equals(Limit.workingHours(0));
            Instant worked = momentItself ? deadline.due() : deadline.due().minusMillis(1);
            assertTrue(deadline.toString(), CALENDAR.isWorkingTime(worked));
            assertFalse(deadline.toString(), deadline.due().isBefore(deadline.start()));
            for (Pause pause : deadline.pauses()) {
                assertFalse(deadline.toString(), new Segment(pause.from(), pause.to()).holds(worked));
            }
        }
    }

    @Test
    public void moreIsNeverEarlier_andAPauseNeverShortens() {
        Random random = new Random(2);
        for (int i = 0; i < TIMES; i++) {
            Deadline deadline = any(random, Some.limit(random));
            Limit limit = deadline.rule().limit();
            Limit more = new Limit(limit.amount() + 1, limit.unit());
            Instant later = Deadlines.compute(CALENDAR, Notices.rule(more), deadline.start(), deadline.pauses())
                    .due();
            assertFalse(deadline.toString(), later.isBefore(deadline.due()));
            assertFalse(deadline.toString(), deadline.due().isBefore(CALENDAR.plus(deadline.start(), limit)));
        }
    }

    @Test
    public void aLaterStartIsNeverDueEarlier() {
        Random random = new Random(3);
        for (int i = 0; i < TIMES; i++) {
            Limit limit = Some.limit(random);
            Instant start = Some.start(random);
            Instant later = start.plusSeconds(random.nextInt(3 * 24 * 3600));
            assertFalse(CALENDAR.plus(later, limit).isBefore(CALENDAR.plus(start, limit)));
        }
    }

    @Test
    public void aWarningIsInRunningWorkingTimeBeforeTheEnd() {
        Random random = new Random(4);
        for (int i = 0; i < TIMES; i++) {
            Warning warning = random.nextBoolean()
                    ? Warning.afterPercent(1 + random.nextInt(99))
                    : Warning.before(Some.limit(random));
            DeadlineRule rule = new DeadlineRule("any", 1, Some.limit(random), warning);
            Deadline deadline = Deadlines.compute(CALENDAR, rule, Some.start(random), Some.pauses(random));
            if (deadline.warnAt() != null) {
                assertTrue(deadline.toString(), CALENDAR.isWorkingTime(deadline.warnAt()));
                assertTrue(deadline.toString(), deadline.warnAt().isBefore(deadline.due()));
                assertFalse(deadline.toString(), deadline.warnAt().isBefore(deadline.start()));
            }
        }
    }

    @Test
    public void hoursMeanAsManyMinutesOfWork() {
        Random random = new Random(5);
        for (int i = 0; i < TIMES; i++) {
            Deadline deadline = any(random, Limit.workingHours(1 + random.nextInt(60)));
            Count count = Count.of(CALENDAR, deadline.rule().limit(), deadline.start(), deadline.pauses());
            long minutes = count.running().stream().mapToLong(Segment::minutes).sum();
            assertEquals(deadline.rule().limit().amount() * 60L, minutes);
        }
    }

    @Test
    public void backAndForthInWorkingTime() {
        Random random = new Random(6);
        for (int i = 0; i < TIMES; i++) {
            int hours = 1 + random.nextInt(50);
            Instant start = CALENDAR.nextWorkingTime(Stops.fullMinute(Some.start(random)));
            Instant due = CALENDAR.plus(start, Limit.workingHours(hours));
            assertEquals(start, CALENDAR.minusWorkingTime(due, Duration.ofHours(hours)));
        }
    }

    private static Deadline any(Random random, Limit limit) {
        return Deadlines.compute(CALENDAR, Notices.rule(limit), Some.start(random), Some.pauses(random));
    }

    /** Not a benchmark, but a figure, and a guard against a computation that somebody would notice. */
    @Test
    public void aComputationTakesMicroseconds() {
        List<Pause> pauses = List.of(Notices.pause("2025-09-30T15:00", "2025-10-09T10:00", "听证"));
        Limit[] limits = {Limit.workingDays(5), Limit.calendarDays(60), Limit.workingHours(40)};
        for (Limit limit : limits) {
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 20; round++) {
                long from = System.nanoTime();
                for (int i = 0; i < 1000; i++) {
                    Deadlines.compute(CALENDAR, Notices.rule(limit), Notices.at("2025-09-29T09:00"), pauses);
                }
                best = Math.min(best, (System.nanoTime() - from) / 1000);
            }
            System.out.printf("deadline of %s: %.1f microseconds%n", limit, best / 1000.0);
            assertTrue(limit + " takes " + best + " ns", best < 1_000_000);
        }
    }
}
