// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One State Council notice (国务院办公厅关于…年部分节假日安排的通知).
 *
 * @param year the year that it is about; it may also move days of the December before and the January after
 * @param notice its title, or number
 * @param holidays the days off
 * @param makeUpDays weekend days that are worked (调休上班)
 */
public record CalendarYear(int year, String notice, List<Holiday> holidays, List<MakeUpDay> makeUpDays) {
    /**
     * A holiday.
     *
     * @param name such as 国庆节
     * @param from first day off
     * @param to last day off
     */
    public record Holiday(String name, LocalDate from, LocalDate to) {
        /** @throws org.linli.kernel.PlatformException invalid, when it has no name or ends before it begins */
        public Holiday {
            Refusal.unless(name != null && !name.isBlank(), "holiday.name", "a holiday needs a name", "such as 国庆节");
            Refusal.unless(from != null && to != null, "holiday.from", "a holiday needs its days", "yyyy-mm-dd");
            Refusal.unless(
                    !to.isBefore(from) && to.isBefore(from.plusDays(31)),
                    "holiday.to",
                    name + " from " + from + " to " + to + " is not possible",
                    "1 to 31 days");
        }
    }

    /**
     * A day of the weekend that is worked for a holiday.
     *
     * @param date a Saturday or Sunday
     * @param holiday for which holiday, such as 国庆节
     */
    public record MakeUpDay(LocalDate date, String holiday) {
        /** @throws org.linli.kernel.PlatformException invalid, when it is not a Saturday or Sunday */
        public MakeUpDay {
            Refusal.unless(date != null, "makeUpDay.date", "a make-up day needs its date", "yyyy-mm-dd");
            Refusal.unless(
                    date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0,
                    "makeUpDay.date",
                    date + " is no Saturday or Sunday and is worked anyway",
                    "a Saturday or Sunday");
            holiday = holiday == null ? "" : holiday;
        }
    }

    /** @throws org.linli.kernel.PlatformException invalid, when empty, contradictory, or about days of other years */
    public CalendarYear {
        Refusal.unless(year >= 1949 && year <= 2199, "year", year + " is not possible", "1949 to 2199");
        Refusal.unless(notice != null && !notice.isBlank(), "notice", "the notice is not named", "its title or number");
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
        Refusal.unless(!holidays.isEmpty(), "holidays", "a year without any holiday is no calendar", "the holidays");
        Set<LocalDate> seen = new HashSet<>();
        holidays.forEach(
                holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(date -> once(seen, year, date)));
        makeUpDays.forEach(day -> once(seen, year, day.date()));
    }

    private static void once(Set<LocalDate> seen, int year, LocalDate date) {
        Refusal.unless(
                !date.isBefore(LocalDate.of(year - 1, 12, 1)) && date.isBefore(LocalDate.of(year + 1, 2, 1)),
                "date",
                date + " cannot be moved by the notice of " + year,
                (year - 1) + "-12-01 to " + (year + 1) + "-01-31");
        Refusal.unless(seen.add(date), "date", date + " is named twice", "each day once");
    }
}
