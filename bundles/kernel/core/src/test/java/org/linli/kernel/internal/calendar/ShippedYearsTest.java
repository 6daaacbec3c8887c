// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.calendar.Day;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;

public class ShippedYearsTest {
    private final WorkCalendar calendar = CalendarText.calendar(
            WorkCalendar.CHINA,
            WorkingHours.of("08:30-12:00", "14:00-17:30"),
            List.copyOf(ShippedYears.read().values()));

    @Test
    public void theNumberOfWorkingDaysIsTheOfficialOne() {
        assertEquals(251, workingDays(2024));
        assertEquals(248, workingDays(2025));
        assertEquals(248, workingDays(2026));
    }

    private long workingDays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> calendar.day(date).working())
                .count();
    }

    @Test
    public void theDayBeforeSpringFestival2024WasOnlyRecommendedToBeOff() {
        assertEquals(true, calendar.day(LocalDate.of(2024, 2, 9)).working());
        assertEquals(false, calendar.day(LocalDate.of(2025, 1, 28)).working());
    }

    @Test
    public void eachHolidayNamesItsNotice() {
        Day day = calendar.day(LocalDate.of(2026, 10, 10));
        assertEquals("调休上班", day.reason());
        assertEquals("国务院办公厅关于2026年部分节假日安排的通知", day.notice());
        assertFalse(day.provisional());
    }
}
