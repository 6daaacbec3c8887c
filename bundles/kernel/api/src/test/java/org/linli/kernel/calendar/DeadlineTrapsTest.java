// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.kernel.calendar.Limit.calendarDays;
import static org.linli.kernel.calendar.Limit.workingDays;
import static org.linli.kernel.calendar.Limit.workingHours;
import static org.linli.kernel.calendar.Notices.CALENDAR;
import static org.linli.kernel.calendar.Notices.HOURS;
import static org.linli.kernel.calendar.Notices.at;
import static org.linli.kernel.calendar.Notices.deadline;
import static org.linli.kernel.calendar.Notices.holiday;
import static org.linli.kernel.calendar.Notices.makeUp;
import static org.linli.kernel.calendar.Notices.pause;
import static org.linli.kernel.calendar.Notices.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/** Each trap is from a real system's list of bugs. */
public class DeadlineTrapsTest {
    @Test
    public void createdOutsideHours_inTheEvening() {
        assertEquals(
                at("2025-06-06T17:30"),
                deadline(workingDays(1), "2025-06-05T22:10").due());
        assertEquals(
                at("2025-06-06T10:30"),
                deadline(workingHours(2), "2025-06-05T22:10").due());
    }

    @Test
    public void createdOutsideHours_beforeOpeningAndAtNoon() {
        assertEquals(
                at("2025-06-05T10:30"),
                deadline(workingHours(2), "2025-06-05T06:00").due());
        assertEquals(
                at("2025-06-05T16:00"),
                deadline(workingHours(2), "2025-06-05T12:30").due());
        assertEquals(
                at("2025-06-05T17:30"),
                deadline(workingDays(0), "2025-06-05T06:00").due());
    }

    @Test
    public void createdOnAHoliday() {
        assertEquals(
                at("2025-10-09T17:30"),
                deadline(workingDays(1), "2025-10-03T10:00").due());
        assertEquals(
                at("2025-10-09T11:30"),
                deadline(workingHours(3), "2025-10-03T10:00").due());
        assertEquals(
                at("2025-10-09T17:30"),
                deadline(workingDays(0), "2025-10-03T10:00").due());
    }

    @Test
    public void createdOnAMakeUpSaturday() {
        assertEquals(
                at("2025-10-13T17:30"),
                deadline(workingDays(1), "2025-10-11T10:00").due());
        assertEquals(
                at("2025-10-11T12:00"),
                deadline(workingHours(2), "2025-10-11T10:00").due());
        assertEquals(
                at("2025-10-11T17:30"),
                deadline(workingDays(0), "2025-10-11T10:00").due());
    }

    @Test
    public void aMakeUpSaturdayCounts() {
        assertEquals(
                at("2025-10-11T17:30"),
                deadline(workingDays(3), "2025-09-30T16:20").due());
    }

    @Test
    public void theSameDay_isTheNextWorkingDayOnceWorkIsOver() {
        assertEquals(
                at("2025-06-05T17:30"),
                deadline(workingDays(0), "2025-06-05T17:29").due());
        assertEquals(
                at("2025-06-06T17:30"),
                deadline(workingDays(0), "2025-06-05T17:30").due());
        assertEquals(
                at("2025-06-09T17:30"),
                deadline(workingDays(0), "2025-06-06T18:00").due());
    }

    @Test
    public void pauseAcrossAWeekendAndAHoliday_givesBackOnlyDaysThatWouldHaveCounted() {
        // Without the pause: 30 September, then 9 and 10 October.
        assertEquals(
                at("2025-10-10T17:30"),
                deadline(workingDays(3), "2025-09-29T09:00").due());
        Pause overTheHoliday = pause("2025-09-30T15:00", "2025-10-09T10:00", "等待专家鉴定");
        assertEquals(
                at("2025-10-11T17:30"),
                deadline(workingDays(3), "2025-09-29T09:00", overTheHoliday).due());
        Pause onlyTheHoliday = pause("2025-09-30T17:30", "2025-10-09T08:30", "等待专家鉴定");
        assertEquals(
                at("2025-10-10T17:30"),
                deadline(workingDays(3), "2025-09-29T09:00", onlyTheHoliday).due());
    }

    @Test
    public void pauseInHours_isTakenOutMinuteByMinute() {
        Pause overTheHoliday = pause("2025-09-30T15:00", "2025-10-09T10:00", "等待专家鉴定");
        // 60 minutes before the pause, 120 on 9 October before noon, 60 after it.
        assertEquals(
                at("2025-10-09T15:00"),
                deadline(workingHours(4), "2025-09-30T14:00", overTheHoliday).due());
    }

