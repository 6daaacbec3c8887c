// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Attention;
import org.linli.petition.Attention.Kind;
import org.linli.petition.ClockStart;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DueOrder.Alarm;
import org.linli.petition.Resolution;
import org.linli.petition.StepKind;
import org.linli.petition.Supervision;
import org.linli.petition.Suspensions;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders.Supervised;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** A clock beside the deadline runs out: the command centre sees it until that clock ends. */
public class OverdueStepsTest extends OnBothDatabases {
    @Test
    public void aClockThatRanOutIsSeenWhereTheOrderLiesUntilItsStepIsTaken() {
        String id = acknowledged();
        platform.joint.supervisions.supervise(TestPlatform.command(id, centre()), "请说明进展");
        platform.joint.supervisions.supervise(TestPlatform.command(id, centre()), "请明确完成日期");
        assertFalse(seen(id, TestCity.EAST));
        Instant first = overdue(id);
        platform.clock.pass(Duration.ofHours(1));
        overdue(id);

        assertTrue(seen(id, TestCity.EAST));
        assertTrue(seen(id, TestCity.FIRST_SUBDISTRICT));
        assertTrue(seen(id, TestCity.FIRST_GRID));
        assertFalse(seen(id, TestCity.SECOND_GRID));
        assertEquals(
                "since the first", first, line(id, TestCity.EAST).orElseThrow().since());

        List<Supervision> asked = platform.joint.supervisions.of(id, platform.workerActor());
        answer(id, asked.get(0));
        assertTrue("the other one waits still", seen(id, TestCity.EAST));
        answer(id, asked.get(1));
        assertFalse(seen(id, TestCity.EAST));
    }

    @Test
    public void itIsSeenNoMoreWhileTheOrderIsMergedAndWhenItEnds() {
        String id = acknowledged();
        start(id, "opinion");
        overdue(id);
        assertTrue(seen(id, TestCity.EAST));
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        String main = platform.dispatched().id();
        platform.merges.merge(TestPlatform.command(main, dispatcher), List.of(id), null);
        assertFalse(seen(id, TestCity.EAST));
        platform.merges.unmerge(TestPlatform.command(id, dispatcher), "不是同一处");
        assertTrue("its clock ran on", seen(id, TestCity.EAST));

        Suspensions.Suspension hearing = new Suspensions.Suspension(Suspensions.Kind.HEARING, "听证", null);
        platform.suspensions.suspend(TestPlatform.command(id, platform.workerActor()), hearing);
        assertTrue("a clock whose time is over stays so", seen(id, TestCity.EAST));
        platform.suspensions.resume(TestPlatform.command(id, platform.workerActor()), null);
        assertTrue(seen(id, TestCity.EAST));
        platform.orders.reply(TestPlatform.command(id, platform.workerActor()), "已修好");
        platform.orders.close(TestPlatform.command(id, platform.workerActor()), Resolution.SOLVED, null);
        assertFalse(seen(id, TestCity.EAST));
        assertEquals("0", platform.one("SELECT COUNT(*) FROM attention WHERE order_id = ?", id));
    }

    @Test
    public void aNoticeThatGivesTheClockTimeAgainTakesItAway() {
        platform.execute("UPDATE work_order SET is_open = 0");
        platform.clock.set(TestPlatform.START);
        String id = acknowledged();
        start(id, "opinion");
        overdue(id);
        assertTrue(seen(id, TestCity.EAST));
        Actor administrator = new Actor("administrator", "钱管理", List.of(new Grant(Role.ADMINISTRATOR, null)), Set.of());
        platform.reviewRun.run(() -> true);
        platform.calendars.addFirst(holiday(LocalDate.parse("2026-11-23")));
        try {
            platform.reviewRun.run(() -> true);
            DeadlineReview review =
                    platform.reviews.list(null, 1, administrator).items().get(0);
            platform.reviews.approve(review.id(), "按新通知执行", administrator);
            platform.reviewRun.run(() -> true);
        } finally {
            platform.calendars.removeFirst();
        }
        assertFalse(seen(id, TestCity.EAST));
    }

    private static WorkCalendar holiday(LocalDate day) {
        CalendarYear.Holiday games = new CalendarYear.Holiday("运动会", day, day);
        return new WorkCalendar(
                "games",
                WorkCalendar.CHINA,
                List.of(new CalendarYear(2026, "通知（调整）", List.of(games), List.of())),
                WorkingHours.of("08:30-12:00", "14:00-17:30"));
    }

    private String acknowledged() {
        WorkOrder order = platform.dispatched();
        return platform.orders
                .acknowledge(TestPlatform.command(order.id(), platform.workerActor()))
                .id();
    }

    private void start(String order, String name) {
        ClockStart clock = new ClockStart(name, "", platform.deadline(3), Set.of(StepKind.OPINION));
        platform.orders.startClock(TestPlatform.command(order, TestPlatform.JUDGE), clock);
    }

    /** The first of the order's named clocks runs out, and the sweep marks it; when. */
    private Instant overdue(String order) {
        Instant due = platform.find(order).handling().clocks().stream()
                .filter(clock -> clock.endedAt() == null && clock.overdueAt() == null)
                .map(clock -> clock.deadline().due())
                .findFirst()
                .orElseThrow();
        if (platform.clock.instant().isBefore(due)) {
            platform.clock.set(due);
        }
        platform.orders.remind(
                ringing(order, Alarm.WARNING).stream().map(Supervised::due).toList(), TestPlatform.JUDGE);
        List<Supervised> first = ringing(order, Alarm.OVERDUE).stream().limit(1).toList();
        assertEquals(1, platform.orders.markOverdue(first, TestPlatform.JUDGE));
        return platform.clock.instant();
    }

    private List<Supervised> ringing(String order, Alarm alarm) {
        return platform.orders.due(platform.clock.instant(), 500, TestPlatform.JUDGE).stream()
                .filter(due -> due.order().equals(order) && due.clock() != null && due.alarm() == alarm)
                .map(due ->
                        new Supervised(due, new Handler(Handler.Kind.UNIT, platform.desk.id(), platform.desk.name())))
                .toList();
    }

    private void answer(String order, Supervision asked) {
        platform.joint.supervisions.answer(TestPlatform.command(order, platform.workerActor()), asked.id(), "已完成更换");
    }

    private Actor centre() {
        return platform.supervisor(TestCity.EAST);
    }

    private Optional<Attention> line(String order, AreaCode area) {
        return platform.joint.attentions.list(area, Kind.STEP_OVERDUE, null, 200, centre()).items().stream()
                .filter(line -> line.order().id().equals(order))
                .findFirst();
    }

    private boolean seen(String order, AreaCode area) {
        return line(order, area).isPresent();
    }
}
