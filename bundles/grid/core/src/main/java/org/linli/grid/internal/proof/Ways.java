// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.linli.grid.spi.FirstHandlers;
import org.linli.grid.spi.Matter;
import org.linli.grid.spi.Route;
import org.linli.kernel.AreaCode;

/**
 * Which way matters go in some areas, at each moment at which a rule changes. Where nobody knows the rules every matter
 * goes from its area to those above, one after the other.
 */
final class Ways {
    private static final Matter ANY = new Matter(null, "任何诉求", null, "不论缓急");

    private final boolean known;
    private final Map<AreaCode, List<Matter>> matters = new HashMap<>();
    private final NavigableMap<Instant, Map<AreaCode, List<Route>>> routes = new TreeMap<>();

    private Ways(boolean known) {
        this.known = known;
    }

    /** The ways where nobody knows the rules. */
    static Ways unknown() {
        return new Ways(false);
    }

    /**
     * The ways by rules.
     *
     * @param unit the area that all of the areas are or lie in
     */
    static Ways by(FirstHandlers rules, AreaCode unit, List<AreaCode> areas, Instant from, Instant until) {
        Ways ways = new Ways(true);
        List<Instant> moments = new ArrayList<>();
        moments.add(from);
        rules.changes(unit, from, until).stream()
                .filter(moment -> moment.isAfter(from) && moment.isBefore(until))
                .forEach(moments::add);
        List<Matter> all = rules.matters(unit);
        areas.forEach(area -> ways.matters.put(area, all));
        for (Instant moment : moments) {
            Map<AreaCode, List<Route>> here = new HashMap<>();
            for (int i = 0; i < areas.size(); i += FirstHandlers.MOST_AREAS) {
                rules.routes(areas.subList(i, Math.min(areas.size(), i + FirstHandlers.MOST_AREAS)), moment)
                        .forEach(route -> here.computeIfAbsent(route.area(), area -> new ArrayList<>())
                                .add(route));
            }
            ways.routes.put(moment, here);
        }
        return ways;
    }

    boolean known() {
        return known;
    }

    Set<Instant> moments() {
        return routes.keySet();
    }

    /** What can come up in an area. */
    List<Matter> matters(AreaCode area) {
        return known ? matters.getOrDefault(area, List.of()) : List.of(ANY);
    }

    /** The routes of an area at a moment. */
    List<Route> of(AreaCode area, Instant at) {
        if (!known) {
            return List.of(new Route(area, List.of(ANY), upward(area), above(area), null, null));
        }
        Map.Entry<Instant, Map<AreaCode, List<Route>>> there = routes.floorEntry(at);
        return there == null ? List.of() : there.getValue().getOrDefault(area, List.of());
    }

    private static List<AreaCode> upward(AreaCode area) {
        List<AreaCode> upward = new ArrayList<>();
        for (Optional<AreaCode> at = Optional.of(area);
                at.isPresent();
                at = at.get().parent()) {
            upward.add(at.get());
        }
        return upward;
    }

    private static List<AreaCode> above(AreaCode area) {
        List<AreaCode> upward = upward(area);
        return upward.subList(1, upward.size());
    }
}
