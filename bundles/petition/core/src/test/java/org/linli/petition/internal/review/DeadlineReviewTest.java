// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.petition.ClockStart;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DeadlineReview.Outcome;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.DeadlineReviews;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.WorkOrderRow;

/** A notice comes that moves days, or an edition of the rule: what it means, who approves, what is applied. */
public class DeadlineReviewTest extends OnBothDatabases {
    private static final AtomicInteger EDITIONS = new AtomicInteger();
    private static final Actor ADMINISTRATOR =
            new Actor("administrator", "钱管理", List.of(new Grant(Role.ADMINISTRATOR, null)), Set.of());

    private WorkCalendar moved;

    @Before
    public void calm() {
        platform.execute("DELETE FROM deadline_review");
        platform.execute("UPDATE work_order SET is_open = 0");
        moved = new WorkCalendar(
                "moved-" + EDITIONS.incrementAndGet(),
                WorkCalendar.CHINA,
                List.of(new CalendarYear(
                        2026,
                        "国务院办公厅关于2026年部分节假日安排的通知（调整）",
                        List.of(
                                new CalendarYear.Holiday(
                                        "国庆节", LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07")),
                                new CalendarYear.Holiday(
                                        "运动会", LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"))),
                        List.of())),
                WorkingHours.of("08:30-12:00", "14:00-17:30"));
        work();
    }

    @After
    public void oldCalendar() {
        platform.calendars.clear();
        platform.calendars.add(TestPlatform.CALENDAR);
        platform.execute("DELETE FROM calendar_seen");
    }

    private void work() {
        platform.reviewRun.run(() -> true);
    }

    private void noticeComes() {
        platform.calendars.addFirst(moved);
        work();
    }

    private DeadlineReview newest() {
        return platform.reviews.list(null, 1, ADMINISTRATOR).items().get(0);
    }

    private List<DeadlineReview.Line> lines(DeadlineReview review) {
        return platform.reviews
                .lines(review.id(), null, null, 50, ADMINISTRATOR)
                .items();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(WorkCalendar.CHINA).toInstant();
    }

    @Test
    public void aNoticeChangesNothingBeforeAPersonApproves() {
        WorkOrder order = platform.dispatched();
        assertEquals(at("2026-11-25T17:30"), order.deadline().due());
        noticeComes();
        DeadlineReview review = newest();
        assertEquals(State.WAITING, review.state());
        assertEquals("工作日历更新：2026年放假安排变更", review.title());
        assertEquals(1, review.progress().looked());
        DeadlineReview.Line line = lines(review).get(0);
        assertEquals(order.id(), line.order());
        assertEquals(at("2026-11-25T17:30"), line.oldDue());
        assertEquals(at("2026-11-26T17:30"), line.newDue());
        assertEquals("11月23日放假（运动会）", line.why());
        assertEquals(Outcome.PROPOSED, line.outcome());
        DeadlineReview.Count count =
                platform.reviews.counts(review.id(), ADMINISTRATOR).get(0);
        assertEquals(new DeadlineReview.Count(TestCity.FIRST_SUBDISTRICT, 1, 1), count);
        work();
        assertEquals(order.deadline(), platform.find(order.id()).deadline());

        platform.reviews.approve(review.id(), "按新通知执行", ADMINISTRATOR);
        work();
        WorkOrder after = platform.find(order.id());
        assertEquals(at("2026-11-26T17:30"), after.deadline().due());
        assertEquals(moved.version(), after.deadline().calendarVersion());
        assertEquals(order.version() + 1, after.version());
        Step step = last(order);
        assertEquals(StepKind.SET_DEADLINE, step.kind());
        assertEquals(review.id(), step.cause());
        assertEquals("因工作日历（节假日安排、工作时间）调整，办理时限由11月25日17:30调整为11月26日17:30", step.publicWords());
        assertTrue(step.note(), step.note().contains("11月23日放假（运动会）"));
        assertEquals(
                order.deadline(),
                org.linli.kernel.support.Json.read(
                        platform.one("SELECT deadline FROM clock_past WHERE clock = ?", order.id()), Deadline.class));
        assertEquals(
                "1",
                platform.one("SELECT COUNT(*) FROM feed_outbox WHERE type = 'DeadlineSet' AND cause = ?", review.id()));
        DeadlineReview done = platform.reviews.find(review.id(), ADMINISTRATOR);
        assertEquals(State.APPLIED, done.state());
        assertEquals(1, done.progress().applied());
        assertEquals(Outcome.APPLIED, lines(done).get(0).outcome());
    }

    private Step last(WorkOrder order) {
        List<Step> steps = platform.orders.timeline(order.id(), TestPlatform.JUDGE);
        return steps.get(steps.size() - 1);
    }

    @Test
    public void onlySupervisorsOfTheWholeAreaAndAdministratorsDecide() {
        platform.dispatched();
        noticeComes();
        DeadlineReview review = newest();
        Actor ofTheDistrict = platform.supervisor(TestCity.EAST);
        assertEquals(
                review.id(), platform.reviews.find(review.id(), ofTheDistrict).id());
        refused(Problem.FORBIDDEN, () -> platform.reviews.approve(review.id(), null, ofTheDistrict));
        refused(Problem.FORBIDDEN, () -> platform.reviews.find(review.id(), platform.workerActor()));
        assertEquals(
                0,
                platform.reviews
                        .lines(review.id(), null, null, 50, platform.supervisor(TestCity.WEST))
                        .items()
                        .size());
        refused(Problem.INVALID, () -> platform.reviews.reject(review.id(), "", ADMINISTRATOR));
        assertEquals(
                State.REJECTED,
                platform.reviews.reject(review.id(), "先按原安排办", ADMINISTRATOR).state());
        refused(Problem.CONFLICT, () -> platform.reviews.approve(review.id(), null, ADMINISTRATOR));
        work();
        assertEquals(State.REJECTED, newest().state());
    }

    private static void refused(String type, org.junit.function.ThrowingRunnable call) {
        assertEquals(type, assertThrows(PlatformException.class, call).problem().type());
    }

    @Test
    public void ordersThatChangedMeanwhileAreComputedAgainOrLeftOut() {
        WorkOrder closed = platform.dispatched();
        WorkOrder redone = platform.dispatched();
        noticeComes();
        DeadlineReview review = newest();
        assertEquals(2, review.progress().changed());
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(closed.id(), worker));
        platform.orders.reply(TestPlatform.command(closed.id(), worker), "灯已修好");
        platform.orders.close(TestPlatform.command(closed.id(), worker), Resolution.SOLVED, null);
        platform.clock.pass(Duration.ofDays(1));
        platform.orders.dispatch(
                TestPlatform.command(redone.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        platform.reviews.approve(review.id(), null, ADMINISTRATOR);
        work();
        List<DeadlineReview.Line> lines = lines(newest());
        assertEquals(
                List.of(Outcome.LEFT_OUT, Outcome.RECOMPUTED),
                lines.stream().map(DeadlineReview.Line::outcome).toList());
        assertEquals("已办结或时钟已停止", lines.get(0).reason());
        assertEquals(
                at("2026-11-27T17:30"), platform.find(redone.id()).deadline().due());
        assertEquals(1, newest().progress().leftOut());
    }

    @Test
    public void namedClocksAndTheDeadlineOfAnOrderChangeInOneStep() {
        WorkOrder order = platform.dispatched();
        Deadline opinion = Deadlines.compute(
                TestPlatform.CALENDAR,
                new DeadlineRule("opinion", 1, Limit.workingDays(3), null),
                platform.clock.instant(),
                List.of());
        platform.schema.schema().write(manager -> {
            WorkOrderRow row = manager.find(WorkOrderRow.class, order.id());
            NamedClocks.start(
                    manager,
                    row,
                    new ClockStart("opinion", "", opinion, Set.of(StepKind.OPINION)),
                    platform.clock.instant());
            return null;
        });
        noticeComes();
        assertEquals(2, newest().progress().changed());
        platform.reviews.approve(newest().id(), null, ADMINISTRATOR);
        work();
        WorkOrder after = platform.find(order.id());
        assertEquals(order.version() + 1, after.version());
        assertEquals(
                at("2026-11-24T17:30"),
                after.handling().clocks().get(0).deadline().due());
        assertTrue(last(order).note(), last(order).note().contains("时钟“opinion”由11月23日17:30调整为11月24日17:30"));
    }

    @Test
    public void whatWasOverdueAndIsNotAnyMoreIsAskedForAgain() {
        WorkOrder order = platform.dispatched();
        platform.clock.set(at("2026-11-26T09:00"));
        platform.execute("UPDATE work_order SET overdue_at = due_at, reminded_at = due_at, supervisor_id = 'x',"
                + " supervisor_kind = 'UNIT', supervisor_name = 'x', next_alarm = NULL, next_alarm_at = NULL WHERE id = '"
                + order.id() + "'");
        noticeComes();
        platform.reviews.approve(newest().id(), null, ADMINISTRATOR);
        work();
        WorkOrder after = platform.find(order.id());
        assertNull(after.supervisor());
        assertEquals("OVERDUE", platform.one("SELECT next_alarm FROM work_order WHERE id = ?", order.id()));
    }

    @Test
    public void aStopInTheMiddleLosesNothingAndDoesNothingTwice() {
        List<WorkOrder> orders = new ArrayList<>();
        WorkOrder first = platform.dispatched();
        orders.add(first);
        int more = 2100;
        platform.schema.schema().jdbc(connection -> {
            CopiedOrders.copy(connection, first.id(), more);
            return null;
        });
        AtomicInteger parts = new AtomicInteger();
        platform.calendars.addFirst(moved);
        platform.reviewRun.run(() -> parts.incrementAndGet() <= 2);
        assertEquals(State.COMPARING, newest().state());
        work();
        assertEquals(State.WAITING, newest().state());
        assertEquals(more + 1, newest().progress().changed());
        platform.reviews.approve(newest().id(), null, ADMINISTRATOR);
        parts.set(0);
        platform.reviewRun.run(() -> parts.incrementAndGet() <= 2);
        assertEquals(500, newest().progress().applied());
        work();
        assertEquals(State.APPLIED, newest().state());
        assertEquals(more + 1, newest().progress().applied());
        assertEquals(
                String.valueOf(more + 1), platform.one("SELECT COUNT(*) FROM step WHERE cause = ?", newest().id()));
        assertEquals(
                String.valueOf(more + 1),
                platform.one("SELECT COUNT(DISTINCT order_id) FROM step WHERE cause = ?", newest().id()));
    }

    @Test
    public void aLaterNoticeTakesThePlaceOfOneThatWaits() {
        platform.dispatched();
        noticeComes();
        DeadlineReview waiting = newest();
        platform.calendars.addFirst(TestPlatform.CALENDAR);
        work();
        assertEquals(
                State.SUPERSEDED,
                platform.reviews.find(waiting.id(), ADMINISTRATOR).state());
        assertNotEquals(waiting.id(), newest().id());
        assertEquals(State.EMPTY, newest().state());
    }

    @Test
    public void aRuleIsProposedPartByPartAndNotApprovedByWhoseItIs() {
        WorkOrder order = platform.dispatched();
        String edition = "edition-" + EDITIONS.incrementAndGet();
        DeadlineReviews.Opening opening =
                new DeadlineReviews.Opening(edition, TestCity.EAST, "规则第2版", "supervisor", "周督办");
        String id = platform.reviews.open(opening, TestPlatform.JUDGE);
        assertEquals(id, platform.reviews.open(opening, TestPlatform.JUDGE));
        DeadlineReviews.Part part = platform.reviews.running(id, 1, TestPlatform.JUDGE);
        DeadlineReviews.Running clock = part.clocks().get(0);
        assertEquals(order.deadline(), clock.deadline());
        DeadlineRule rule = new DeadlineRule("general", 2, Limit.workingDays(3), null);
        platform.reviews.propose(
                id,
                part,
                List.of(new DeadlineReviews.Proposal(clock.order(), clock.clock(), rule, "5个工作日改为3个工作日")),
                TestPlatform.JUDGE);
        refused(Problem.CONFLICT, () -> platform.reviews.propose(id, part, List.of(), TestPlatform.JUDGE));
        DeadlineReviews.Part rest = platform.reviews.running(id, 1, TestPlatform.JUDGE);
        assertNull(rest.to());
        assertEquals(
                State.WAITING,
                platform.reviews
                        .propose(id, rest, List.of(), TestPlatform.JUDGE)
                        .state());
        refused(Problem.FORBIDDEN, () -> platform.reviews.approve(id, null, platform.supervisor(TestCity.EAST)));
        platform.reviews.approve(id, null, ADMINISTRATOR);
        work();
        Deadline after = platform.find(order.id()).deadline();
        assertEquals(rule, after.rule());
        assertEquals(at("2026-11-23T17:30"), after.due());
        assertTrue(last(order).publicWords().startsWith("因本地办理时限规则调整，办理时限由"));
    }
}
