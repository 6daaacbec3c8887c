// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kernel.calendar.Day;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.WorkCalendar;

/** In which days, between a deadline's start and its end, a new calendar differs from the one it was computed by. */
final class CalendarDifference {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final int NAMED = 3;
    private static final int DAYS = 800;

    private final WorkCalendar now;
    private final Function<String, Optional<WorkCalendar>> versions;
    private final Map<String, Past> pasts = new HashMap<>();
    private final Map<Key, String> known = new HashMap<>();

    /** @param versions gives a calendar of the past; called outside of transactions only */
    CalendarDifference(WorkCalendar now, Function<String, Optional<WorkCalendar>> versions) {
        this.now = now;
        this.versions = versions;
    }

    /** Why one differs from the other, in Chinese. */
    String words(Deadline before, Deadline after) {
        Past past = pasts.computeIfAbsent(before.calendarVersion(), this::past);
        Instant last =
                after.due() != null && (before.due() == null || after.due().isAfter(before.due()))
                        ? after.due()
                        : before.due();
        LocalDate from = now.dateOf(before.start());
        LocalDate to = last == null ? from : now.dateOf(last);
        return known.computeIfAbsent(new Key(past.version(), from, to), key -> words(past, from, to));
    }

    private String words(Past past, LocalDate from, LocalDate to) {
        List<String> days = past.days().stream()
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .map(Differing::words)
                .toList();
        List<String> words = new ArrayList<>(days.subList(0, Math.min(NAMED, days.size())));
        if (days.size() > NAMED) {
            words.add("等" + days.size() + "天");
        }
        if (!past.hours().isEmpty()) {
            words.add(past.hours());
        }
        return words.isEmpty() ? past.otherwise() : String.join("；", words);
    }

    private Past past(String version) {
        Optional<WorkCalendar> found = versions.apply(version);
        if (found.isEmpty()) {
            return new Past(version, List.of(), "", "工作日历已更换");
        }
        WorkCalendar old = found.get();
        LocalDate first = LocalDate.of(
                Math.min(old.years().get(0).year(), now.years().get(0).year()) - 1, 12, 1);
        int last = Math.max(
                old.years().get(old.years().size() - 1).year(),
                now.years().get(now.years().size() - 1).year());
        LocalDate until = LocalDate.of(last, 12, 31).plusDays(DAYS);
        List<Differing> days = first.datesUntil(until)
                .filter(date -> old.day(date).working() != now.day(date).working())
                .map(date -> new Differing(date, DAY.format(date) + says(now.day(date))))
                .toList();
        boolean sameHours = old.hours().equals(now.hours());
        String hours = sameHours
                ? ""
                : "工作时间改为" + now.hours().spans().stream().map(Object::toString).collect(Collectors.joining("、"));
        return new Past(version, days, hours, "节假日安排已公布");
    }

    private static String says(Day day) {
        return (day.working() ? "上班" : "放假") + "（" + day.reason() + "）";
    }

    private record Past(String version, List<Differing> days, String hours, String otherwise) {}

    private record Differing(LocalDate date, String words) {}

    private record Key(String version, LocalDate from, LocalDate to) {}
}
