// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.traps.District.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Json;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.FollowUp;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.StepKind;
import org.linli.petition.Suspensions.Kind;
import org.linli.petition.Suspensions.Suspension;
import org.linli.petition.event.StepTaken;

/** Each trap that real systems fell into, with real work orders, the judge and the sweep. */
public class DeadlineTrapsTest {
    private District district;

    private String filed(String now, Map<String, String> rule) {
        district = new District(now, rule);
        return district.file();
    }

    private String working(String now, Map<String, String> rule) {
        String order = filed(now, rule);
        district.petition.orders.acknowledge(district.by(order));
        district.judge();
        return order;
    }

    private void suspend(String order, Kind kind) {
        district.petition.suspensions.suspend(district.by(order), new Suspension(kind, "等待结果", null));
    }

    private void resume(String order) {
        district.petition.suspensions.resume(district.by(order), null);
    }

    @Test
    public void createdOutsideHours() {
        String order = filed("2026-03-02T22:00", Map.of("generalLimit", "当天"));
        assertEquals("the next day's close of work", at("2026-03-03T17:30"), district.due(order));
    }

    @Test
    public void createdOnAHoliday() {
        String order = filed("2026-10-03T10:00", Map.of("generalLimit", "2个工作日"));
        assertEquals("8 and 9 October", at("2026-10-09T17:30"), district.due(order));
    }

    @Test
    public void createdOnAMakeUpSaturday() {
        String order = filed("2026-10-10T10:00", Map.of("generalLimit", "当天"));
        assertEquals("the Saturday is worked", at("2026-10-10T17:30"), district.due(order));
    }

    @Test
    public void pauseAcrossAWeekendAndAHoliday() {
        String order = working("2026-04-28T09:00", Map.of("generalLimit", "3个工作日"));
        district.now("2026-04-30T10:00");
        suspend(order, Kind.PETITIONER);
        district.now("2026-05-11T10:00");
        resume(order);
        assertEquals(
                "29 April counted; 11 and 12 May; nothing is given back", at("2026-05-12T17:30"), district.due(order));
    }

    @Test
    public void ruleChangedWhilePaused() {
        String order = working("2026-03-02T09:00", Map.of("generalLimit", "5个工作日"));
        district.now("2026-03-03T10:00");
        suspend(order, Kind.OTHER);
        district.rule(Map.of("generalLimit", "2个工作日", "version", "2"));
        district.now("2026-03-05T10:00");
        resume(order);
        assertEquals(
                "its own rule goes on",
                1,
                district.find(order).deadline().rule().version());
        assertEquals(at("2026-03-11T17:30"), district.due(order));
    }

    @Test
    public void warningLandsInWorkingTime() {
        String order = filed("2026-09-25T09:00", Map.of("generalLimit", "15天", "warnBefore", "10天"));
        Instant warnAt = district.find(order).deadline().warnAt();
        assertTrue(warnAt.toString(), district.current().isWorkingTime(warnAt));
        district.clock.set(warnAt.minusSeconds(1));
        assertEquals(0, district.sweep().reminded());
        district.clock.set(warnAt);
        assertEquals(1, district.sweep().reminded());
    }

    @Test
    public void aDayOfTwoHalves() {
        String order = filed("2026-03-02T11:00", Map.of("generalLimit", "4小时"));
        assertEquals("one hour before noon, three after two", at("2026-03-02T17:00"), district.due(order));
    }

    @Test
    public void roundTheClockHasNoClosedMinute() {
        district = new District("2026-03-02T23:30", Map.of("generalLimit", "4小时"));
        district.calendar(List.of(District.YEAR), "00:00-24:00");
        assertEquals(at("2026-03-03T03:30"), district.due(district.file()));
    }

    @Test
    public void anEmptyCalendarIsRefused() {
        district = new District("2026-03-02T09:00", Map.of());
        assertThrows(PlatformException.class, () -> new CalendarYear(2027, "通知", List.of(), List.of()));
        assertThrows(RuntimeException.class, () -> district.calendar(List.of(District.YEAR)));
    }

