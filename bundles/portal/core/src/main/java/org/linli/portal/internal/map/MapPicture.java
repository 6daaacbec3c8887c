// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.map;

import java.util.List;
import java.util.Locale;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.organization.Area;
import org.linli.organization.Areas;

/** Draws a map from the bounds of areas alone, as SVG: nothing of residents is in it, and nothing comes from outside. */
public final class MapPicture {
    private static final int LEAST_FOR_NAME = 38;
    private static final int LETTER = 14;
    private static final int[] LENGTHS = {2000, 1000, 500, 200, 100, 50, 20, 10};
    private static final int LONGEST_BAR = 110;

    private final Areas areas;

    /** @param areas asked through the gate */
    public MapPicture(Areas areas) {
        this.areas = areas;
    }

    /** The picture of a view; the area's bounds must be known. */
    public String draw(MapView view) {
        Area area = areas.find(view.area());
        MapFrame frame = view.frame(area);
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"320\""
                        + " viewBox=\"0 0 320 320\" font-family=\"sans-serif\"><rect width=\"320\" height=\"320\" fill=\"#e9e6df\"/>");
        List<Area> around =
                area.code().parent().map(parent -> around(parent, area.code())).orElse(List.of());
        shapes(svg, frame, around, "#f4f2ed", "#b9b3a6");
        shapes(svg, frame, List.of(area), "#fffdf8", "#6b6557");
        List<Area> within = area.code().level() == AreaLevel.GRID ? List.of() : areas.children(area.code());
        shapes(svg, frame, within, "none", "#8d8573");
        around.forEach(each -> name(svg, frame, each, each.name()));
        (within.isEmpty() ? List.of(area) : within).forEach(each -> name(svg, frame, each, shorter(each, area)));
        bar(svg, frame);
        return svg.append("</svg>").toString();
    }

    private List<Area> around(AreaCode parent, AreaCode except) {
        return areas.children(parent).stream()
                .filter(each -> !each.code().equals(except))
                .toList();
    }

    private static void shapes(StringBuilder svg, MapFrame frame, List<Area> areas, String fill, String line) {
        for (Area area : areas) {
            if (area.bounds().isEmpty()) {
                continue;
            }
            svg.append("<polygon fill=\"").append(fill).append("\" stroke=\"").append(line);
            svg.append("\" stroke-width=\"1.5\" points=\"");
            for (GeoPoint corner : area.bounds()) {
                svg.append(number(frame.x(corner))).append(',');
                svg.append(number(frame.y(corner))).append(' ');
            }
            svg.append("\"/>");
        }
    }

    /** In the middle of what can be seen of it, where there is room. */
    private static void name(StringBuilder svg, MapFrame frame, Area area, String name) {
        if (area.bounds().isEmpty()) {
            return;
        }
        double left = edge(area.bounds().stream().mapToDouble(frame::x).min().orElse(0));
        double right = edge(area.bounds().stream().mapToDouble(frame::x).max().orElse(0));
        double top = edge(area.bounds().stream().mapToDouble(frame::y).min().orElse(0));
        double bottom = edge(area.bounds().stream().mapToDouble(frame::y).max().orElse(0));
        if (right - left < LEAST_FOR_NAME || bottom - top < LETTER) {
            return;
        }
        int fits = (int) ((right - left) / LETTER);
        String shown = name.length() <= fits ? name : name.substring(0, Math.max(2, fits - 1)) + "…";
        svg.append("<text text-anchor=\"middle\" font-size=\"14\" fill=\"#4a4438\" x=\"");
        svg.append(number((left + right) / 2)).append("\" y=\"");
        svg.append(number((top + bottom) / 2 + 5)).append("\">");
        svg.append(escaped(shown)).append("</text>");
    }

    /** 第1网格 on the map of 甲一社区, where it is called 甲一社区第1网格. */
    private static String shorter(Area area, Area of) {
        boolean longer = area.name().startsWith(of.name())
                && area.name().length() > of.name().length();
        return longer ? area.name().substring(of.name().length()) : area.name();
    }

    private static void bar(StringBuilder svg, MapFrame frame) {
        double pixels = MapFrame.SIZE / frame.metres();
        for (int length : LENGTHS) {
            if (length * pixels <= LONGEST_BAR) {
                String end = number(10 + length * pixels);
                svg.append("<path d=\"M10 306v5H").append(end);
                svg.append("v-5\" fill=\"none\" stroke=\"#4a4438\" stroke-width=\"2\"/>");
                svg.append("<text x=\"10\" y=\"301\" font-size=\"12\" fill=\"#4a4438\">");
                svg.append(length).append(" m</text>");
                return;
            }
        }
    }

    private static double edge(double pixel) {
        return Math.max(0, Math.min(MapFrame.SIZE, pixel));
    }

    private static String number(double pixel) {
        return String.format(Locale.ROOT, "%.1f", pixel);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
