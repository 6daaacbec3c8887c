// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.HandOver;
import org.linli.organization.Location;
import org.linli.organization.Location.Found;
import org.linli.organization.Officer;
import org.linli.organization.UnitKind;

/** What every {@link Areas} does. */
public abstract class AreasContract {
    private World world;
    private Areas areas;

    /** An empty organization. */
    protected abstract World world();

    @Before
    public final void saveTestCity() {
        world = world().withTestCity();
        areas = world.areas();
    }

    @Test
    public void aPointInOneGridIsThere() {
        assertLocated(TestCity.FIRST_GRID, Found.IN_GRID, 116.02, 39.1);
    }

    @Test
    public void gridsAreDividedAnewAtOneMomentAndThoseThatEndedAreNoMore() {
        AreaCode third = AreaCode.of("990101001001003");
        Area wider = TestCity.area(third, "第三网格", 116.03, 39.0, 116.1, 39.2);
        Area narrower = TestCity.area(TestCity.FIRST_GRID, "第一网格", 116.0, 39.0, 116.03, 39.2);

        for (int again = 0; again < 2; again++) {
            areas.divide(List.of(narrower, wider), List.of(TestCity.SECOND_GRID), TestCity.ADMINISTRATOR);

            assertLocated(third, Found.IN_GRID, 116.04, 39.1);
            assertLocated(third, Found.IN_GRID, 116.08, 39.1);
            Refusals.of(Problem.NOT_FOUND, () -> areas.find(TestCity.SECOND_GRID));
            assertEquals(2, areas.children(TestCity.FIRST_COMMUNITY).size());
        }
    }

    @Test
    public void aNewGridHasTheWorkerWhoIsNamedFromItsFirstMoment() {
        AreaCode third = AreaCode.of("990101001001003");
        AreaCode fourth = AreaCode.of("990101001001004");
        Officer helper = world.officers().save(someone("李帮办", Role.COMMUNITY_OFFICER), TestCity.ADMINISTRATOR);
        Officer left = world.officers().save(someone("赵离岗", Role.GRID_WORKER), TestCity.ADMINISTRATOR);
        world.officers().handOver(new HandOver(left.id(), null, Map.of()), TestCity.ADMINISTRATOR);
        List<Area> saved = List.of(
                TestCity.area(third, "第三网格", 116.03, 39.2, 116.1, 39.3),
                TestCity.area(fourth, "第四网格", 116.0, 39.2, 116.03, 39.3));
        Map<AreaCode, String> workers = Map.of(third, helper.id(), fourth, left.id());

        for (int again = 0; again < 2; again++) {
            areas.divide(saved, List.of(), workers, TestCity.ADMINISTRATOR);

            Officer now = world.officers().find(helper.id());
            assertEquals(List.of(third), now.grids());
            assertTrue(now.grants().stream().anyMatch(grant -> grant.covers(Role.GRID_WORKER, third)));
            assertEquals("once only", helper.version() + 1, now.version());
            assertEquals(
                    helper.id(), world.staffing().handlerOf(third).orElseThrow().id());
            assertTrue(
                    "who has left gets nothing",
                    world.officers().find(left.id()).grids().isEmpty());
        }
        Refusals.of(
                Problem.NOT_FOUND,
                () -> areas.divide(saved, List.of(), Map.of(fourth, "nobody"), TestCity.ADMINISTRATOR));
    }

    private static Officer someone(String name, Role role) {
        Grant grant = new Grant(role, TestCity.FIRST_COMMUNITY);
        return new Officer(null, name, null, List.of(grant), null, List.of());
    }

    @Test
    public void aPointInNoGridGoesToTheSmallestAreaAbove() {
        assertLocated(TestCity.FIRST_COMMUNITY, Found.IN_NO_GRID, 116.02, 39.3);
        assertLocated(TestCity.SECOND_SUBDISTRICT, Found.IN_NO_GRID, 116.35, 39.1);
        assertLocated(TestCity.WEST, Found.IN_NO_GRID, 116.5, 39.1);
    }

