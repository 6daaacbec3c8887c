// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.ArrayList;
import java.util.List;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.organization.Area;

/**
 * One of the made-up districts: its description, and the land that follows from it, the same at each start. Communities
 * lie above each other, the grids of one beside each other, without gaps.
 */
final class District {
    private static final double WIDTH = 0.030;
    private static final double HEIGHT = 0.008;

    private final Sheet sheet;
    private final AreaCode code;
    private final List<Area> areas = new ArrayList<>();

    private District(Sheet sheet) {
        this.sheet = sheet;
        this.code = AreaCode.of(sheet.value("code"));
        layOut();
    }

    /** All of them, in the order to make them. */
    static List<District> all() {
        return Sheet.read("/districts/index.properties").lines("district").stream()
                .map(line -> of(line.part(0)))
                .toList();
    }

    /** The one of a code. */
    static District of(String code) {
        return new District(Sheet.read("/districts/" + code + ".properties"));
    }

    Sheet sheet() {
        return sheet;
    }

    AreaCode code() {
        return code;
    }

    /** What the names of its accounts begin with. */
    String login() {
        return sheet.value("login");
    }

    /** All areas, parents before what lies in them. */
    List<Area> areas() {
        return List.copyOf(areas);
    }

    /** The areas of a level, in order. */
    List<Area> areas(AreaLevel level) {
        return areas.stream().filter(area -> area.code().level() == level).toList();
    }

    List<Area> grids() {
        return areas(AreaLevel.GRID);
    }

    /** A point in an area: its middle, a little aside, so that no two things stand on each other. */
    GeoPoint point(AreaCode area, int number) {
        List<GeoPoint> bounds = areas.stream()
                .filter(each -> each.code().equals(area))
                .findFirst()
                .orElseThrow()
                .bounds();
        double longitude = (bounds.get(0).longitude() + bounds.get(2).longitude()) / 2;
        double latitude = (bounds.get(0).latitude() + bounds.get(2).latitude()) / 2;
        return new GeoPoint(rounded(longitude + number % 7 * 0.0004), rounded(latitude + number % 5 * 0.0005));
    }

    private void layOut() {
        double west = Double.parseDouble(sheet.value("west"));
        List<Line> streets = sheet.lines("street");
        int tallest =
                streets.stream().mapToInt(line -> line.listed(3).size()).max().orElseThrow();
        add(code.value(), sheet.value("name"), west, 30, WIDTH * streets.size(), HEIGHT * tallest);
        for (int i = 0; i < streets.size(); i++) {
            addStreet(streets.get(i), west + WIDTH * i);
        }
    }

    /** {@code street.001 = name | what its communities are called | grids in each | their names}. */
    private void addStreet(Line street, double west) {
        List<String> names = street.listed(3);
        String own = code.value() + street.key();
        add(own, street.part(0), west, 30, WIDTH, HEIGHT * names.size());
        int grids = street.number(2);
        for (int c = 0; c < names.size(); c++) {
            String community = own + "%03d".formatted(c + 1);
            String name = names.get(c) + street.part(1);
            double south = 30 + HEIGHT * c;
            add(community, name, west, south, WIDTH, HEIGHT);
            for (int g = 0; g < grids; g++) {
                double width = WIDTH / grids;
                String grid = name + "第" + (g + 1) + "网格";
                add(community + "%03d".formatted(g + 1), grid, west + width * g, south, width, HEIGHT);
            }
        }
    }

    private void add(String area, String name, double west, double south, double width, double height) {
        areas.add(new Area(
                AreaCode.of(area),
                name,
                List.of(
                        new GeoPoint(rounded(west), rounded(south)),
                        new GeoPoint(rounded(west + width), rounded(south)),
                        new GeoPoint(rounded(west + width), rounded(south + height)),
                        new GeoPoint(rounded(west), rounded(south + height)))));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1_000_000) / 1_000_000.0;
    }
}
