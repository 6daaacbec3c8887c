// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.map;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.organization.Area;

/**
 * What a map shows: an area, or a part of it. Parts lie in half steps, so that every place is near the middle of one; an
 * address of a map names a part and never the very place that somebody means.
 *
 * @param area the area
 * @param zoom how often the whole was halved
 * @param column which part from the west, in half steps
 * @param row which part from the north, in half steps
 */
public record MapView(AreaCode area, int zoom, int column, int row) {
    /** How often can be zoomed in. */
    public static final int DEEPEST = 4;

    private static final Pattern FORM = Pattern.compile("(\\d{6,15})-(\\d)-(\\d{1,2})-(\\d{1,2})");

    /** The view of this name; empty for a name that is none. */
    public static Optional<MapView> of(String name) {
        Matcher form = FORM.matcher(name == null ? "" : name);
        if (!form.matches() || form.group(1).length() % 3 != 0) {
            return Optional.empty();
        }
        int zoom = Integer.parseInt(form.group(2));
        int column = Integer.parseInt(form.group(3));
        int row = Integer.parseInt(form.group(4));
        int last = last(zoom);
        return zoom > DEEPEST || column > last || row > last
                ? Optional.empty()
                : Optional.of(new MapView(AreaCode.of(form.group(1)), zoom, column, row));
    }

    /** The whole of an area. */
    public static MapView whole(AreaCode area) {
        return new MapView(area, 0, 0, 0);
    }

    /** Its name, for forms and addresses. */
    public String name() {
        return area.value() + '-' + zoom + '-' + column + '-' + row;
    }

    /** The piece of ground; the area's bounds must be known. */
    public MapFrame frame(Area of) {
        MapFrame whole = MapFrame.round(of.bounds());
        int parts = 1 << zoom;
        double width = whole.width() / parts;
        double height = whole.height() / parts;
        return new MapFrame(whole.west() + column * width / 2, whole.north() - row * height / 2, width, height);
    }

    /** As near to a place as that: the part in whose middle it is best. */
    public MapView at(int nearer, GeoPoint point, Area of) {
        int then = Math.max(0, Math.min(DEEPEST, nearer));
        MapFrame whole = MapFrame.round(of.bounds());
        return new MapView(area, then, part(whole.x(point), then), part(whole.y(point), then));
    }

    private static int part(double pixel, int zoom) {
        double size = (double) MapFrame.SIZE / (1 << zoom);
        long part = Math.round((pixel - size / 2) / (size / 2));
        return (int) Math.max(0, Math.min(last(zoom), part));
    }

    private static int last(int zoom) {
        return 2 * ((1 << zoom) - 1);
    }
}
