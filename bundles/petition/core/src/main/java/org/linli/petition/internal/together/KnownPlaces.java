// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.KnownWorks;
import org.linli.petition.internal.Neighbours;

/** Finds what is worked on at a place: by the areas that hold it and, round its point, in the whole subdistrict. */
final class KnownPlaces {
    private static final int MOST = 20;
    private static final int MOST_CANDIDATES = 500;
    private static final double LARGEST_RADIUS = 5000;

    private KnownPlaces() {}

    /**
     * A place and what is asked of it.
     *
     * @param area where it was found to lie
     * @param point null when only the area is known
     * @param type null for all types
     * @param day today
     */
    record Asked(AreaCode area, GeoPoint point, String type, LocalDate day) {}

    /** Those at work there, the nearest area first. */
    static List<KnownWorkRow> at(EntityManager manager, Asked asked) {
        Map<String, KnownWorkRow> found = new LinkedHashMap<>();
        inAreasAbove(manager, asked).forEach(row -> found.put(row.id, row));
        if (asked.point() != null) {
            around(manager, asked).forEach(row -> found.put(row.id, row));
        }
        return found.values().stream()
                .filter(row -> row.isAbout(asked.type()) && reaches(row, asked))
                .sorted(Comparator.comparing((KnownWorkRow row) -> -row.area.length())
                        .thenComparing(row -> row.toDay)
                        .thenComparing(row -> row.id))
                .limit(MOST)
                .toList();
    }

    /** Without a point one that has a point is taken only where it lies no further down than the place. */
    private static boolean reaches(KnownWorkRow row, Asked asked) {
        return asked.point() != null
                ? row.reaches(asked.point())
                : row.longitude == null || row.area.equals(asked.area().value());
    }

    private static List<KnownWorkRow> inAreasAbove(EntityManager manager, Asked asked) {
        return manager.createQuery(
                        "SELECT k FROM KnownWorkRow k WHERE k.state = :state AND k.area IN :areas"
                                + " AND k.toDay >= :day AND k.fromDay <= :day ORDER BY k.toDay, k.id",
                        KnownWorkRow.class)
                .setParameter("state", KnownWorks.State.AT_WORK)
                .setParameter("areas", new AreaRange(asked.area()).upwards())
                .setParameter("day", asked.day().toString())
                .setMaxResults(MOST_CANDIDATES)
                .getResultList();
    }

    /** A slope may reach over the border of a grid. */
    private static List<KnownWorkRow> around(EntityManager manager, Asked asked) {
        AreaCode wide = asked.area().at(AreaLevel.SUBDISTRICT).orElse(asked.area());
        double north = Distance.degrees(LARGEST_RADIUS);
        double east = north / Math.cos(Math.toRadians(asked.point().latitude()));
        return manager.createQuery(
                        "SELECT k FROM KnownWorkRow k WHERE k.state = :state AND k.area BETWEEN :first AND :last"
                                + " AND k.toDay >= :day AND k.fromDay <= :day"
                                + " AND k.longitude BETWEEN :west AND :east AND k.latitude BETWEEN :south AND :north"
                                + " ORDER BY k.toDay, k.id",
                        KnownWorkRow.class)
                .setParameter("state", KnownWorks.State.AT_WORK)
                .setParameter("first", wide.value())
                .setParameter("last", new AreaRange(wide).last())
                .setParameter("day", asked.day().toString())
                .setParameter("west", asked.point().longitude() - east)
                .setParameter("east", asked.point().longitude() + east)
                .setParameter("south", asked.point().latitude() - north)
                .setParameter("north", asked.point().latitude() + north)
                .setMaxResults(MOST_CANDIDATES)
                .getResultList();
    }

    /** @throws PlatformException invalid, for an area that is not there */
    static void requireKnown(Neighbours neighbours, AreaCode area) {
        try {
            neighbours.areas().find(area);
        } catch (PlatformException unknown) {
            if (!unknown.problem().type().equals(Problem.NOT_FOUND)) {
                throw unknown;
            }
            throw new PlatformException(Problem.invalid("area", "no such area", "an area's code"), unknown);
        }
    }
}
