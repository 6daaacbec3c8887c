// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a deadline is when it is, day by day, in words.
 *
 * @param lines from the start to the end; the date can be recomputed from their texts alone
 */
public record Explanation(List<Line> lines) {
    /** What a line says. */
    public enum Kind {
        /** The rule that is applied, and the start. */
        RULE,
        /** The day of the start, which does not count. */
        START,
        /** A day, or for hours a span, that counts. */
        COUNTED,
        /** A day, or for hours a span, that does not. */
        SKIPPED,
        /** The day on which the period ends, where it is not the last one counted. */
        LAST,
        /** A pause lasts, the end is open. */
        PAUSED,
        /** When the time is over. */
        DUE,
        /** When the warning comes. */
        WARNING
    }

    /**
     * One line.
     *
     * @param date the day it is about; null for the rule
     * @param kind what it says
     * @param count which day it is of those counted, or the minutes counted so far; 0 where nothing counts
     * @param provisional whether a notice that is not known yet may change it
     * @param text in Chinese
     * @param english the same in English
     */
    public record Line(LocalDate date, Kind kind, int count, boolean provisional, String text, String english) {}

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** Whether any day in it is provisional. */
    public boolean provisional() {
        return lines.stream().anyMatch(Line::provisional);
    }

    /** All lines in Chinese. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** All lines in English. */
    public String english() {
        return lines.stream().map(Line::english).collect(Collectors.joining("\n"));
    }
}
