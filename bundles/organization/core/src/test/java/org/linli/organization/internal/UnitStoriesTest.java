// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class UnitStoriesTest extends OnEachDatabase {
    private TestModule module;
    private JpaUnits units;

    @Before
    public void saveTestCity() {
        module = TestModule.empty(database);
        module.world().withTestCity();
        units = module.units;
    }

    @Test
    public void aDepartmentIsAddedFoundAndChanged() {
        Unit added = units.save(department("甲街道市政所"), TestCity.ADMINISTRATOR);
        assertEquals(1, added.version());
        assertEquals(added, units.find(added.id()));

        Unit changed = units.save(
                new Unit(added.id(), added.kind(), "甲街道城管所", added.area(), "12345", List.of(), 1),
                TestCity.ADMINISTRATOR);
        assertEquals(2, changed.version());
        assertEquals("甲街道城管所", units.find(added.id()).name());
        assertEquals(
                List.of("UNIT_ADDED", "UNIT_CHANGED"),
                module.column(
                        "SELECT action FROM administration_log WHERE subject = '" + added.id() + "' ORDER BY id"));
        assertEquals(
                List.of("1", "2"),
                module.column("SELECT version FROM feed_outbox WHERE subject = '" + added.id() + "' ORDER BY id"));
    }

    @Test
    public void whoSawAnOldVersionIsToldTheNewOne() {
        Unit seen = units.save(department("甲街道市政所"), TestCity.ADMINISTRATOR);
        units.save(seen, TestCity.ADMINISTRATOR);
        Problem problem = Refusals.of(Problem.STALE_VERSION, () -> units.save(seen, TestCity.ADMINISTRATOR));
        assertEquals(2L, problem.facts().get("version"));
    }

    @Test
    public void aTeamGetsItsGridsAndGivesThemBack() {
        Unit team = units.save(team(TestCity.SECOND_GRID, TestCity.FIRST_GRID), TestCity.ADMINISTRATOR);
        assertEquals(List.of(TestCity.FIRST_GRID, TestCity.SECOND_GRID), team.grids());
        Unit smaller = units.save(
                new Unit(team.id(), team.kind(), team.name(), team.area(), null, List.of(TestCity.SECOND_GRID), 1),
                TestCity.ADMINISTRATOR);
        assertEquals(List.of(TestCity.SECOND_GRID), smaller.grids());
        assertEquals(2, smaller.version());
    }

    @Test
    public void aListGoesOnWhereThePageBeforeEnded() {
        for (int i = 0; i < 7; i++) {
            units.save(department("科室" + i % 3), TestCity.ADMINISTRATOR);
        }
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<Unit> page = units.list(TestCity.FIRST_SUBDISTRICT, null, cursor, 3);
            assertTrue(page.items().size() <= 3);
            page.items().forEach(unit -> paged.add(unit.id()));
            cursor = page.next();
        } while (cursor != null);
        List<Unit> all = units.list(TestCity.FIRST_SUBDISTRICT, null, null, 200).items();
        // 7 departments, the desk, two committees
        assertEquals(10, all.size());
        assertEquals(all.stream().map(Unit::id).toList(), paged);
        assertNull(units.list(TestCity.FIRST_SUBDISTRICT, UnitKind.COMMITTEE, null, 2)
                .next());
        Refusals.of(Problem.INVALID, () -> units.list(TestCity.EAST, null, "nonsense", 3));
    }

    @Test
    public void anAreaHasOneDeskThatStaysWhereItIs() {
        Refusals.of(
                Problem.CONFLICT,
                () -> units.save(
                        new Unit(null, UnitKind.COMMITTEE, "第二居委会", TestCity.FIRST_COMMUNITY, null, List.of()),
                        TestCity.ADMINISTRATOR));
        Unit desk = units.list(TestCity.FIRST_COMMUNITY, UnitKind.COMMITTEE, null, 1)
                .items()
                .get(0);
        Refusals.of(
                Problem.CONFLICT,
                () -> units.save(
                        new Unit(
                                desk.id(),
                                desk.kind(),
                                desk.name(),
                                TestCity.SECOND_COMMUNITY,
                                null,
                                List.of(),
                                desk.version()),
                        TestCity.ADMINISTRATOR));
    }

    @Test
    public void aRenamedAreaRenamesItsDeskUnlessThatHasANameOfItsOwn() {
        Unit desk = units.list(TestCity.FIRST_COMMUNITY, null, null, 1).items().get(0);
        units.save(
                new Unit(desk.id(), desk.kind(), "红旗居委会", desk.area(), null, List.of(), desk.version()),
                TestCity.ADMINISTRATOR);
        module.areas.save(
                List.of(
                        TestCity.area(TestCity.FIRST_COMMUNITY, "红旗社区", 116.0, 39.0, 116.1, 39.4),
                        TestCity.area(TestCity.SECOND_COMMUNITY, "东风社区", 116.1, 39.0, 116.2, 39.4)),
                TestCity.ADMINISTRATOR);
        assertEquals("红旗居委会", units.find(desk.id()).name());
        assertEquals(
                "东风社区居民委员会",
                units.list(TestCity.SECOND_COMMUNITY, null, null, 1)
                        .items()
                        .get(0)
                        .name());
    }

    @Test
    public void whatIsWrongIsAllToldAtOnce() {
        Unit wrong = new Unit(
                null, UnitKind.DEPARTMENT, "所", TestCity.FIRST_SUBDISTRICT, "none", List.of(TestCity.FIRST_GRID));
        Problem problem = Refusals.of(Problem.INVALID, () -> units.save(wrong, TestCity.ADMINISTRATOR));
        assertEquals(
                List.of("name", "phone", "grids"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        Refusals.of(Problem.INVALID, () -> units.save(team(AreaCode.of("990101001001777")), TestCity.ADMINISTRATOR));
        Refusals.of(Problem.INVALID, () -> units.save(team(TestCity.GRID_OF_THIRD_COMMUNITY), TestCity.ADMINISTRATOR));
    }

    @Test
    public void aUnitBelongsToTheAdministratorsOfItsArea() {
        Actor elsewhere = TestCity.actor("elsewhere", new Grant(Role.ADMINISTRATOR, TestCity.WEST));
        Unit there = units.save(department("甲街道市政所"), TestCity.ADMINISTRATOR);
        Unit taken = new Unit(there.id(), there.kind(), there.name(), TestCity.WEST, null, List.of(), 1);
        Refusals.of(Problem.FORBIDDEN, () -> units.save(department("乙所"), elsewhere));
        Refusals.of(Problem.FORBIDDEN, () -> units.save(taken, elsewhere));
        Refusals.of(Problem.UNAUTHENTICATED, () -> units.save(department("乙所"), Actor.ANONYMOUS));
    }

    @Test
    public void theSameRequestWithTheSameKeyAddsOnce() {
        Unit first = units.save(department("甲街道市政所"), TestCity.ADMINISTRATOR, "key-1");
        assertEquals(first, units.save(department("甲街道市政所"), TestCity.ADMINISTRATOR, "key-1"));
        Refusals.of(Problem.KEY_REUSED, () -> units.save(department("甲街道城管所"), TestCity.ADMINISTRATOR, "key-1"));
        assertEquals(
                1,
                units.list(TestCity.EAST, UnitKind.DEPARTMENT, null, 9).items().size());
    }

    private static Unit department(String name) {
        return new Unit(null, UnitKind.DEPARTMENT, name, TestCity.FIRST_SUBDISTRICT, null, List.of());
    }

    private static Unit team(AreaCode... grids) {
        return new Unit(null, UnitKind.SERVICE_TEAM, "甲一服务团队", TestCity.FIRST_SUBDISTRICT, null, List.of(grids));
    }
}