    @Test
    public void pauseWithinADaysHours_doesNotMoveADay() {
        Pause morning = pause("2025-06-05T08:30", "2025-06-05T17:29", "停水");
        assertEquals(
                at("2025-06-05T17:30"),
                deadline(workingDays(1), "2025-06-04T09:00", morning).due());
    }

    @Test
    public void aPauseOnTheLastDay_movesTheEndOfCalendarDaysToo() {
        // Day 3 would be Monday; the clock stands still at its close.
        Pause monday = pause("2025-06-09T09:00", "2025-06-09T18:00", "停电");
        assertEquals(
                at("2025-06-09T17:30"),
                deadline(calendarDays(3), "2025-06-06T09:00").due());
        assertEquals(
                at("2025-06-10T17:30"),
                deadline(calendarDays(3), "2025-06-06T09:00", monday).due());
    }

    @Test
    public void overlappingPauses_areNotTakenOutTwice() {
        Pause first = pause("2025-06-05T09:00", "2025-06-05T10:00", "停水");
        Pause second = pause("2025-06-05T09:30", "2025-06-05T10:30", "停电");
        assertEquals(
                at("2025-06-05T12:00"),
                deadline(workingHours(2), "2025-06-05T08:30", second, first).due());
    }

    @Test
    public void whileAPauseLasts_theEndIsOpen() {
        Deadline paused = deadline(workingDays(5), "2025-06-05T09:00", pause("2025-06-06T09:00", null, "等待当事人"));
        assertTrue(paused.paused());
        assertNull(paused.warnAt());
        assertFalse(paused.overdueAt(at("2030-01-01T00:00")));
        assertTrue(deadline(workingHours(5), "2025-06-05T09:00", pause("2025-06-05T10:00", null, "等待当事人"))
                .paused());
    }

    @Test
    public void aPauseThatBeginsAfterTheEnd_changesNothing() {
        Deadline late = deadline(workingDays(1), "2025-06-05T09:00", pause("2025-06-06T17:30", null, "等待当事人"));
        assertEquals(at("2025-06-06T17:30"), late.due());
    }

    @Test
    public void aPauseThatTouchesTheStart() {
        Pause before = pause("2025-06-05T08:00", "2025-06-05T10:00", "系统维护");
        assertEquals(
                at("2025-06-05T11:00"),
                deadline(workingHours(1), "2025-06-05T09:00", before).due());
    }

    @Test
    public void ruleChangedWhilePaused() {
        Pause hearing = pause("2025-06-05T14:00", "2025-06-09T14:00", "听证");
        Deadline old = deadline(workingDays(5), "2025-06-04T09:00", hearing);
        DeadlineRule changed = new DeadlineRule("general", 3, workingDays(7), Warning.afterPercent(80));
        Deadline now = Deadlines.compute(CALENDAR, changed, old.start(), old.pauses());
        assertEquals(at("2025-06-13T17:30"), old.due());
        assertEquals(at("2025-06-17T17:30"), now.due());
        // Both can still be explained, each by its own edition.
        assertTrue(Deadlines.explain(CALENDAR, old).text().contains("规则 general 第2版"));
        assertTrue(Deadlines.explain(CALENDAR, now).text().contains("规则 general 第3版"));
    }

    @Test
    public void hearingIsNotCounted() {
        // 60 days from 3 March would end on 2 May, a holiday, hence on 6 May; the hearing takes out 10 days.
        assertEquals(
                at("2025-05-06T17:30"),
                deadline(calendarDays(60), "2025-03-03T09:00").due());
        Pause hearing = pause("2025-03-10T09:00", "2025-03-20T09:00", "听证");
        assertEquals(
                at("2025-05-12T17:30"),
                deadline(calendarDays(60), "2025-03-03T09:00", hearing).due());
    }

    @Test
    public void fiveWorkingDaysBesideFifteenDays() {
        assertEquals(
                at("2025-10-14T17:30"),
                deadline(workingDays(5), "2025-09-30T09:00").due());
        assertEquals(
                at("2025-10-15T17:30"),
                deadline(calendarDays(15), "2025-09-30T09:00").due());
    }

