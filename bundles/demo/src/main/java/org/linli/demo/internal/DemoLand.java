// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.organization.Area;

/**
 * The made-up land of the demo, the same at each start: three districts, the first with three subdistricts of four
 * communities of eight grids. Codes begin with 99, which no province has.
 *
 * <p>Every community has a strip in the north that no grid covers, and the first two grids of the first community
 * overlap, so that both of these can be seen.
 */
final class DemoLand {
    /** Where everything of the demo lies. */
    static final AreaCode EAST = AreaCode.of("990101");

    static final AreaCode FIRST_SUBDISTRICT = AreaCode.of("990101001");
    static final AreaCode FIRST_COMMUNITY = AreaCode.of("990101001001");
    static final AreaCode FIRST_GRID = AreaCode.of("990101001001001");

    private static final List<String> DISTRICTS = List.of("演示东区", "演示西区", "演示南区");
    private static final List<String> STEMS = List.of("甲", "乙", "丙");
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四");
    private static final int GRIDS = 8;
    private static final double WIDTH = 0.040;
    private static final double HEIGHT = 0.010;
    private static final double GRID_WIDTH = WIDTH / 4;
    private static final double GRID_HEIGHT = 0.0045;
    private static final double OVERLAP = 0.002;

    private final List<Area> areas = new ArrayList<>();

    private DemoLand() {
        for (int district = 0; district < DISTRICTS.size(); district++) {
            addDistrict(district);
        }
    }

    /** All areas, parents before what lies in them. */
    static List<Area> areas() {
        return List.copyOf(new DemoLand().areas);
    }

    /** The middle of an area. */
    static GeoPoint middle(Area area) {
        double longitude = area.bounds().stream()
                .mapToDouble(GeoPoint::longitude)
                .average()
                .orElseThrow();
        double latitude =
                area.bounds().stream().mapToDouble(GeoPoint::latitude).average().orElseThrow();
        return new GeoPoint(rounded(longitude), rounded(latitude));
    }

    private void addDistrict(int district) {
        String code = "9901" + two(district + 1);
        double west = 104.0 + 0.2 * district;
        int subdistricts = district == 0 ? 3 : 1;
        add(code, DISTRICTS.get(district), west, 30.0, WIDTH * subdistricts, HEIGHT * NUMBERS.size());
        for (int s = 0; s < subdistricts; s++) {
            addSubdistrict(code + three(s + 1), STEMS.get(s), west + WIDTH * s, district == 0 ? NUMBERS.size() : 1);
        }
    }

    private void addSubdistrict(String code, String stem, double west, int communities) {
        add(code, stem + "街道", west, 30.0, WIDTH, HEIGHT * NUMBERS.size());
        for (int c = 0; c < communities; c++) {
            addCommunity(code + three(c + 1), stem + NUMBERS.get(c), west, 30.0 + HEIGHT * c);
        }
    }

    private void addCommunity(String code, String stem, double west, double south) {
        add(code, stem + "社区", west, south, WIDTH, HEIGHT);
        for (int g = 0; g < GRIDS; g++) {
            boolean overlaps = code.equals(FIRST_COMMUNITY.value()) && g == 1;
            double left = west + GRID_WIDTH * (g % 4) - (overlaps ? OVERLAP : 0);
            double bottom = south + GRID_HEIGHT * (g / 4);
            double width = GRID_WIDTH + (overlaps ? OVERLAP : 0);
            add(code + three(g + 1), stem + "社区第" + (g + 1) + "网格", left, bottom, width, GRID_HEIGHT);
        }
    }

    private void add(String code, String name, double west, double south, double width, double height) {
        areas.add(new Area(
                AreaCode.of(code),
                name,
                List.of(
                        new GeoPoint(rounded(west), rounded(south)),
                        new GeoPoint(rounded(west + width), rounded(south)),
                        new GeoPoint(rounded(west + width), rounded(south + height)),
                        new GeoPoint(rounded(west), rounded(south + height)))));
    }

    /** The areas of one level, in order. */
    static List<Area> ofLevel(List<Area> areas, AreaLevel level) {
        return areas.stream().filter(area -> area.code().level() == level).toList();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1_000_000) / 1_000_000.0;
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }

    private static String three(int number) {
        return "%03d".formatted(number);
    }
}
