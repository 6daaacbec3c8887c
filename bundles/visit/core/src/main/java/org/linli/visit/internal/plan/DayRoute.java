// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.GeoPoint;

/**
 * The order of a day's doors: first those overdue, among them those in greater need (to whom the rule sends somebody more
 * often), among these always the nearest next.
 */
final class DayRoute {
    private static final double EARTH = 6_371_000;
    private static final Comparator<DueRow> URGENT = Comparator.comparing(DueRow::due)
            .thenComparing(row -> row.every().days())
            .thenComparing(DueRow::id);

    private DayRoute() {}

    /**
     * A door.
     *
     * @param metres from the one before; null when unknown
     * @param rows what is due there, the most urgent first
     */
    record Stop(Integer metres, List<DueRow> rows) {
        private GeoPoint point() {
            return rows.get(0).point();
        }

        private int days() {
            return rows.stream().mapToInt(row -> row.every().days()).min().orElse(0);
        }

        private boolean isOverdue(LocalDate day) {
            return rows.stream().anyMatch(row -> row.due().isBefore(day));
        }

        private LocalDate due() {
            return rows.get(0).due();
        }
    }

    /** The doors behind which something is due, in their order; at most so many. */
    static List<Stop> order(List<DueRow> due, LocalDate day, GeoPoint start, int most) {
        Map<String, List<DueRow>> doors = new LinkedHashMap<>();
        due.stream().sorted(URGENT).forEach(row -> doors.computeIfAbsent(row.door(), door -> new ArrayList<>())
                .add(row));
        List<List<Stop>> steps =
                steps(doors.values().stream().map(rows -> new Stop(null, rows)).toList(), day);
        List<Stop> way = new ArrayList<>();
        GeoPoint here = start;
        for (List<Stop> step : steps) {
            List<Stop> left = new ArrayList<>(step);
            while (!left.isEmpty() && way.size() < most) {
                Stop next = nearest(here, left);
                left.remove(next);
                way.add(new Stop(metres(here, next.point()), next.rows()));
                here = next.point() == null ? here : next.point();
            }
        }
        return way;
    }

    /** Doors of the same urgency together, the most urgent first. */
    private static List<List<Stop>> steps(List<Stop> stops, LocalDate day) {
        Map<String, List<Stop>> steps = new LinkedHashMap<>();
        stops.stream()
                .sorted(Comparator.comparing((Stop stop) -> !stop.isOverdue(day))
                        .thenComparing(Stop::days))
                .forEach(stop -> steps.computeIfAbsent(
                                stop.isOverdue(day) + "/" + stop.days(), step -> new ArrayList<>())
                        .add(stop));
        return List.copyOf(steps.values());
    }

    private static Stop nearest(GeoPoint here, List<Stop> left) {
        return left.stream()
                .min(Comparator.comparing((Stop stop) -> distance(here, stop.point()))
                        .thenComparing(Stop::due))
                .orElseThrow();
    }

    private static Integer metres(GeoPoint from, GeoPoint to) {
        return from == null || to == null ? null : Integer.valueOf((int) Math.round(distance(from, to)));
    }

    /** In metres, on a plane, which is good enough within a city; far away when unknown. */
    private static double distance(GeoPoint from, GeoPoint to) {
        if (from == null || to == null) {
            return Double.MAX_VALUE;
        }
        double middle = Math.toRadians((from.latitude() + to.latitude()) / 2);
        double east = Math.toRadians(to.longitude() - from.longitude()) * Math.cos(middle);
        double north = Math.toRadians(to.latitude() - from.latitude());
        return EARTH * Math.hypot(east, north);
    }
}
