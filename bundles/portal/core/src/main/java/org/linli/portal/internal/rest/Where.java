// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.portal.internal.map.MapFrame;
import org.linli.portal.internal.map.MapView;

/**
 * Where something is, as far as a form tells, and the map that shows it. A tap on the map, a step nearer or farther, the
 * phone's position and another community all come as fields of the form.
 *
 * @param area the smallest area known; null for none
 * @param chosen the area that is chosen in the list; null for none
 * @param point the very place; null for none
 * @param map what the map shows; null without a map
 * @param path the names of the area; null for none
 * @param outside whether a position was given that lies in no known area
 */
public record Where(AreaCode area, AreaCode chosen, GeoPoint point, Map map, String path, boolean outside) {
    /**
     * A map.
     *
     * @param name what it is of
     * @param view its name
     * @param frame the piece of ground
     * @param nearer whether it can be seen from nearer
     * @param farther whether it can be seen from farther
     * @param pin whether the place is on it
     * @param x where, from the left
     * @param y where, from the top
     */
    public record Map(
            String name, String view, MapFrame frame, boolean nearer, boolean farther, boolean pin, long x, long y) {}

    private static final int NEAR = 2;

    /** Finds out. */
    static Where of(Fields form, AreaCode usual, Areas areas) {
        AreaCode chosen = form.has("area") || form.has("view") ? known(form.get("area"), areas) : usual;
        Optional<MapView> view = MapView.of(form.get("view"))
                .filter(seen -> seen.area().equals(chosen))
                .filter(seen -> hasBounds(areas.find(seen.area())));
        GeoPoint point = tapped(form, view, areas).orElseGet(() -> typed(form));
        AreaCode found = point == null ? null : located(point, areas);
        boolean outside = point != null && found == null;
        boolean moved = found != null && chosen != null && !chosen.contains(found);
        // another community was chosen in the list than the one that the place was tapped in
        if (moved && !form.has("here") && form.has("view") && view.isEmpty()) {
            return of(chosen, null, MapView.whole(chosen), false, areas);
        }
        AreaCode shown = moved || chosen == null && found != null ? community(found) : chosen;
        GeoPoint place = outside ? null : point;
        if (shown == null) {
            return new Where(null, null, null, null, null, outside);
        }
        MapView seen = view.filter(same -> same.area().equals(shown)).orElse(MapView.whole(shown));
        return of(shown, place, looked(form, seen, place, areas), outside, areas);
    }

    private static Where of(AreaCode chosen, GeoPoint point, MapView view, boolean outside, Areas areas) {
        AreaCode area = point == null
                ? chosen
                : Optional.ofNullable(located(point, areas)).orElse(chosen);
        Area shown = areas.find(chosen);
        return new Where(area, chosen, point, map(shown, view, point), areas.path(area), outside);
    }

    private static Map map(Area area, MapView view, GeoPoint point) {
        if (!hasBounds(area)) {
            return null;
        }
        MapFrame frame = view.frame(area);
        boolean pin = point != null && frame.shows(point);
        return new Map(
                area.name(),
                view.name(),
                frame,
                view.zoom() < MapView.DEEPEST,
                view.zoom() > 0,
                pin,
                pin ? Math.round(frame.x(point)) : 0,
                pin ? Math.round(frame.y(point)) : 0);
    }

    /** Nearer, farther, or where the phone is. */
    private static MapView looked(Fields form, MapView view, GeoPoint point, Areas areas) {
        Area area = areas.find(view.area());
        if (!hasBounds(area)) {
            return view;
        }
        GeoPoint middle = point == null ? view.frame(area).middle() : point;
        if (form.has("here") && point != null) {
            return view.at(Math.max(NEAR, view.zoom()), point, area);
        }
        String zoom = form.text("zoom");
        return switch (zoom) {
            case "in" -> view.at(view.zoom() + 1, middle, area);
            case "out" -> view.at(view.zoom() - 1, middle, area);
            default -> view;
        };
    }

    /** A press of the enter key on the map means its middle. */
    private static Optional<GeoPoint> tapped(Fields form, Optional<MapView> view, Areas areas) {
        if (view.isEmpty() || !form.has("tap.x") || !form.has("tap.y")) {
            return Optional.empty();
        }
        MapFrame frame = view.get().frame(areas.find(view.get().area()));
        try {
            double x = Double.parseDouble(form.get("tap.x"));
            double y = Double.parseDouble(form.get("tap.y"));
            return Optional.of(x == 0 && y == 0 ? frame.middle() : frame.point(x, y));
        } catch (NumberFormatException | PlatformException nonsense) {
            return Optional.empty();
        }
    }

    private static GeoPoint typed(Fields form) {
        try {
            return point(form);
        } catch (PlatformException nonsense) {
            return null;
        }
    }

    /**
     * The point that a form holds; null for none.
     *
     * @throws PlatformException invalid
     */
    static GeoPoint point(Fields form) {
        if (!form.has("longitude") || !form.has("latitude")) {
            return null;
        }
        try {
            return new GeoPoint(Double.parseDouble(form.get("longitude")), Double.parseDouble(form.get("latitude")));
        } catch (NumberFormatException wrong) {
            throw new PlatformException(
                    org.linli.kernel.Problem.invalid("place.point", "not two numbers", "degrees of WGS-84"), wrong);
        }
    }

    /** The area that a point lies in; null for none. */
    static AreaCode located(GeoPoint point, Areas areas) {
        try {
            return areas.locate(point, null, null).area();
        } catch (PlatformException nowhere) {
            return null;
        }
    }

    private static AreaCode known(String code, Areas areas) {
        try {
            AreaCode chosen = Places.chosen(code);
            return chosen == null ? null : areas.find(chosen).code();
        } catch (PlatformException none) {
            return null;
        }
    }

    /** The smallest area that can be chosen in the list. */
    static AreaCode community(AreaCode found) {
        return found.at(AreaLevel.COMMUNITY).orElse(found);
    }

    private static boolean hasBounds(Area area) {
        return !area.bounds().isEmpty();
    }
}
