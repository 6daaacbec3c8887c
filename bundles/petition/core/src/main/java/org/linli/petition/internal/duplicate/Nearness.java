// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.util.Optional;
import org.linli.kernel.GeoPoint;

/**
 * How near two petitions' places are, as far as is known.
 *
 * @param score 1 the same place, 0 elsewhere by distance, less than 0 where other places are named
 * @param words why, for people; null when nothing is known
 */
record Nearness(double score, String words) {
    private static final double METRES_OF_DEGREE = 111_195;
    private static final double STEP = 10;

    /** Beyond it is another place. */
    static final double FARTHEST = 300;

    private static final double NOTHING_KNOWN = 0.45;
    private static final double NAMED_OTHERWISE = -0.5;

    static Nearness of(Profile one, Profile other) {
        GeoPoint here = one.matter().where().point();
        GeoPoint there = other.matter().where().point();
        if (here != null && there != null) {
            double metres = metres(here, there);
            return new Nearness(
                    Math.max(0, 1 - metres / FARTHEST), "相距约 " + Math.round(metres / STEP + 0.5) * 10 + " 米");
        }
        Optional<String> common = common(one, other).or(() -> common(other, one));
        if (common.isPresent()) {
            return new Nearness(0.9, "都提到" + common.get());
        }
        boolean mistyped = one.names().stream()
                .anyMatch(name -> other.names().stream().anyMatch(named -> PlaceNames.mistyped(name, named)));
        if (mistyped) {
            return new Nearness(0.7, "地名相近");
        }
        boolean known = !one.names().isEmpty() && !other.names().isEmpty();
        return new Nearness(known ? NAMED_OTHERWISE : NOTHING_KNOWN, null);
    }

    private static Optional<String> common(Profile one, Profile other) {
        return one.names().stream().filter(other.plain()::contains).findFirst();
    }

    static double metres(GeoPoint here, GeoPoint there) {
        double middle = Math.toRadians((here.latitude() + there.latitude()) / 2);
        double east = (there.longitude() - here.longitude()) * Math.cos(middle);
        return Math.hypot(east, there.latitude() - here.latitude()) * METRES_OF_DEGREE;
    }
}