    @Test
    public void aPointOnABorderGoesToWhatBothSidesLieIn() {
        assertLocated(TestCity.FIRST_COMMUNITY, Found.IN_SEVERAL_GRIDS, 116.05, 39.1);
        assertLocated(TestCity.FIRST_SUBDISTRICT, Found.IN_SEVERAL_GRIDS, 116.1, 39.1);
        assertLocated(TestCity.EAST, Found.IN_SEVERAL_GRIDS, 116.2, 39.1);
        assertLocated(TestCity.FIRST_SUBDISTRICT, Found.IN_NO_GRID, 116.1, 39.3);
        // 乙街道 ends there and 西江区 begins: the smaller one has it.
        assertLocated(TestCity.SECOND_SUBDISTRICT, Found.IN_NO_GRID, 116.4, 39.3);
    }

    @Test
    public void aPointInGridsOfTwoDistrictsGoesToTheFirstDistrict() {
        AreaCode western = AreaCode.of("990102001001001");
        areas.save(List.of(TestCity.area(western, "第一网格", 116.3, 39.0, 116.5, 39.2)), TestCity.ADMINISTRATOR);
        assertLocated(TestCity.EAST, Found.IN_SEVERAL_GRIDS, 116.3, 39.1);
    }

    @Test
    public void aPointInTwoGridsThatOverlapGoesAbove() {
        AreaCode third = AreaCode.of("990101001001003");
        areas.save(List.of(TestCity.area(third, "第三网格", 116.0, 39.1, 116.01, 39.3)), TestCity.ADMINISTRATOR);
        assertLocated(TestCity.FIRST_COMMUNITY, Found.IN_SEVERAL_GRIDS, 116.005, 39.15);
        assertLocated(third, Found.IN_GRID, 116.005, 39.25);
    }

    @Test
    public void newBoundsHoldAtOnce() {
        assertLocated(TestCity.FIRST_COMMUNITY, Found.IN_NO_GRID, 116.02, 39.3);
        areas.save(
                List.of(TestCity.area(TestCity.FIRST_GRID, "第一网格", 116.0, 39.0, 116.05, 39.4)), TestCity.ADMINISTRATOR);
        assertLocated(TestCity.FIRST_GRID, Found.IN_GRID, 116.02, 39.3);
    }

    @Test
    public void withoutAPointTheAddressTells() {
        assertNamed(TestCity.FIRST_COMMUNITY, "东江区甲街道甲一社区3号楼");
        assertNamed(TestCity.FIRST_COMMUNITY, "东江区 甲一社区 3号楼");
        assertNamed(TestCity.FIRST_GRID, "东江区甲街道甲一社区第一网格");
        assertNamed(TestCity.SECOND_SUBDISTRICT, "乙街道人民路1号");
        assertNamed(TestCity.WEST_SUBDISTRICT, "大甲街道12号");
    }

    @Test
    public void anAddressThatFitsSeveralAreasNamesWhatTheyHaveInCommon() {
        assertNamed(TestCity.FIRST_SUBDISTRICT, "甲街道第一网格");
        assertNamed(TestCity.EAST, "东江区第一网格");
        // There is one in each district.
        Refusals.of(Problem.INVALID, () -> areas.locate(null, "甲一社区3号楼", null));
    }

    @Test
    public void pointThenAddressThenChoice() {
        GeoPoint farAway = new GeoPoint(100, 30);
        assertEquals(
                new Location(TestCity.SECOND_SUBDISTRICT, Found.BY_ADDRESS),
                areas.locate(farAway, "乙街道", TestCity.FIRST_GRID));
        assertEquals(
                new Location(TestCity.FIRST_GRID, Found.AS_CHOSEN), areas.locate(farAway, "某地", TestCity.FIRST_GRID));
        assertEquals(
                new Location(TestCity.FIRST_GRID, Found.IN_GRID),
                areas.locate(new GeoPoint(116.02, 39.1), "乙街道", TestCity.WEST));
    }

