// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Finds the moment of a warning: in working time, while the clock runs, before the end. */
final class WarningTime {
    private final WorkCalendar calendar;
    private final List<Segment> running;
    private final LocalDate lastDate;
    private final long total;

    private WarningTime(WorkCalendar calendar, Count count) {
        this.calendar = calendar;
        this.running = count.running();
        this.lastDate = count.lastDate();
        this.total = running.stream().mapToLong(Segment::minutes).sum();
    }

    /** The moment; null without a warning, an end, or a single minute of work before the end. */
    static Instant of(WorkCalendar calendar, Warning warning, Count count) {
        if (warning == null || count.due() == null) {
            return null;
        }
        WarningTime time = new WarningTime(calendar, count);
        return time.total == 0 ? null : time.find(warning);
    }

    private Instant find(Warning warning) {
        Limit before = warning.before();
        if (before == null) {
            return afterMinutes(total * warning.percent() / 100);
        }
        return switch (before.unit()) {
            case WORKING_HOURS -> afterMinutes(total - before.amount() * 60L);
            case MINUTES -> afterMinutes(total - before.amount());
            case WORKING_DAYS -> afterMinutes(
                    total - (long) before.amount() * calendar.hours().minutes());
            case CALENDAR_DAYS -> from(openingBefore(before.amount()));
        };
    }

    private Instant afterMinutes(long minutes) {
        long left = Math.max(0, Math.min(minutes, total - 1));
        for (Segment stretch : running) {
            if (left < stretch.minutes()) {
                return stretch.from().plus(left, ChronoUnit.MINUTES);
            }
            left -= stretch.minutes();
        }
        throw new IllegalStateException("the stretches are shorter than their sum");
    }

    private Instant openingBefore(int days) {
        LocalDate date = lastDate.minusDays(days);
        for (int i = 0; i < days && !calendar.day(date).working(); i++) {
            date = date.minusDays(1);
        }
        return calendar.openingOf(date);
    }

    private Instant from(Instant wanted) {
        for (Segment stretch : running) {
            if (stretch.to().isAfter(wanted)) {
                return stretch.from().isAfter(wanted) ? stretch.from() : wanted;
            }
        }
        return afterMinutes(total - 1);
    }
}
