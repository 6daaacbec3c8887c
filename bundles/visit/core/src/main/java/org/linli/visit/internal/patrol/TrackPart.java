// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Input;
import org.linli.visit.Patrol;
import org.linli.visit.Patrols;
import org.linli.visit.TrackPoint;

/**
 * Points that came together.
 *
 * @param points the points
 * @param key what they are known by when they come again
 * @param late whether they may come after the patrol is over: from a device that had no network
 */
public record TrackPart(List<TrackPoint> points, String key, boolean late) {
    /** Clocks differ a little, and a point is measured before it is sent. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int FARTHEST = 10_000;

    /**
     * The points of a device whose clock was set meanwhile: what would lie outside the patrol is moved to its edge, because
     * where somebody was counts more for their safety than when.
     */
    TrackPart inside(Patrol patrol, Instant now) {
        if (!late || points == null) {
            return this;
        }
        Instant end = until(patrol, now);
        List<TrackPoint> moved = points.stream()
                .map(point -> point == null || point.at() == null ? point : at(point, patrol.openedAt(), end))
                .toList();
        return new TrackPart(moved, key, true);
    }

    private static TrackPoint at(TrackPoint point, Instant from, Instant to) {
        Instant at = point.at().isBefore(from) ? from : point.at().isAfter(to) ? to : point.at();
        return new TrackPoint(at, point.longitude(), point.latitude(), point.accuracy());
    }

    void check(Patrol patrol, Instant now) {
        Input wrong = new Input();
        int many = points == null ? 0 : points.size();
        wrong.that(many > 0 && many <= Patrols.MOST_POINTS, "points", "are " + many, "1 to " + Patrols.MOST_POINTS);
        wrong.that(
                key != null && key.matches("[!-~]{8,64}"),
                "Idempotency-Key",
                "is missing or not one",
                "8 to 64 letters");
        wrong.check();
        if (!late && !patrol.openAt(now)) {
            throw new PlatformException(Problem.conflict("the patrol is over; a track is kept only while one is open"));
        }
        Instant from = patrol.openedAt().minus(TOLERANCE);
        Instant to = until(patrol, now).plus(TOLERANCE);
        for (int i = 0; i < points.size(); i++) {
            check(wrong, "points[" + i + "]", points.get(i), from, to);
        }
        wrong.check();
    }

    private static Instant until(Patrol patrol, Instant now) {
        Instant end = patrol.closedAt() == null ? patrol.until() : patrol.closedAt();
        return now.isBefore(end) ? now : end;
    }

    private static void check(Input wrong, String field, TrackPoint point, Instant from, Instant to) {
        if (point == null || point.at() == null) {
            wrong.that(false, field, "is missing", "a time and a place");
            return;
        }
        wrong.that(
                !point.at().isBefore(from) && !point.at().isAfter(to),
                field + ".at",
                "lies outside the patrol",
                "a time while the patrol was open");
        wrong.that(
                point.longitude() >= 73 && point.longitude() <= 136, field + ".longitude", "is elsewhere", "73 to 136");
        wrong.that(point.latitude() >= 3 && point.latitude() <= 54, field + ".latitude", "is elsewhere", "3 to 54");
        wrong.that(
                point.accuracy() >= 0 && point.accuracy() <= FARTHEST,
                field + ".accuracy",
                "is none",
                "0 to 10000 metres");
    }
}
