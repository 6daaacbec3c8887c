// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.linli.escalation.internal.rest.CalendarsResource.DayOfYear;
import org.linli.escalation.internal.rest.CalendarsResource.Kind;
import org.linli.kernel.PlatformException;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.LimitUnit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.support.Json;

/** What staff are told about working days. */
public class CalendarsResourceTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "one",
            WorkCalendar.CHINA,
            List.of(new CalendarYear(
                    2026,
                    "国办发明电〔2025〕7号",
                    List.of(new CalendarYear.Holiday("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
                    List.of(new CalendarYear.MakeUpDay(LocalDate.of(2026, 10, 10), "国庆节")))),
            WorkingHours.of("08:30-12:00", "14:00-17:30"));

    private final CalendarsResource resource = new CalendarsResource(() -> new WorkCalendars() {
        @Override
        public WorkCalendar current() {
            return CALENDAR;
        }

        @Override
        public Optional<WorkCalendar> version(String version) {
            return Optional.of(CALENDAR);
        }
    });

    @Test
    public void aYearTellsWhyEachDayIsWorkedOrNot() {
        CalendarsResource.Year year = resource.year(2026);

        assertEquals(365, year.days().size());
        assertEquals("国办发明电〔2025〕7号", year.notice());
        assertEquals(List.of("08:30–12:00", "14:00–17:30"), year.hours());
        assertEquals(new DayOfYear(LocalDate.of(2026, 10, 1), Kind.HOLIDAY, "国庆节", false), day(year, 10, 1));
        assertEquals(Kind.MAKE_UP, day(year, 10, 10).kind());
        assertEquals(Kind.WEEKEND, day(year, 10, 11).kind());
        assertEquals(Kind.WORKING, day(year, 10, 12).kind());
        assertTrue("the next notice may move it", day(year, 12, 31).provisional());
        assertTrue(Json.write(year), Json.write(year).contains("\"date\":\"2026-10-01\",\"kind\":\"HOLIDAY\""));
    }

    @Test
    public void aYearWithoutNoticeSaysSo() {
        CalendarsResource.Year year = resource.year(2027);

        assertNull(year.notice());
        assertEquals(List.of(2026), year.known());
        assertTrue(year.days().stream().allMatch(DayOfYear::provisional));
        assertThrows(PlatformException.class, () -> resource.year(26));
    }

    @Test
    public void aLimitIsExplainedByExample() {
        CalendarsResource.Example example = resource.example("2026-09-30T02:00:00Z", 2, LimitUnit.WORKING_DAYS);

        assertEquals("2026-10-09T09:30:00Z", example.due().toString());
        assertTrue(example.lines().stream().anyMatch(line -> line.text().contains("国庆节")));
        assertEquals(
                2,
                refused("soon", null).problem().violations().stream()
                        .filter(wrong -> List.of("start", "amount").contains(wrong.field()))
                        .count());
    }

    private PlatformException refused(String start, Integer amount) {
        return assertThrows(PlatformException.class, () -> resource.example(start, amount, LimitUnit.CALENDAR_DAYS));
    }

    private static DayOfYear day(CalendarsResource.Year year, int month, int day) {
        return year.days().get(LocalDate.of(2026, month, day).getDayOfYear() - 1);
    }
}
