// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.calendar.Explanation.Kind;
import org.linli.kernel.calendar.Stops.Stop;

/**
 * One count of a limit, step by step. The date and its explanation both come from these steps, so that they cannot
 * disagree.
 */
final class Count {
    private static final int ENDLESS = 20_000;

    private final WorkCalendar calendar;
    private final Limit limit;
    private final Instant start;
    private final Stops stops;
    private final List<Step> steps = new ArrayList<>();
    private boolean provisional;
    private int counted;
    private Instant due;
    private LocalDate lastDate;
    private boolean over;

    private Count(WorkCalendar calendar, Limit limit, Instant start, List<Pause> pauses) {
        this.calendar = calendar;
        this.limit = limit;
        this.start = start;
        this.stops = new Stops(pauses);
    }

    static Count of(WorkCalendar calendar, Limit limit, Instant start, List<Pause> pauses) {
        Count count = new Count(calendar, limit, start, pauses);
        count.run();
        return count;
    }

    /** The end of the period; null while a pause leaves it open. */
    Instant due() {
        return due;
    }

    /** The day on which the period ends; null while a pause leaves it open. */
    LocalDate lastDate() {
        return lastDate;
    }

    boolean provisional() {
        return provisional;
    }

    List<Step> steps() {
        return steps;
    }

    /** The minutes of the period in which the clock runs: those worked, or all where all count. */
    List<Segment> running() {
        Instant from = Stops.fullMinute(start);
        return calendar.dateOf(from)
                .datesUntil(lastDate.plusDays(1))
                .flatMap(date -> segments(date).stream())
                .map(segment -> segment.clip(from, due))
                .filter(segment -> !segment.empty())
                .flatMap(segment -> stops.running(segment).stream())
                .toList();
    }

    private void run() {
        boolean hours = !limit.unit().isOfDays();
        LocalDate date = calendar.dateOf(start);
        if (!hours && limit.amount() > 0) {
            steps.add(new Step(Kind.START, calendar.day(date), 0, null, null));
            date = date.plusDays(1);
        }
        for (; !over; date = date.plusDays(1)) {
            Day day = calendar.day(date);
            provisional |= day.provisional();
            if (hours) {
                countMinutes(day);
            } else {
                countDay(day, stops.before(calendar.closeOf(date)));
            }
            if (steps.size() > ENDLESS) {
                throw WorkCalendar.endless(start);
            }
        }
    }

    private void countDay(Day day, Stop stop) {
        boolean complete = counted == limit.amount();
        boolean worked = complete || limit.unit() == LimitUnit.WORKING_DAYS;
        if (worked && !day.working()) {
            step(Kind.SKIPPED, day, null);
        } else if (stop != null) {
            step(stop.endless() ? Kind.PAUSED : Kind.SKIPPED, day, stop.reason());
            over = stop.endless();
        } else if (!complete) {
            counted++;
            step(Kind.COUNTED, day, null);
            endIf(counted == limit.amount() && day.working(), day);
        } else {
            boolean open = calendar.closeOf(day.date()).isAfter(start);
            step(open ? Kind.LAST : Kind.SKIPPED, day, null);
            endIf(open, day);
        }
    }

    private void endIf(boolean last, Day day) {
        if (last) {
            end(day, calendar.closeOf(day.date()));
        }
    }

    private void end(Day day, Instant moment) {
        due = moment;
        lastDate = day.date();
        over = true;
    }

    private void step(Kind kind, Day day, String pause) {
        steps.add(new Step(kind, day, counted, null, pause));
    }

    private void countMinutes(Day day) {
        Instant from = Stops.fullMinute(start);
        List<Segment> spans = segments(day.date()).stream()
                .map(span -> span.clip(from, span.to()))
                .filter(span -> !span.empty())
                .toList();
        if (spans.isEmpty()) {
            step(Kind.SKIPPED, day, null);
        }
        for (int i = 0; i < spans.size() && !over; i++) {
            countSpan(day, spans.get(i));
        }
    }

    /** The stretches of a day that count. */
    private List<Segment> segments(LocalDate date) {
        return limit.unit() == LimitUnit.MINUTES
                ? List.of(new Segment(
                        date.atStartOfDay(calendar.zone()).toInstant(),
                        date.plusDays(1).atStartOfDay(calendar.zone()).toInstant()))
                : calendar.segments(date);
    }

    private void countSpan(Day day, Segment span) {
        Instant at = span.from();
        for (Stop stop : stops.within(span)) {
            count(day, new Segment(at, stop.from()));
            if (over) {
                return;
            }
            Segment still = new Segment(stop.from(), stop.to()).clip(at, span.to());
            steps.add(new Step(stop.endless() ? Kind.PAUSED : Kind.SKIPPED, day, counted, still, stop.reason()));
            over = stop.endless();
            at = stop.to();
        }
        if (!over) {
            count(day, new Segment(at, span.to()));
        }
    }

    private void count(Day day, Segment stretch) {
        if (stretch.empty()) {
            return;
        }
        int left = limit.amount() * (limit.unit() == LimitUnit.MINUTES ? 1 : 60) - counted;
        int minutes = (int) Math.min(left, stretch.minutes());
        Instant to = stretch.from().plus(minutes, ChronoUnit.MINUTES);
        counted += minutes;
        steps.add(new Step(Kind.COUNTED, day, counted, new Segment(stretch.from(), to), null));
        if (minutes == left) {
            end(day, to);
        }
    }
}