    @Test
    public void anEditedCalendarLeavesATraceWhereItMovesADeadline() {
        String order = working("2026-03-02T09:00", Map.of("generalLimit", "5个工作日"));
        district.now("2026-03-03T10:00");
        suspend(order, Kind.OTHER);
        CalendarYear edited = new CalendarYear(
                2026,
                "国办发明电〔2025〕7号(改)",
                List.of(
                        new CalendarYear.Holiday("抗洪", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10)),
                        new CalendarYear.Holiday("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
                List.of());
        district.calendar(List.of(edited), "08:30-12:00", "14:00-17:30");
        district.now("2026-03-04T10:00");
        resume(order);
        assertEquals(
                "3 March is lost to the pause, two days to the flood", at("2026-03-12T17:30"), district.due(order));
        var own = district.petition.clocks.of(order, district.worker).get(0);
        assertEquals(at("2026-03-09T17:30"), own.past().get(0).due());
        assertEquals("calendar-1", own.deadline().calendarVersion());
        assertNotNull(district.petition.clocks.explain(order, "own", district.worker));
    }

    @Test
    public void twoClocksDoNotOverruleEachOther() {
        String order = filed(
                "2026-03-02T09:00",
                Map.of(
                        "clock.name-unit", "当天; 起 FILE; 止 ACKNOWLEDGE; 督办 区县",
                        "clock.opinion", "3个工作日; 起 FILE; 止 OPINION+REPLY"));
        assertEquals(
                at("2026-03-02T17:30"),
                district.clock(order, "name-unit").deadline().due());
        district.now("2026-03-02T17:30");
        assertEquals(1, district.sweep().overdue());
        assertNotNull(district.clock(order, "name-unit").overdueAt());
        assertNull(district.clock(order, "opinion").overdueAt());
        assertFalse(district.find(order).overdue());
        district.now("2026-03-03T09:00");
        district.petition.orders.acknowledge(district.by(order));
        assertNotNull("late, but done", district.clock(order, "name-unit").endedAt());
        district.petition.orders.reply(district.by(order), "已安排维修");
        assertNull(
                "the reply alone is not the opinion",
                district.clock(order, "opinion").endedAt());
        assertEquals(
                at("2026-03-05T17:30"),
                district.clock(order, "opinion").deadline().due());
        assertEquals(at("2026-03-09T17:30"), district.due(order));
    }

    @Test
    public void noticesOnlyInWorkingTime() {
        filed("2026-03-02T09:00", Map.of("generalLimit", "5个工作日", "warnBefore", "2个工作日"));
        district.now("2026-03-06T21:00");
        assertEquals("it waits for the morning", 0, district.sweep().reminded());
        district.now("2026-03-09T08:30");
        assertEquals(1, district.sweep().reminded());
    }

    @Test
    public void firedAtMostSixtySecondsLate() {
        String order = filed("2026-03-02T09:00", Map.of("generalLimit", "1个工作日", "warnBefore", "无"));
        Instant due = district.due(order);
        district.clock.set(due.minusSeconds(1));
        assertEquals(0, district.sweep().overdue());
        district.clock.set(due.plusSeconds(59));
        assertEquals(1, district.sweep().overdue());
        assertEquals(1, district.steps(order, StepKind.OVERDUE));
    }

    @Test
    public void allThatWasDueInAnOutageIsDoneAfterTheRestart() {
        district = new District("2026-03-02T09:00", Map.of("generalLimit", "1个工作日"));
        List<String> orders = List.of(district.file(), district.file(), district.file());
        district.clock.pass(Duration.ofDays(12));
        assertEquals(
                "a sweep of its own, as after a restart", 3, district.sweep().overdue());
        orders.forEach(order -> assertEquals(1, district.steps(order, StepKind.OVERDUE)));
        assertEquals(0, district.sweep().overdue());
    }

    @Test
    public void aHearingIsNotCounted() {
        Map<String, String> rule = Map.of("generalLimit", "15天", "clock.opinion", "5个工作日; 起 FILE; 止 OPINION");
        district = new District("2026-03-02T09:00", rule);
        Receipt receipt = district.receipt();
        String order = district.order(receipt);
        district.petition.orders.acknowledge(district.by(order));
        district.now("2026-03-05T09:00");
        suspend(order, Kind.HEARING);
        district.now("2026-03-09T18:00");
        resume(order);
        assertEquals("five closes of work were in it", at("2026-03-23T17:30"), district.due(order));
        assertEquals(
                at("2026-03-12T17:30"),
                district.clock(order, "opinion").deadline().due());
        Progress progress = district.petition.petitions.follow(receipt.number(), receipt.secret());
        assertTrue(progress.dates().toString(), progress.dates().get(0).why().contains("听证"));
    }

    @Test
    public void fiveWorkingDaysBesideFifteenDays() {
        String order =
                filed("2026-09-28T09:00", Map.of("generalLimit", "15天", "clock.opinion", "5个工作日; 起 FILE; 止 OPINION"));
        assertEquals("every day, but it ends on a worked one", at("2026-10-13T17:30"), district.due(order));
        assertEquals(
                "29 and 30 September, 8, 9 and the make-up Saturday",
                at("2026-10-10T17:30"),
                district.clock(order, "opinion").deadline().due());
    }

    @Test
    public void decemberIsMovedByNextYearsNotice() {
        String order = filed("2026-12-30T09:00", Map.of("generalLimit", "2个工作日"));
        assertTrue("2027 is not out", district.find(order).deadline().provisional());
        CalendarYear next = new CalendarYear(
                2027,
                "国办发明电〔2026〕",
                List.of(new CalendarYear.Holiday("元旦", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 3))),
                List.of());
        district.calendar(List.of(District.YEAR, next), "08:30-12:00", "14:00-17:30");
        String later = district.file();
        assertEquals("31 December is free now", at("2027-01-05T17:30"), district.due(later));
        assertFalse(district.find(later).deadline().provisional());
    }

