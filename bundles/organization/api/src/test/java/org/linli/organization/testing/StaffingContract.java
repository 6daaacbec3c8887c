// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Staffing;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;

/** What every {@link Staffing} does. */
public abstract class StaffingContract {
    private World world;
    private Staffing staffing;

    /** An empty organization. */
    protected abstract World world();

    @Before
    public final void saveTestCity() {
        world = world().withTestCity();
        staffing = world.staffing();
    }

    @Test
    public void aGridNobodyLooksAfterHasNoHandler() {
        assertEquals(Optional.empty(), staffing.handlerOf(TestCity.FIRST_GRID));
        assertEquals(Optional.empty(), staffing.handlerOf(AreaCode.of("110101001001001")));
        assertEquals(Optional.empty(), staffing.handlerOf(AreaCode.of("110101")));
    }

    @Test
    public void aGridIsTheWorkersElseTheTeams() {
        Unit team = team("甲一服务团队", TestCity.FIRST_GRID, TestCity.SECOND_GRID);
        assertEquals(Optional.of(unit(team)), staffing.handlerOf(TestCity.FIRST_GRID));
        Officer worker = worker("王建国", TestCity.FIRST_GRID);
        assertEquals(
                Optional.of(new Handler(Handler.Kind.OFFICER, worker.id(), "王建国")),
                staffing.handlerOf(TestCity.FIRST_GRID));
        assertEquals(Optional.of(unit(team)), staffing.handlerOf(TestCity.SECOND_GRID));
    }

    @Test
    public void whenAWorkerLeavesTheGridIsTheTeamsAgain() {
        Unit team = team("甲一服务团队", TestCity.FIRST_GRID);
        Officer worker = worker("王建国", TestCity.FIRST_GRID);
        world.officers()
                .save(
                        new Officer(worker.id(), "王建国", null, worker.grants(), Set.of(), List.of(), worker.version()),
                        TestCity.ADMINISTRATOR);
        assertEquals(Optional.of(unit(team)), staffing.handlerOf(TestCity.FIRST_GRID));
    }

    @Test
    public void aGridHasOneWorker() {
        worker("王建国", TestCity.FIRST_GRID);
        Refusals.of(Problem.CONFLICT, () -> worker("李秀英", TestCity.FIRST_GRID));
    }

    @Test
    public void anAreaAboveIsItsDesks() {
        assertEquals(
                "甲一社区居民委员会",
                staffing.handlerOf(TestCity.FIRST_COMMUNITY).orElseThrow().name());
        assertEquals(
                "甲街道派单台",
                staffing.handlerOf(TestCity.FIRST_SUBDISTRICT).orElseThrow().name());
        assertEquals("东江区指挥中心", staffing.handlerOf(TestCity.EAST).orElseThrow().name());
    }

    @Test
    public void theDeskThatTakesWhatNobodyElseHasTaken() {
        assertEquals("甲街道派单台", staffing.deskOf(TestCity.FIRST_GRID).name());
        assertEquals("甲街道派单台", staffing.deskOf(TestCity.FIRST_SUBDISTRICT).name());
        assertEquals("西江区指挥中心", staffing.deskOf(TestCity.WEST).name());
        assertEquals("西江区指挥中心", staffing.deskOf(AreaCode.of("990102777")).name());
        Refusals.of(Problem.NOT_FOUND, () -> staffing.deskOf(AreaCode.of("110101001")));
    }

    private Unit team(String name, AreaCode... grids) {
        return world.units()
                .save(
                        new Unit(null, UnitKind.SERVICE_TEAM, name, TestCity.FIRST_SUBDISTRICT, null, List.of(grids)),
                        TestCity.ADMINISTRATOR);
    }

    private Officer worker(String name, AreaCode grid) {
        return world.officers()
                .save(
                        new Officer(
                                null, name, null, List.of(new Grant(Role.GRID_WORKER, grid)), Set.of(), List.of(grid)),
                        TestCity.ADMINISTRATOR);
    }

    private static Handler unit(Unit unit) {
        return new Handler(Handler.Kind.UNIT, unit.id(), unit.name());
    }
}