    @Test
    public void calendarDaysThatEndOnADayOff_endOnTheNextWorkingDay() {
        // Day 4 is Saturday 4 October, in the holiday; but day 10 of the count from 1 October is a make-up Saturday.
        assertEquals(
                at("2025-10-09T17:30"),
                deadline(calendarDays(4), "2025-09-30T09:00").due());
        assertEquals(
                at("2025-10-11T17:30"),
                deadline(calendarDays(10), "2025-10-01T09:00").due());
        assertEquals(
                at("2025-06-09T17:30"),
                deadline(calendarDays(1), "2025-06-06T09:00").due());
    }

    @Test
    public void aDayOfTwoHalves() {
        assertEquals(
                at("2025-06-05T12:00"),
                deadline(workingHours(1), "2025-06-05T11:00").due());
        assertEquals(
                at("2025-06-05T15:00"),
                deadline(workingHours(2), "2025-06-05T11:00").due());
        assertEquals(
                at("2025-06-06T11:00"),
                deadline(workingHours(7), "2025-06-05T11:00").due());
        assertEquals(
                at("2025-06-06T12:00"),
                deadline(workingHours(7), "2025-06-05T12:00").due());
    }

    @Test
    public void aMinuteThatHasBegunIsNotCounted() {
        assertEquals(
                at("2025-06-05T10:01"),
                deadline(workingHours(1), "2025-06-05T09:00:20").due());
    }

    @Test
    public void fromMidnightToMidnight_hasNoClosedMinute() {
        WorkCalendar roundTheClock =
                new WorkCalendar("all", WorkCalendar.CHINA, List.of(Notices.Y2025), WorkingHours.of("00:00-24:00"));
        assertTrue(roundTheClock.isWorkingTime(at("2025-06-05T23:59:59")));
        assertTrue(roundTheClock.isWorkingTime(at("2025-06-06T00:00")));
        assertFalse(roundTheClock.isWorkingTime(at("2025-06-07T00:00")));
        assertEquals(at("2025-06-06T11:00"), roundTheClock.plus(at("2025-06-05T11:00"), workingHours(24)));
        Deadline deadline = Deadlines.compute(roundTheClock, rule(workingDays(1)), at("2025-06-05T11:00"), List.of());
        assertEquals(at("2025-06-07T00:00"), deadline.due());
        assertTrue(Deadlines.explain(roundTheClock, deadline).text().contains("到期：2025-06-06 周五 24:00"));
    }

    @Test
    public void warningLandsInWorkingTimeBeforeTheLimit() {
        for (Warning warning : List.of(
                Warning.afterPercent(50),
                Warning.before(workingHours(10)),
                Warning.before(workingDays(1)),
                Warning.before(calendarDays(1)),
                Warning.before(calendarDays(4)))) {
            DeadlineRule rule = new DeadlineRule("general", 2, workingDays(2), warning);
            Deadline deadline = Deadlines.compute(CALENDAR, rule, at("2025-09-29T17:00"), List.of());
            assertEquals(at("2025-10-09T17:30"), deadline.due());
            assertTrue(warning.toString(), CALENDAR.isWorkingTime(deadline.warnAt()));
            assertTrue(warning.toString(), deadline.warnAt().isBefore(deadline.due()));
        }
    }

    @Test
    public void warningBeforeALimit() {
        assertEquals(at("2025-06-09T08:30"), warnAt(Warning.before(workingDays(1))));
        assertEquals(at("2025-06-06T08:30"), warnAt(Warning.before(workingDays(2))));
        assertEquals(at("2025-06-09T14:00"), warnAt(Warning.before(workingDays(1)), "2025-06-09T14:00"));
        assertEquals(at("2025-06-06T16:30"), warnAt(Warning.before(workingHours(8))));
        // Two days before Monday is Saturday: the opening on Friday.
        assertEquals(at("2025-06-06T08:30"), warnAt(Warning.before(calendarDays(2))));
        assertEquals(at("2025-06-06T16:37"), warnAt(Warning.afterPercent(50)));
    }

    private static Instant warnAt(Warning warning) {
        return warnAt(warning, null);
    }

    /** From Thursday evening two working days: Friday and Monday; or what is left of Monday. */
    private static Instant warnAt(Warning warning, String monday) {
        Limit limit = monday == null ? workingDays(2) : workingDays(0);
        DeadlineRule rule = new DeadlineRule("general", 2, limit, warning);
        String start = monday == null ? "2025-06-05T15:45" : monday;
        return Deadlines.compute(CALENDAR, rule, at(start), List.of()).warnAt();
    }

