// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Assume;
import org.junit.Test;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/**
 * How long it takes to compare open deadlines with a changed calendar and to apply what changes. {@code
 * -Dlinli.figures=1000000} is the measure of a district on PostgreSQL; Derby takes a tenth. Without it there are few: then
 * it only proves that it works. {@code -Dlinli.figures.on=postgresql} measures one database only.
 */
public class DeadlineReviewFiguresTest extends OnBothDatabases {
    private static final Actor ADMINISTRATOR =
            new Actor("administrator", "钱管理", List.of(new Grant(Role.ADMINISTRATOR, null)), Set.of());

    @After
    public void oldCalendar() {
        platform.calendars.clear();
        platform.calendars.add(TestPlatform.CALENDAR);
    }

    @Test
    public void comparingAndApplying() {
        Assume.assumeTrue(System.getProperty("linli.figures.on", kind).equals(kind));
        int all = Integer.getInteger("linli.figures", 3000);
        int orders = kind.equals("derby") ? all / 10 : all;
        String first = platform.dispatched().id();
        List<Deadline> deadlines = deadlines();
        for (int from = 0; from < orders - 1; from += 2_000) {
            int at = from;
            platform.schema.schema().jdbc(connection -> {
                CopiedOrders.copy(connection, first, at, Math.min(orders - 1, at + 2_000), deadlines);
                return null;
            });
        }
        if (kind.equals("postgresql")) {
            platform.execute("ANALYZE");
        }
        platform.reviewRun.run(() -> true);
        platform.calendars.addFirst(new WorkCalendar(
                "moved",
                WorkCalendar.CHINA,
                List.of(new CalendarYear(
                        2026,
                        "通知",
                        List.of(new CalendarYear.Holiday(
                                "运动会", LocalDate.parse("2026-11-19"), LocalDate.parse("2026-11-20"))),
                        List.of())),
                TestPlatform.CALENDAR.hours()));
        long start = System.nanoTime();
        platform.reviewRun.run(() -> true);
        double comparing = (System.nanoTime() - start) / 1e9;
        DeadlineReview review =
                platform.reviews.list(null, 1, ADMINISTRATOR).items().get(0);
        assertEquals(State.WAITING, review.state());
        assertEquals(orders, review.progress().looked());
        platform.reviews.approve(review.id(), null, ADMINISTRATOR);
        start = System.nanoTime();
        long most = Duration.ofMinutes(4).toNanos();
        long began = start;
        platform.reviewRun.run(() -> System.nanoTime() - began < most);
        double applying = (System.nanoTime() - start) / 1e9;
        DeadlineReview done = platform.reviews.find(review.id(), ADMINISTRATOR);
        assertEquals(
                "left out: "
                        + platform.column(
                                "SELECT reason FROM deadline_review_line WHERE outcome = 'LEFT_OUT' FETCH FIRST 3 ROWS ONLY"),
                0,
                done.progress().leftOut());
        System.out.printf(
                "%s: %d open orders, compared in %.1f s, %d change; %d applied in %.1f s, %.0f a second%n",
                kind,
                orders,
                comparing,
                done.progress().changed(),
                done.progress().applied(),
                applying,
                done.progress().applied() / applying);
    }

    /** Of orders dispatched at some minute of the last two weeks, by three rules. */
    private static List<Deadline> deadlines() {
        List<DeadlineRule> rules = List.of(
                new DeadlineRule("general", 1, Limit.workingDays(5), Warning.afterPercent(80)),
                new DeadlineRule("urgent", 1, Limit.workingDays(1), Warning.afterPercent(80)),
                new DeadlineRule("complex", 1, Limit.workingDays(10), Warning.afterPercent(80)));
        List<Deadline> deadlines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Instant start = TestPlatform.START.minusSeconds(i * 61L).plusMillis(i % 1000);
            deadlines.add(Deadlines.compute(TestPlatform.CALENDAR, rules.get(i % 3), start, List.of()));
        }
        return deadlines;
    }
}
