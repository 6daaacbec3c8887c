// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.organization.Area;
import org.linli.registry.DwellingKind;
import org.linli.registry.Places;

/** Two estates of three buildings with ten dwellings each, in the first two communities; facilities, organizations. */
final class DemoPlaces {
    private static final List<String> ESTATES = List.of("海棠演示小区", "青松演示小区");
    private static final List<AreaCode> COMMUNITIES = List.of(DemoLand.FIRST_COMMUNITY, AreaCode.of("990101001002"));
    private static final int BUILDINGS = 3;
    private static final int DWELLINGS = 10;
    private static final int FLOORS = 5;

    private final Places places;
    private final List<Area> land;
    private final Actor by;

    DemoPlaces(Places places, List<Area> land, Actor by) {
        this.places = places;
        this.land = land;
        this.by = by;
    }

    /** Where a household lives, in the words of a register. */
    record Home(AreaCode area, String estate, String building, String room, String street) {
        String address() {
            return street + estate + building + room;
        }
    }

    /** The home of a household, one for each. */
    static Home home(int household) {
        int building = household / DWELLINGS;
        int estate = building / BUILDINGS;
        int flat = household % DWELLINGS;
        String room = Integer.toString((flat / 2 + 1) * 100 + flat % 2 + 1);
        return new Home(area(building), ESTATES.get(estate), name(building), room, street(estate));
    }

    private static String name(int building) {
        return building % BUILDINGS + 1 + "号楼";
    }

    private static String street(int estate) {
        return "演示甲路" + (estate + 1) + "号";
    }

    private static AreaCode area(int building) {
        // Two of the first estate's buildings lie in the first grid, where the demo's worker is.
        return AreaCode.of(
                COMMUNITIES.get(building / BUILDINGS).value() + "%03d".formatted(building % BUILDINGS / 2 + 1));
    }

    /** Enters estates, buildings and the home of the first household; returns that home's id. */
    String build() {
        String first = null;
        for (int estate = 0; estate < ESTATES.size(); estate++) {
            String id = places.addEstate(
                    new Places.Estate(ESTATES.get(estate), street(estate), COMMUNITIES.get(estate), "演示物业公司", null),
                    "demo-estate-" + estate,
                    by);
            for (int building = estate * BUILDINGS; building < (estate + 1) * BUILDINGS; building++) {
                String built = building(id, estate, building);
                first = first == null ? built : first;
            }
        }
        Home home = home(0);
        return places.addDwelling(
                new Places.Dwelling(first, home.room(), home.address(), DwellingKind.OWNER_OCCUPIED, home.area()),
                "demo-dwelling",
                by);
    }

    private String building(String estate, int number, int building) {
        return places.addBuilding(
                new Places.Building(
                        estate,
                        name(building),
                        street(number) + ESTATES.get(number) + name(building),
                        area(building),
                        point(area(building)),
                        FLOORS),
                "demo-building-" + building,
                by);
    }

    /** Enters what stands and works around. */
    void furnish() {
        facility("LD-0001", "street-lamp", "海棠演示小区1号楼前路灯", 0);
        facility("LD-0002", "street-lamp", "海棠演示小区南门路灯", 2);
        facility("XF-0001", "hydrant", "海棠演示小区消防栓", 0);
        facility("JG-0001", "manhole-cover", "演示甲路2号井盖", 3);
        facility("JS-0001", "fitness", "青松演示小区健身器材", 5);
        organization("演示便民超市", "SHOP", 0);
        organization("演示第一小学", "SCHOOL", 2);
        organization("演示社区志愿者协会", "ASSOCIATION", 3);
    }

    private void facility(String code, String kind, String name, int building) {
        AreaCode area = area(building);
        places.addFacility(
                new Places.Facility(code, kind, name, area, point(area), "演示设施管护站"), "demo-facility-" + code, by);
    }

    private void organization(String name, String kind, int building) {
        places.addOrganization(
                new Places.Organization(name, kind, null, street(building / BUILDINGS), area(building)),
                "demo-organization-" + building,
                by);
    }

    private GeoPoint point(AreaCode code) {
        return land.stream()
                .filter(area -> area.code().equals(code))
                .map(DemoLand::middle)
                .findFirst()
                .orElseThrow();
    }
}