    @Test
    public void aWarningDoesNotFallIntoAPause() {
        DeadlineRule rule = new DeadlineRule("general", 2, workingDays(3), Warning.before(calendarDays(1)));
        Pause pause = pause("2025-06-09T09:00", "2025-06-10T11:00", "听证");
        Deadline deadline = Deadlines.compute(CALENDAR, rule, at("2025-06-06T09:00"), List.of(pause));
        assertEquals(at("2025-06-12T17:30"), deadline.due());
        assertEquals(at("2025-06-11T08:30"), deadline.warnAt());
        DeadlineRule early = new DeadlineRule("general", 2, workingDays(3), Warning.before(calendarDays(2)));
        assertEquals(
                at("2025-06-10T11:00"),
                Deadlines.compute(CALENDAR, early, at("2025-06-06T09:00"), List.of(pause))
                        .warnAt());
    }

    @Test
    public void withoutAMinuteBeforeTheEnd_thereIsNoWarning() {
        assertNull(deadline(workingDays(0), "2025-06-05T17:29:30").warnAt());
    }

    @Test
    public void decemberMovedByNextYearsNotice() {
        CalendarYear y2027 = new CalendarYear(
                2027,
                "虚拟的2027年通知",
                List.of(holiday("元旦", "2026-12-31", "2027-01-02")),
                List.of(makeUp("2026-12-27", "元旦")));
        WorkCalendar known =
                new WorkCalendar("known", WorkCalendar.CHINA, List.of(Notices.Y2025, Notices.Y2026, y2027), HOURS);
        assertTrue(known.day(LocalDate.of(2026, 12, 27)).working());
        assertFalse(known.day(LocalDate.of(2026, 12, 31)).working());
        Deadline before = deadline(workingDays(5), "2026-12-25T09:00");
        assertEquals(at("2027-01-01T17:30"), before.due());
        assertTrue(before.provisional());
        Deadline after = Deadlines.recompute(known, before);
        assertEquals(at("2027-01-04T17:30"), after.due());
        assertFalse(after.provisional());
        assertEquals("known", after.calendarVersion());
        // The late December of a year is settled only by the notice of the next.
        assertTrue(deadline(workingDays(1), "2026-12-28T09:00").provisional());
        assertFalse(deadline(workingDays(1), "2026-12-10T09:00").provisional());
        assertFalse(deadline(workingDays(1), "2025-12-28T09:00").provisional());
    }

    @Test
    public void aYearWithoutNotice_isProvisionalEverywhere() {
        Deadline deadline = deadline(workingDays(3), "2027-05-03T09:00");
        assertEquals(at("2027-05-06T17:30"), deadline.due());
        assertTrue(deadline.provisional());
        Explanation explanation = Deadlines.explain(CALENDAR, deadline);
        assertTrue(explanation.provisional());
        assertTrue(explanation.text().contains("2027-05-04 周二 计入，第1日〔暂定：2027年放假安排通知尚未发布〕"));
        assertTrue(CALENDAR.provisional(deadline.start(), deadline.due()));
        assertFalse(deadline(workingDays(3), "2026-05-06T09:00").provisional());
    }

    @Test
    public void calendarEdited_openCasesAreComputedAgain() {
        WorkCalendar before = new WorkCalendar("old", WorkCalendar.CHINA, List.of(Notices.Y2025), HOURS);
        Deadline old = Deadlines.compute(before, rule(workingDays(2)), at("2026-02-13T09:00"), List.of());
        Deadline fresh = Deadlines.recompute(CALENDAR, old);
        assertEquals(at("2026-02-17T17:30"), old.due());
        assertTrue(old.provisional());
        assertEquals(at("2026-02-24T17:30"), fresh.due());
        assertFalse(fresh.provisional());
    }

    @Test
    public void twoClocksOfOneMatter_doNotOverruleEachOther() {
        DeadlineRule name = new DeadlineRule("name-unit", 1, workingDays(0), null);
        DeadlineRule opinion = new DeadlineRule("opinion", 4, workingDays(3), Warning.before(workingDays(1)));
        Pause pause = pause("2025-06-06T09:00", "2025-06-09T18:00", "等待专家鉴定");
        Deadline first = Deadlines.compute(CALENDAR, name, at("2025-06-05T09:00"), List.of());
        Deadline second = Deadlines.compute(CALENDAR, opinion, at("2025-06-05T09:00"), List.of(pause));
        assertEquals(at("2025-06-05T17:30"), first.due());
        assertNull(first.warnAt());
        assertEquals(at("2025-06-12T17:30"), second.due());
        assertEquals(at("2025-06-12T08:30"), second.warnAt());
    }
}
