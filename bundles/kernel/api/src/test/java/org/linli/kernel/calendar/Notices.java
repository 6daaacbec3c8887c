// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.linli.kernel.calendar.CalendarYear.Holiday;
import org.linli.kernel.calendar.CalendarYear.MakeUpDay;

/** Two real notices and short ways to write moments in China, for the stories told in the tests. */
final class Notices {
    static final WorkingHours HOURS = WorkingHours.of("08:30-12:00", "14:00-17:30");
    static final CalendarYear Y2025 = new CalendarYear(
            2025,
            "国务院办公厅关于2025年部分节假日安排的通知",
            List.of(
                    holiday("元旦", "2025-01-01", "2025-01-01"),
                    holiday("春节", "2025-01-28", "2025-02-04"),
                    holiday("清明节", "2025-04-04", "2025-04-06"),
                    holiday("劳动节", "2025-05-01", "2025-05-05"),
                    holiday("端午节", "2025-05-31", "2025-06-02"),
                    holiday("国庆节、中秋节", "2025-10-01", "2025-10-08")),
            List.of(
                    makeUp("2025-01-26", "春节"),
                    makeUp("2025-02-08", "春节"),
                    makeUp("2025-04-27", "劳动节"),
                    makeUp("2025-09-28", "国庆节、中秋节"),
                    makeUp("2025-10-11", "国庆节、中秋节")));
    static final CalendarYear Y2026 = new CalendarYear(
            2026,
            "国务院办公厅关于2026年部分节假日安排的通知",
            List.of(
                    holiday("元旦", "2026-01-01", "2026-01-03"),
                    holiday("春节", "2026-02-15", "2026-02-23"),
                    holiday("清明节", "2026-04-04", "2026-04-06"),
                    holiday("劳动节", "2026-05-01", "2026-05-05"),
                    holiday("端午节", "2026-06-19", "2026-06-21"),
                    holiday("中秋节", "2026-09-25", "2026-09-27"),
                    holiday("国庆节", "2026-10-01", "2026-10-07")),
            List.of(
                    makeUp("2026-01-04", "元旦"),
                    makeUp("2026-02-14", "春节"),
                    makeUp("2026-02-28", "春节"),
                    makeUp("2026-05-09", "劳动节"),
                    makeUp("2026-09-20", "国庆节"),
                    makeUp("2026-10-10", "国庆节")));
    static final WorkCalendar CALENDAR = new WorkCalendar("test", WorkCalendar.CHINA, List.of(Y2025, Y2026), HOURS);

    private Notices() {}

    static Holiday holiday(String name, String from, String to) {
        return new Holiday(name, LocalDate.parse(from), LocalDate.parse(to));
    }

    static MakeUpDay makeUp(String date, String holiday) {
        return new MakeUpDay(LocalDate.parse(date), holiday);
    }

    /** A moment in China, such as {@code 2025-09-30T16:20}. */
    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkCalendar.CHINA).toInstant();
    }

    static Pause pause(String from, String to, String reason) {
        return new Pause(at(from), to == null ? null : at(to), reason);
    }

    static DeadlineRule rule(Limit limit) {
        return new DeadlineRule("general", 2, limit, Warning.afterPercent(80));
    }

    static Deadline deadline(Limit limit, String start, Pause... pauses) {
        return Deadlines.compute(CALENDAR, rule(limit), at(start), List.of(pauses));
    }
}
