// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pauses of a period in whole minutes, in order, those that overlap or touch made one. */
final class Stops {
    private final List<Stop> stops = new ArrayList<>();

    /** One stop; an endless one ends at {@link Instant#MAX}. */
    record Stop(Instant from, Instant to, String reason) {
        boolean endless() {
            return to.equals(Instant.MAX);
        }

        private Stop and(Stop next) {
            String both = List.of(reason.split("、")).contains(next.reason) ? reason : reason + "、" + next.reason;
            return new Stop(from, to.isAfter(next.to) ? to : next.to, both);
        }
    }

    Stops(List<Pause> pauses) {
        pauses.stream()
                .sorted(Comparator.comparing(Pause::from))
                .filter(pause -> !pause.from().equals(pause.to()))
                .map(pause ->
                        new Stop(pause.from().truncatedTo(ChronoUnit.MINUTES), fullMinute(pause.to()), pause.reason()))
                .forEach(this::add);
    }

    private void add(Stop next) {
        int last = stops.size() - 1;
        if (last >= 0 && !next.from().isAfter(stops.get(last).to())) {
            stops.set(last, stops.get(last).and(next));
        } else {
            stops.add(next);
        }
    }

    /** The moment at its minute's end; a minute that has begun belongs to what began in it. */
    static Instant fullMinute(Instant moment) {
        if (moment == null) {
            return Instant.MAX;
        }
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(moment) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    /** The stop that holds the last minute before that moment; null when the clock runs then. */
    Stop before(Instant moment) {
        for (Stop stop : stops) {
            if (stop.from().isBefore(moment) && !stop.to().isBefore(moment)) {
                return stop;
            }
        }
        return null;
    }

    /** The stops that touch the stretch, in order. */
    List<Stop> within(Segment stretch) {
        return stops.stream()
                .filter(stop -> stop.from().isBefore(stretch.to()) && stop.to().isAfter(stretch.from()))
                .toList();
    }

    /** What is left of the stretch while the clock runs. */
    List<Segment> running(Segment stretch) {
        List<Segment> left = new ArrayList<>();
        Instant at = stretch.from();
        for (Stop stop : within(stretch)) {
            if (stop.from().isAfter(at)) {
                left.add(new Segment(at, stop.from()));
            }
            at = stop.to();
        }
        if (at.isBefore(stretch.to())) {
            left.add(new Segment(at, stretch.to()));
        }
        return left;
    }
}
