// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.linli.kernel.calendar.Notices.CALENDAR;
import static org.linli.kernel.calendar.Notices.at;
import static org.linli.kernel.calendar.Notices.holiday;
import static org.linli.kernel.calendar.Notices.makeUp;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.PlatformException;

public class WorkCalendarTest {
    @Test
    public void daysAndTheirReasons() {
        assertDay("2025-10-01", false, "国庆节、中秋节");
        assertDay("2025-10-11", true, "调休上班");
        assertDay("2025-06-07", false, "周末");
        assertDay("2025-06-05", true, "工作日");
        // A Saturday inside a holiday is the holiday.
        assertDay("2025-10-04", false, "国庆节、中秋节");
    }

    private static void assertDay(String date, boolean working, String reason) {
        Day day = CALENDAR.day(LocalDate.parse(date));
        assertEquals(working, day.working());
        assertEquals(reason, day.reason());
        assertFalse(day.provisional());
    }

    @Test
    public void theNumberOfWorkingDaysIsTheOfficialOne() {
        assertEquals(248, workingDays(2025));
        assertEquals(248, workingDays(2026));
    }

    private static long workingDays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> CALENDAR.day(date).working())
                .count();
    }

    @Test
    public void theHalvesOfADay() {
        assertFalse(CALENDAR.isWorkingTime(at("2025-06-05T08:29:59")));
        assertTrue(CALENDAR.isWorkingTime(at("2025-06-05T08:30")));
        assertFalse(CALENDAR.isWorkingTime(at("2025-06-05T12:00")));
        assertTrue(CALENDAR.isWorkingTime(at("2025-06-05T14:00")));
        assertFalse(CALENDAR.isWorkingTime(at("2025-06-05T17:30")));
        assertFalse(CALENDAR.isWorkingTime(at("2025-10-01T10:00")));
        assertTrue(CALENDAR.isWorkingTime(at("2025-10-11T10:00")));
    }

    @Test
    public void theNextWorkingTime() {
        assertEquals(at("2025-06-05T09:12:30"), CALENDAR.nextWorkingTime(at("2025-06-05T09:12:30")));
        assertEquals(at("2025-06-05T14:00"), CALENDAR.nextWorkingTime(at("2025-06-05T12:00")));
        assertEquals(at("2025-10-09T08:30"), CALENDAR.nextWorkingTime(at("2025-09-30T17:30")));
    }

    @Test
    public void workingTimeBackwards() {
        assertEquals(at("2025-09-30T16:30"), CALENDAR.minusWorkingTime(at("2025-10-09T09:30"), Duration.ofHours(2)));
        assertEquals(at("2025-10-09T08:30"), CALENDAR.minusWorkingTime(at("2025-10-09T09:30"), Duration.ofHours(1)));
        assertEquals(at("2025-06-05T11:00"), CALENDAR.minusWorkingTime(at("2025-06-05T13:00"), Duration.ofHours(1)));
        assertEquals(at("2025-06-05T13:00"), CALENDAR.minusWorkingTime(at("2025-06-05T13:00"), Duration.ZERO));
    }

    @Test
    public void theNoticeOfTheLaterYearHolds() {
        CalendarYear earlier = new CalendarYear(
                2030, "甲", List.of(holiday("元旦", "2030-01-01", "2030-01-01")), List.of(makeUp("2031-01-04", "元旦")));
        CalendarYear later = new CalendarYear(2031, "乙", List.of(holiday("元旦", "2030-12-31", "2031-01-04")), List.of());
        WorkCalendar calendar = new WorkCalendar("v", WorkCalendar.CHINA, List.of(later, earlier), Notices.HOURS);
        assertFalse(calendar.day(LocalDate.of(2031, 1, 4)).working());
        assertFalse(calendar.day(LocalDate.of(2030, 12, 31)).working());
    }

    @Test
    public void hoursAsPeopleWriteThem() {
        assertEquals(Notices.HOURS, WorkingHours.of("8:30–12:00", "14：00 至 17：30"));
        assertEquals("08:30–12:00", Notices.HOURS.spans().get(0).toString());
        assertEquals(420, Notices.HOURS.minutes());
    }

    @Test
    public void anEmptyCalendarIsRefused() {
        refused("years", () -> new WorkCalendar("v", WorkCalendar.CHINA, List.of(), Notices.HOURS));
        refused("holidays", () -> new CalendarYear(2025, "通知", List.of(), List.of()));
        refused("hours", () -> new WorkingHours(List.of()));
    }

    @Test
    public void contradictionsAreRefused() {
        refused(
                "years",
                () -> new WorkCalendar("v", WorkCalendar.CHINA, List.of(Notices.Y2025, Notices.Y2025), Notices.HOURS));
        refused(
                "date",
                () -> new CalendarYear(
                        2025,
                        "通知",
                        List.of(holiday("甲", "2025-10-01", "2025-10-04")),
                        List.of(makeUp("2025-10-04", ""))));
        refused(
                "date",
                () -> new CalendarYear(2025, "通知", List.of(holiday("甲", "2026-10-01", "2026-10-04")), List.of()));
        refused("makeUpDay.date", () -> makeUp("2025-10-10", "国庆节"));
        refused("holiday.to", () -> holiday("甲", "2025-10-08", "2025-10-01"));
        refused("hours", () -> WorkingHours.of("12:00-08:30"));
        refused("hours", () -> WorkingHours.of("08:30-12:00", "11:00-17:30"));
        refused("hours", () -> WorkingHours.of("08:30-24:01"));
        refused("hours", () -> WorkingHours.of("half past eight"));
        refused("hours", () -> WorkingHours.of("08:75-12:00"));
        refused("limit.amount", () -> Limit.workingDays(-1));
        refused("pause.to", () -> Notices.pause("2025-06-05T09:00", "2025-06-05T08:00", "听证"));
        refused("warning", () -> new Warning(50, Limit.workingDays(1)));
        refused("warning", () -> new Warning(0, null));
    }

    private static void refused(String field, org.junit.function.ThrowingRunnable what) {
        PlatformException refusal = assertThrows(PlatformException.class, what);
        assertEquals(field, refusal.problem().violations().get(0).field());
    }
}
