// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of work of a working day, such as 08:30–12:00 and 14:00–17:30.
 *
 * @param spans in order, without overlap, at least one; spans that touch have no closed minute between them
 */
public record WorkingHours(List<Span> spans) {
    private static final int DAY = 24 * 60;
    private static final Pattern SPAN =
            Pattern.compile("\\s*(\\d{1,2})[:：](\\d{2})\\s*[-–—~至]\\s*(\\d{1,2})[:：](\\d{2})\\s*");

    /**
     * One span of work, in minutes of the day.
     *
     * @param from first minute worked
     * @param to first minute not worked any more; 1440 is 24:00
     */
    public record Span(int from, int to) {
        /** @throws org.linli.kernel.PlatformException invalid, when it is empty or leaves the day */
        public Span {
            Refusal.unless(
                    from >= 0 && from < to && to <= DAY,
                    "hours",
                    clock(from) + "–" + clock(to) + " is not possible",
                    "a span within 00:00–24:00, such as 08:30–12:00");
        }

        /**
         * Reads a span such as {@code 08:30-12:00}.
         *
         * @throws org.linli.kernel.PlatformException invalid, when it is none
         */
        public static Span parse(String text) {
            Matcher match = SPAN.matcher(text);
            Refusal.unless(match.matches(), "hours", "'" + text + "' is no span of time", "such as 08:30-12:00");
            return new Span(minute(text, match, 1), minute(text, match, 3));
        }

        private static int minute(String text, Matcher match, int group) {
            int minutes = Integer.parseInt(match.group(group + 1));
            Refusal.unless(minutes < 60, "hours", "'" + text + "' is no span of time", "minutes 00 to 59");
            return Integer.parseInt(match.group(group)) * 60 + minutes;
        }

        @Override
        public String toString() {
            return clock(from) + "–" + clock(to);
        }
    }

    /** @throws org.linli.kernel.PlatformException invalid, when there is no span, or two overlap or are out of order */
    public WorkingHours {
        Refusal.unless(spans != null && !spans.isEmpty(), "hours", "no working time at all", "at least one span");
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            Refusal.unless(
                    spans.get(i - 1).to() <= spans.get(i).from(),
                    "hours",
                    spans.get(i) + " begins before " + spans.get(i - 1) + " ends",
                    "spans in order, without overlap");
        }
    }

    /**
     * Hours from spans such as {@code 08:30-12:00}.
     *
     * @throws org.linli.kernel.PlatformException invalid, as the constructors say
     */
    public static WorkingHours of(String... spans) {
        return new WorkingHours(List.of(spans).stream().map(Span::parse).toList());
    }

    /** The minute of the day when work opens. */
    public int opening() {
        return spans.get(0).from();
    }

    /** The minute of the day when work is over; 1440 is 24:00. */
    public int close() {
        return spans.get(spans.size() - 1).to();
    }

    /** How many minutes a working day has. */
    public int minutes() {
        return spans.stream().mapToInt(span -> span.to() - span.from()).sum();
    }

    /** A minute of the day as people write it, such as 17:30. */
    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
