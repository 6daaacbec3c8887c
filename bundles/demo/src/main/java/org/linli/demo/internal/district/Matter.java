// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.organization.Area;

/**
 * A made-up matter of the last weeks.
 *
 * @param number which of its district, from 0
 * @param line {@code matter.<n> = type | channel | flows | units | text | what came of it | outside party}
 * @param flow how it went on
 * @param grid where
 * @param address the same in words
 * @param point where exactly
 * @param filed when
 */
record Matter(int number, Line line, Flow flow, AreaCode grid, String address, GeoPoint point, Instant filed) {
    /** So many days before today the first was filed. */
    static final int DAYS = 27;

    /** Within this time it is no wonder when a matter is open. */
    private static final Duration YOUNG = Duration.ofDays(7);
    /** How most matters go. */
    private static final String USUAL = "solved";

    /** How an answer on the spot is called among the flows. */
    static final String ON_THE_SPOT = "spot";

    String type() {
        return line.part(0);
    }

    String channel() {
        return line.part(1);
    }

    String text() {
        return line.part(4);
    }

    /** Words of a flow, with what came of this matter. */
    String words(String words) {
        return words.replace("{done}", line.part(5));
    }

    /** All of a district, the oldest first: the lines in turn, each time with the next of their flows. */
    static List<Matter> of(District district, Instant now) {
        Sheet flows = Sheet.read("/districts/flows.properties");
        List<Line> lines = district.sheet().lines("matter");
        List<Area> grids = district.grids();
        int count = district.sheet().number("matters");
        List<Matter> matters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Line line = lines.get(i % lines.size());
            Instant filed = filed(i, count, now);
            // A step that has nothing in common with the number of grids comes to all of them.
            Area grid = grids.get(i * 7 % grids.size());
            matters.add(new Matter(
                    i,
                    line,
                    flow(line.listed(2), i / lines.size(), flows, isLeft(i, filed, now)),
                    grid.code(),
                    grid.name() + "演示路" + (i * 3 % 40 + 1) + "号",
                    district.point(grid.code(), i),
                    filed));
        }
        return matters;
    }

    /** Of those of weeks ago one in five may still not be done. */
    private static boolean isLeft(int number, Instant filed, Instant now) {
        return filed.isAfter(now.minus(YOUNG)) || number % 5 == 0;
    }

    /** The next of the ways; where it must be done by now, the next that leads to an end, or the usual one. */
    private static Flow flow(List<String> ways, int turn, Sheet flows, boolean mayStayOpen) {
        return IntStream.range(turn, turn + ways.size())
                .mapToObj(each -> ways.get(each % ways.size()))
                .map(way -> Flow.of(way, flows.value(way)))
                .filter(flow -> mayStayOpen || flow.ends())
                .findFirst()
                .orElseGet(() -> Flow.of(USUAL, flows.value(USUAL)));
    }

    /** Spread over the weeks, closer to each other of late, and the hours in which people are up; never in the future. */
    private static Instant filed(int number, int count, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.CHINA);
        double left = 1 - (double) number / Math.max(1, count - 1);
        LocalDate day = today.minusDays(Math.round(DAYS * Math.pow(left, 1.5)));
        LocalTime time = LocalTime.of(8 + number * 5 % 12, number * 17 % 60);
        Instant moment = day.atTime(time).atZone(WorkCalendar.CHINA).toInstant();
        Instant latest = now.minus(Duration.ofMinutes(3L + 4L * (count - number)));
        return moment.isBefore(latest) ? moment : latest;
    }
}
