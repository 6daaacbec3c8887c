// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days and hours are worked. A value: it never changes, and the same version always answers the same.
 *
 * <p>Where two notices speak of one day, the one of the later year holds, because it came later. A year without notice
 * is answered by Monday to Friday, but marked provisional; so are the last days of a December (from the 20th) until the
 * next year's notice is known, because it may move them.
 */
public final class WorkCalendar {
    /** The zone of all of China; a day is a day there. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** From here on the notice of the next year may move a day of December. */
    private static final int OPEN_DECEMBER = 20;

    private static final int LONGEST_BREAK_DAYS = 400;

    private final String version;
    private final ZoneId zone;
    private final List<CalendarYear> years;
    private final WorkingHours hours;
    private final Map<LocalDate, Day> moved = new HashMap<>();
    private final Set<Integer> known;

    /** @throws org.linli.kernel.PlatformException invalid, when there is no year at all, or one comes twice */
    public WorkCalendar(String version, ZoneId zone, List<CalendarYear> years, WorkingHours hours) {
        this.version = version;
        this.zone = zone;
        this.years = years.stream()
                .sorted(Comparator.comparingInt(CalendarYear::year))
                .toList();
        this.hours = hours;
        this.known = this.years.stream().map(CalendarYear::year).collect(Collectors.toUnmodifiableSet());
        Refusal.unless(!known.isEmpty(), "years", "an empty calendar", "at least one year with its notice");
        Refusal.unless(known.size() == years.size(), "years", "a year comes twice", "each year once");
        this.years.forEach(this::enter);
    }

    private void enter(CalendarYear year) {
        for (CalendarYear.Holiday holiday : year.holidays()) {
            holiday.from()
                    .datesUntil(holiday.to().plusDays(1))
                    .forEach(date -> moved.put(date, new Day(date, false, holiday.name(), year.notice(), false)));
        }
        for (CalendarYear.MakeUpDay day : year.makeUpDays()) {
            moved.put(day.date(), new Day(day.date(), true, "调休上班", year.notice(), false));
        }
    }

    /** Which edition of the calendar this is, derived from its content. */
    public String version() {
        return version;
    }

    /** Where its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** The notices, by year. */
    public List<CalendarYear> years() {
        return years;
    }

    /** The hours of a working day. */
    public WorkingHours hours() {
        return hours;
    }

    /** What this day is, and why. */
    public Day day(LocalDate date) {
        Day said = moved.get(date);
        if (said != null) {
            return said;
        }
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return new Day(date, !weekend, weekend ? "周末" : "工作日", "", lacksNotice(date));
    }

    private boolean lacksNotice(LocalDate date) {
        boolean nextMaySpeak = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= OPEN_DECEMBER;
        return !known.contains(date.getYear()) || nextMaySpeak && !known.contains(date.getYear() + 1);
    }

    /** The year whose missing notice makes a provisional day provisional. */
    int missingYear(LocalDate date) {
        return known.contains(date.getYear()) ? date.getYear() + 1 : date.getYear();
    }

    /** Whether work is on at that moment; at the minute of the close it is not any more. */
    public boolean isWorkingTime(Instant moment) {
        return segments(dateOf(moment)).stream().anyMatch(segment -> segment.holds(moment));
    }

    /** That moment if work is on then, else the next opening. */
    public Instant nextWorkingTime(Instant moment) {
        LocalDate first = dateOf(moment);
        for (int i = 0; i <= LONGEST_BREAK_DAYS; i++) {
            for (Segment segment : segments(first.plusDays(i))) {
                if (segment.to().isAfter(moment)) {
                    return segment.from().isAfter(moment) ? segment.from() : moment;
                }
            }
        }
        throw endless(moment);
    }

    /**
     * When the limit from that moment is over, without pauses. It does not tell whether it is provisional: see
     * {@link #provisional}, or use {@link Deadlines} for whatever somebody is held to.
     */
    public Instant plus(Instant start, Limit limit) {
        return Count.of(this, limit, start, List.of()).due();
    }

    /** The moment in working time from which so much working time is left; zero gives the moment back. */
    public Instant minusWorkingTime(Instant due, Duration workingTime) {
        Duration left = workingTime;
        if (left.isZero() || left.isNegative()) {
            return due;
        }
        LocalDate last = dateOf(due);
        for (int i = 0; i <= LONGEST_BREAK_DAYS || !left.equals(workingTime); i++) {
            List<Segment> segments = segments(last.minusDays(i));
            for (int s = segments.size() - 1; s >= 0; s--) {
                Segment segment = segments.get(s);
                Instant end = segment.to().isAfter(due) ? due : segment.to();
                Duration length = Duration.between(segment.from(), end);
                if (length.compareTo(left) >= 0) {
                    return end.minus(left);
                }
                left = length.isNegative() ? left : left.minus(length);
            }
        }
        throw endless(due);
    }

    /** Whether any day from the one of the first moment to the one of the second is provisional. */
    public boolean provisional(Instant from, Instant to) {
        return dateOf(from).datesUntil(dateOf(to).plusDays(1)).anyMatch(date -> day(date)
                .provisional());
    }

    /** The day of that moment here. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When work opens on that day, be it worked or not. */
    Instant openingOf(LocalDate date) {
        return at(date, hours.opening());
    }

    /** When work closes on that day, be it worked or not. */
    Instant closeOf(LocalDate date) {
        return at(date, hours.close());
    }

    /** The stretches that are worked on that day, none on a day off. */
    List<Segment> segments(LocalDate date) {
        if (!day(date).working()) {
            return List.of();
        }
        List<Segment> segments = new ArrayList<>();
        for (WorkingHours.Span span : hours.spans()) {
            segments.add(new Segment(at(date, span.from()), at(date, span.to())));
        }
        return segments;
    }

    private Instant at(LocalDate date, int minute) {
        LocalDate day = minute == 24 * 60 ? date.plusDays(1) : date;
        int minuteOfDay = minute % (24 * 60);
        return day.atTime(minuteOfDay / 60, minuteOfDay % 60).atZone(zone).toInstant();
    }

    static IllegalStateException endless(Instant moment) {
        return new IllegalStateException("no working day within reach of " + moment);
    }
}
