// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.visit.FieldOperation;
import org.linli.visit.HazardDraft;
import org.linli.visit.TrackPoint;
import org.linli.visit.internal.patrol.JdbcPatrols;
import org.linli.visit.internal.patrol.PatrolStart;
import org.linli.visit.internal.patrol.TrackPart;

/** Acts on patrols, each time with the operation's id as the key. */
final class PatrolDoing {
    private final JdbcPatrols patrols;

    PatrolDoing(JdbcPatrols patrols) {
        this.patrols = patrols;
    }

    private record Where(String area) {}

    private record Points(List<TrackPoint> points) {
        private Points {
            points = points == null ? List.of() : List.copyOf(points);
        }

        /** The same by the server's time. */
        private List<TrackPoint> by(Duration skew) {
            return points.stream()
                    .map(point -> point.at() == null
                            ? point
                            : new TrackPoint(
                                    point.at().plus(skew), point.longitude(), point.latitude(), point.accuracy()))
                    .toList();
        }
    }

    Done open(FieldOperation operation, Turn turn) {
        Where where = Json.read(Json.write(operation.body()), Where.class);
        new Input().required("area", where.area()).check();
        PatrolStart start = new PatrolStart(operation.id(), AreaCode.of(where.area()), turn.at(operation.deviceTime()));
        return Done.of(patrols.open(start, operation.id(), turn.by()).id());
    }

    Done points(FieldOperation operation, Turn turn) {
        Points points = Json.read(Json.write(operation.body()), Points.class);
        TrackPart part = new TrackPart(points.by(turn.skew()), operation.id(), true);
        patrols.take(operation.subject(), part, turn.by());
        return Done.NOTHING_MADE;
    }

    Done hazard(FieldOperation operation, Turn turn) {
        HazardDraft draft = Bodies.read(operation.body(), HazardDraft.class);
        return Done.of(patrols.foundEarlier(
                operation.subject(), draft, operation.id(), turn.at(operation.deviceTime()), turn.by()));
    }

    Done close(FieldOperation operation, Turn turn) {
        patrols.closeAt(operation.subject(), turn.at(operation.deviceTime()), turn.by());
        return Done.NOTHING_MADE;
    }
}