    @Test
    public void aYearWithoutNoticeIsProvisionalAndSaysSo() {
        district = new District("2027-03-01T09:00", Map.of("generalLimit", "2个工作日"));
        Receipt receipt = district.receipt();
        assertTrue(district.find(district.order(receipt)).deadline().provisional());
        Progress progress = district.petition.petitions.follow(receipt.number(), receipt.secret());
        assertTrue(progress.dates().get(0).provisional());
        assertTrue(progress.dates().get(0).why().contains("还没有公布"));
    }

    @Test
    public void aFollowUpThatFindsThePetitionerDissatisfiedStartsTheClocksAnew() {
        String order =
                working("2026-03-02T09:00", Map.of("generalLimit", "5个工作日", "clock.review", "2个工作日; 起 重办; 止 答复"));
        district.petition.orders.reply(district.by(order), "已修好");
        district.petition.orders.close(district.by(order), Resolution.SOLVED, null);
        district.now("2026-03-09T09:00");
        Actor office = new Actor("supervisor", "周督办", List.of(new Grant(Role.SUPERVISOR, TestCity.EAST)), Set.of());
        district.petition.outcomes.followUp(
                new Command(order, null, null, office),
                new FollowUp(FollowUp.Way.values()[0], FollowUp.Result.DISSATISFIED, "还是不亮", null));
        district.judge();
        assertEquals(1, district.find(order).reopened());
        assertEquals(at("2026-03-16T17:30"), district.due(order));
        assertEquals(
                at("2026-03-11T17:30"),
                district.clock(order, "review").deadline().due());
    }

    @Test
    public void eachUnitThatIsCalledHasItsOwnClockAndOnlyItsOwnAnswerEndsIt() {
        String order = filed("2026-03-02T09:00", Map.of());
        FeedEvent whistle = new FeedEvent(
                999,
                "whistle-1",
                "petition",
                "StepTaken",
                "P",
                district.find(order).version(),
                at("2026-03-02T11:00"),
                null,
                Json.write(
                        new StepTaken(order, TestCity.FIRST_GRID.value(), "WHISTLE", "DISPATCHED", List.of("a", "b"))));
        district.judge(whistle);
        district.judge(whistle);
        assertEquals("never twice", 2, district.find(order).handling().clocks().size());
        assertEquals(
                at("2026-03-02T15:00"),
                district.clock(order, "join-in").deadline().due());
        assertEquals(
                Set.of("a", "b"),
                Set.of(
                        district.find(order).handling().clocks().get(0).subject(),
                        district.find(order).handling().clocks().get(1).subject()));
    }
}