    @Test
    public void aPlaceThatLeadsNowhereIsRefused() {
        Problem problem = Refusals.of(Problem.INVALID, () -> areas.locate(null, null, null));
        assertEquals("place", problem.violations().get(0).field());
        Refusals.of(Problem.INVALID, () -> areas.locate(new GeoPoint(100, 30), "某地", AreaCode.of("110101")));
    }

    @Test
    public void theForestCanBeWalked() {
        assertEquals(List.of(TestCity.EAST, TestCity.WEST), codes(areas.children(null)));
        assertEquals(
                List.of(TestCity.FIRST_SUBDISTRICT, TestCity.SECOND_SUBDISTRICT), codes(areas.children(TestCity.EAST)));
        assertEquals(List.of(), areas.children(TestCity.FIRST_GRID));
        assertEquals("东江区 甲街道 甲一社区 第一网格", areas.path(TestCity.FIRST_GRID));
        assertEquals(TestCity.areas().get(3), areas.find(TestCity.FIRST_GRID));
    }

    @Test
    public void whatIsNotThereIsNotFound() {
        Refusals.of(Problem.NOT_FOUND, () -> areas.find(AreaCode.of("110101")));
        Refusals.of(Problem.NOT_FOUND, () -> areas.path(AreaCode.of("990101001001999")));
    }

    @Test
    public void allAreSavedOrNone() {
        List<Area> secondWithoutParent = List.of(
                new Area(AreaCode.of("990101003"), "丙街道", List.of()),
                new Area(AreaCode.of("990101009001"), "丁一社区", List.of()));
        Problem problem = Refusals.of(Problem.INVALID, () -> areas.save(secondWithoutParent, TestCity.ADMINISTRATOR));
        assertTrue(problem.detail(), problem.violations().get(0).field().startsWith("areas[1]"));
        Refusals.of(Problem.NOT_FOUND, () -> areas.find(AreaCode.of("990101003")));
    }

    @Test
    public void onlyAdministratorsOfTheAreaSave() {
        List<Area> renamed = List.of(new Area(TestCity.FIRST_SUBDISTRICT, "新街道", List.of()));
        Actor elsewhere = TestCity.actor("elsewhere", new Grant(Role.ADMINISTRATOR, TestCity.WEST));
        Actor dispatcher = TestCity.actor("dispatcher", new Grant(Role.DISPATCHER, TestCity.EAST));
        Refusals.of(Problem.FORBIDDEN, () -> areas.save(renamed, elsewhere));
        Refusals.of(Problem.FORBIDDEN, () -> areas.save(renamed, dispatcher));
        Refusals.of(Problem.UNAUTHENTICATED, () -> areas.save(renamed, Actor.ANONYMOUS));
        areas.save(renamed, TestCity.actor("here", new Grant(Role.ADMINISTRATOR, TestCity.EAST)));
        assertEquals("新街道", areas.find(TestCity.FIRST_SUBDISTRICT).name());
    }

    @Test
    public void eachNewAreaAboveAGridGetsItsDeskOnce() {
        areas.save(TestCity.areas(), TestCity.ADMINISTRATOR);
        assertEquals(
                List.of("东江区指挥中心"),
                world.units().list(TestCity.EAST, UnitKind.COMMAND_CENTRE, null, 10).items().stream()
                        .map(unit -> unit.name())
                        .toList());
        assertEquals(
                2,
                world.units()
                        .list(TestCity.EAST, UnitKind.SUBDISTRICT_DESK, null, 10)
                        .items()
                        .size());
        assertEquals(
                List.of("甲一社区居民委员会"),
                world.units().list(TestCity.FIRST_COMMUNITY, null, null, 10).items().stream()
                        .map(unit -> unit.name())
                        .toList());
    }

    private void assertLocated(AreaCode area, Found found, double longitude, double latitude) {
        assertEquals(new Location(area, found), areas.locate(new GeoPoint(longitude, latitude), null, null));
    }

    private void assertNamed(AreaCode area, String address) {
        assertEquals(address, new Location(area, Found.BY_ADDRESS), areas.locate(null, address, null));
    }

    private static List<AreaCode> codes(List<Area> areas) {
        return areas.stream().map(Area::code).toList();
    }
}
