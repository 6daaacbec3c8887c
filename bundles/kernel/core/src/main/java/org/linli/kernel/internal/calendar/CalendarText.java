// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.PlatformException;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.CalendarYear.Holiday;
import org.linli.kernel.calendar.CalendarYear.MakeUpDay;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.calendar.WorkingHours.Span;

/**
 * Calendars as text that a clerk can write: one key and its value a line, {@code #} begins a remark.
 *
 * <pre>
 * 年份：2025
 * 通知：国务院办公厅关于2025年部分节假日安排的通知
 * 放假：春节 2025-01-28 至 2025-02-04
 * 上班：2025-01-26 春节
 * </pre>
 *
 * An archived calendar is the same with its zone (时区) and hours (工作时间) before the first year.
 */
final class CalendarText {
    private static final String DATE = "(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)";
    private static final Pattern LINE = Pattern.compile("([^:\uFF1A]+?)\\s*[:\uFF1A]\\s*(.*)");
    private static final Pattern HOLIDAY =
            Pattern.compile("(\\S+)\\s+" + DATE + "(?:\\s*(?:至|到|~|—|–)\\s*" + DATE + ")?");
    private static final Pattern MAKE_UP = Pattern.compile(DATE + "(?:\\s+(\\S.*))?");
    private static final Pattern PARTS = Pattern.compile("\\D+");

    /** What an archived calendar holds; zone and hours are null in the file of a year. */
    record Content(ZoneId zone, WorkingHours hours, List<CalendarYear> years) {}

    private final List<CalendarYear> years = new ArrayList<>();
    private ZoneId zone;
    private WorkingHours hours;
    private YearText year;
    private int line;

    private CalendarText() {}

    /** One year, and nothing else. */
    static CalendarYear year(String text) throws WrongCalendar {
        Content content = content(text);
        if (content.years().size() != 1 || content.hours() != null || content.zone() != null) {
            throw new WrongCalendar(1, "a year's file is about one year (年份) and nothing else");
        }
        return content.years().get(0);
    }

    /** All that the text says. */
    static Content content(String text) throws WrongCalendar {
        CalendarText reading = new CalendarText();
        for (String line : text.lines().toList()) {
            reading.line++;
            String stripped = line.strip();
            if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
                reading.take(stripped);
            }
        }
        reading.finishYear();
        if (reading.years.isEmpty()) {
            throw new WrongCalendar(Math.max(1, reading.line), "there is no year (年份) in it");
        }
        return new Content(reading.zone, reading.hours, reading.years);
    }

    /** The calendar as text, always the same for the same content. */
    static String write(ZoneId zone, WorkingHours hours, List<CalendarYear> years) {
        StringBuilder text = new StringBuilder();
        text.append("时区：").append(zone).append('\n');
        text.append("工作时间：")
                .append(String.join(
                        " ", hours.spans().stream().map(Span::toString).toList()))
                .append('\n');
        years.stream().sorted((a, b) -> Integer.compare(a.year(), b.year())).forEach(year -> write(year, text));
        return text.toString();
    }

    /** The calendar of that content, its version derived from it. */
    static WorkCalendar calendar(ZoneId zone, WorkingHours hours, List<CalendarYear> years) {
        return new WorkCalendar(CalendarArchive.version(write(zone, hours, years)), zone, years, hours);
    }

    private static void write(CalendarYear year, StringBuilder text) {
        text.append("年份：").append(year.year()).append('\n');
        text.append("通知：").append(year.notice()).append('\n');
        for (Holiday holiday : year.holidays()) {
            text.append("放假：").append(holiday.name()).append(' ').append(holiday.from());
            text.append(" 至 ").append(holiday.to()).append('\n');
        }
        for (MakeUpDay day : year.makeUpDays()) {
            text.append("上班：")
                    .append(day.date())
                    .append(' ')
                    .append(day.holiday())
                    .append('\n');
        }
    }

    private void take(String text) throws WrongCalendar {
        Matcher match = LINE.matcher(text);
        if (!match.matches()) {
            throw new WrongCalendar(line, "'" + text + "' is no line of the kind 放假：春节 2025-01-28 至 2025-02-04");
        }
        try {
            take(match.group(1), match.group(2));
        } catch (PlatformException wrong) {
            throw new WrongCalendar(line, wrong.problem().detail(), wrong);
        } catch (DateTimeException wrong) {
            throw new WrongCalendar(line, wrong.getMessage(), wrong);
        }
    }

    private void take(String key, String value) throws WrongCalendar {
        switch (key) {
            case "年份", "year" -> {
                finishYear();
                year = new YearText(number(value));
            }
            case "通知", "notice" -> year().notice = value;
            case "放假", "holiday" -> year().add(holiday(value));
            case "上班", "workday" -> year().add(makeUp(value));
            case "时区", "zone" -> zone = ZoneId.of(value);
            case "工作时间", "hours" -> hours = WorkingHours.of(value.split("\\s+"));
            default -> throw new WrongCalendar(line, "'" + key + "' is unknown; known are 年份, 通知, 放假, 上班");
        }
    }

    private YearText year() throws WrongCalendar {
        if (year == null) {
            throw new WrongCalendar(line, "the year (年份) must come first");
        }
        return year;
    }

    private void finishYear() throws WrongCalendar {
        if (year != null) {
            try {
                years.add(year.finish());
            } catch (PlatformException wrong) {
                throw new WrongCalendar(line, wrong.problem().detail(), wrong);
            }
            year = null;
        }
    }

    private int number(String value) throws WrongCalendar {
        if (!value.matches("\\d{4}年?")) {
            throw new WrongCalendar(line, "'" + value + "' is no year such as 2025");
        }
        return Integer.parseInt(value.substring(0, 4));
    }

    private Holiday holiday(String value) throws WrongCalendar {
        Matcher match = HOLIDAY.matcher(value);
        if (!match.matches()) {
            throw new WrongCalendar(line, "'" + value + "' is no holiday such as 春节 2025-01-28 至 2025-02-04");
        }
        LocalDate from = date(match.group(2));
        return new Holiday(match.group(1), from, match.group(3) == null ? from : date(match.group(3)));
    }

    private MakeUpDay makeUp(String value) throws WrongCalendar {
        Matcher match = MAKE_UP.matcher(value);
        if (!match.matches()) {
            throw new WrongCalendar(line, "'" + value + "' is no make-up day such as 2025-01-26 春节");
        }
        return new MakeUpDay(date(match.group(1)), match.group(2));
    }

    private static LocalDate date(String text) {
        String[] parts = PARTS.split(text);
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** A year while it is read; each line is checked as it comes, so that the right line is named. */
    private static final class YearText {
        private final int year;
        private final List<Holiday> holidays = new ArrayList<>();
        private final List<MakeUpDay> makeUpDays = new ArrayList<>();
        private String notice = "";

        YearText(int year) {
            this.year = year;
        }

        void add(Holiday holiday) {
            holidays.add(holiday);
            check();
        }

        void add(MakeUpDay day) {
            makeUpDays.add(day);
            check();
        }

        private void check() {
            if (!holidays.isEmpty()) {
                new CalendarYear(year, notice.isBlank() ? "?" : notice, holidays, makeUpDays);
            }
        }

        CalendarYear finish() {
            return new CalendarYear(year, notice, holidays, makeUpDays);
        }
    }
}
