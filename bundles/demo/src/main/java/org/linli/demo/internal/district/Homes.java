// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.List;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.registry.DwellingKind;
import org.linli.registry.Places;

/** Where the people of a district live: estates of three buildings with twelve flats each. */
final class Homes {
    private static final int BUILDINGS = 3;
    private static final int FLATS = 12;
    private static final int FLOORS = 6;

    private final District district;
    private final List<Line> estates;

    Homes(District district) {
        this.district = district;
        this.estates = district.sheet().lines("estate");
    }

    /** A home in the words of a register. */
    record Home(AreaCode grid, String estate, String building, String room, String street) {
        String address() {
            return street + estate + building + room;
        }
    }

    /** How many there are. */
    int count() {
        return estates.size() * BUILDINGS * FLATS;
    }

    /** The home of a household, one for each; neighbours in the list live in different estates. */
    Home of(int household) {
        int estate = household % estates.size();
        int flat = household / estates.size();
        int building = flat / FLATS;
        int door = flat % FLATS;
        String room = Integer.toString((door / 2 + 1) * 100 + door % 2 + 1);
        Line line = estates.get(estate);
        return new Home(grid(estate, building), line.part(0), name(building), room, line.part(1));
    }

    private static String name(int building) {
        return building + 1 + "号楼";
    }

    private AreaCode grid(int estate, int building) {
        AreaCode community = AreaCode.of(estates.get(estate).part(2));
        List<AreaCode> grids = district.areas(AreaLevel.GRID).stream()
                .map(area -> area.code())
                .filter(community::contains)
                .toList();
        return grids.get(building % grids.size());
    }

    /** Enters estates and buildings, and those homes whose ids are needed before anybody lives there. */
    void build(Places places, Part part, int homes, Actor by) {
        for (int estate = 0; estate < estates.size(); estate++) {
            Line line = estates.get(estate);
            Places.Estate draft =
                    new Places.Estate(line.part(0), line.part(1), AreaCode.of(line.part(2)), "演示物业公司", null);
            String id = part.once("estate." + line.key(), () -> places.addEstate(draft, null, by));
            for (int building = 0; building < BUILDINGS; building++) {
                Places.Building built = building(id, estate, building);
                part.once("building." + line.key() + "." + building, () -> places.addBuilding(built, null, by));
            }
        }
        for (int household = 0; household < homes; household++) {
            Places.Dwelling dwelling = dwelling(part, household);
            part.once("home." + household, () -> places.addDwelling(dwelling, null, by));
        }
    }

    private Places.Building building(String estate, int number, int building) {
        Line line = estates.get(number);
        AreaCode grid = grid(number, building);
        return new Places.Building(
                estate,
                name(building),
                line.part(1) + line.part(0) + name(building),
                grid,
                district.point(grid, building),
                FLOORS);
    }

    private Places.Dwelling dwelling(Part part, int household) {
        Home home = of(household);
        int building = household / estates.size() / FLATS;
        String estate = estates.get(household % estates.size()).key();
        return new Places.Dwelling(
                part.made("building." + estate + "." + building),
                home.room(),
                home.address(),
                DwellingKind.OWNER_OCCUPIED,
                home.grid());
    }
}
