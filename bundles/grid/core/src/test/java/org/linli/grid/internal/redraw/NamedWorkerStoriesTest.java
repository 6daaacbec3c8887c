// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.GridOutline;
import org.linli.grid.Redraw;
import org.linli.grid.RedrawDraft;
import org.linli.grid.RedrawPreview.OrderMoves;
import org.linli.grid.internal.OnEachDatabase;
import org.linli.grid.internal.TestModule;
import org.linli.grid.spi.OpenWork;
import org.linli.grid.spi.OpenWork.OpenOrder;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

/** A redraw that names the worker of a new grid. */
public class NamedWorkerStoriesTest extends OnEachDatabase {
    private static final AreaCode COMMUNITY = TestCity.FIRST_COMMUNITY;
    private static final AreaCode NEW_GRID = AreaCode.of(COMMUNITY.value() + "004");
    private static final Actor SUPERVISOR = TestModule.actor("supervisor", Role.SUPERVISOR, TestCity.EAST);
    private static final Actor ADMINISTRATOR = TestModule.actor("administrator", Role.ADMINISTRATOR, TestCity.EAST);

    private TestModule module;
    private RedrawNeighbours neighbours;
    private StoredRedraws redraws;
    private Officer worker;

    @Before
    public void aGridThatIsTooBig() {
        module = TestModule.empty(database);
        Officer before = module.worker("王小明", "13900000001", TestCity.SECOND_GRID);
        neighbours = new RedrawNeighbours(
                module.neighbours,
                new RegisteredBuildings(module.world.areas()),
                new OneOrder(before),
                new NobodyProves());
        redraws = new StoredRedraws(module.schema, neighbours, new ConfiguredDivisions());
        worker = module.worker("李小红", "13900000002", TestCity.FIRST_GRID);
    }

    @Test
    public void theNewGridHasItsWorkerFromItsFirstMoment() {
        Redraw draft = drafted(worker.id());
        assertEquals(worker.id(), draft.grids().get(1).worker());
        OrderMoves orders = redraws.preview(draft.id(), TestModule.OFFICER).orders();
        assertEquals(1, orders.handedOn());
        assertEquals("李小红", orders.listed().get(0).handlerTo());

        Refusals.of(Problem.FORBIDDEN, () -> redraws.approve(draft.id(), 1, "", SUPERVISOR));
        redraws.approve(draft.id(), 1, "同意", ADMINISTRATOR);
        assertTrue("the bounds", new RedrawWork(module.schema, neighbours, module.diary).step());

        assertEquals(
                worker.id(),
                module.world.staffing().handlerOf(NEW_GRID).orElseThrow().id());
        Officer now = module.world.officers().find(worker.id());
        assertEquals(List.of(TestCity.FIRST_GRID, NEW_GRID), now.grids());
        assertTrue(now.grants().stream().anyMatch(grant -> grant.covers(Role.GRID_WORKER, NEW_GRID)));
    }

    @Test
    public void whoHasTheRoleThereIsApprovedByASupervisor() {
        Officer ofAll = module.world
                .officers()
                .save(
                        new Officer(
                                worker.id(),
                                worker.name(),
                                worker.phone(),
                                List.of(new Grant(Role.GRID_WORKER, COMMUNITY)),
                                null,
                                worker.grids(),
                                worker.version()),
                        TestCity.ADMINISTRATOR);
        Redraw draft = drafted(ofAll.id());
        assertEquals(
                Redraw.State.APPROVED,
                redraws.approve(draft.id(), 1, "", SUPERVISOR).state());
    }

    @Test
    public void nobodyIsNamedWhoIsNotOnTheStaffOrForAGridThatIsThere() {
        assertEquals(List.of("grids[1].worker"), wrong(draft(null, "nobody")));
        assertEquals(List.of("grids[0].worker"), wrong(draft(worker.id(), worker.id())));
        Redraw draft = drafted(worker.id());
        module.world.officers().handOver(new HandOver(worker.id(), null, Map.of()), TestCity.ADMINISTRATOR);
        assertEquals("who has left meanwhile", List.of("grids[1].worker"), violations(draft));
    }

    private List<String> violations(Redraw draft) {
        return fields(Refusals.of(Problem.INVALID, () -> redraws.approve(draft.id(), 1, "", ADMINISTRATOR)));
    }

    private List<String> wrong(RedrawDraft draft) {
        return fields(Refusals.of(Problem.INVALID, () -> redraws.draft(draft, null, TestModule.OFFICER)));
    }

    private static List<String> fields(Problem problem) {
        return problem.violations().stream().map(Problem.Violation::field).toList();
    }

    private Redraw drafted(String named) {
        return redraws.draft(draft(null, named), null, TestModule.OFFICER);
    }

    private static RedrawDraft draft(String ofSecond, String ofNew) {
        return new RedrawDraft(
                COMMUNITY,
                List.of(
                        outline(TestCity.SECOND_GRID, "第二网格", 116.05, ofSecond),
                        outline(NEW_GRID, "第四网格", 116.08, ofNew)),
                List.of(),
                "第二网格超过标准");
    }

    private static GridOutline outline(AreaCode code, String name, double west, String worker) {
        Area area = TestCity.area(code, name, west, 39.0, west == 116.05 ? 116.08 : 116.1, 39.2);
        return new GridOutline(code, name, area.bounds(), worker);
    }

    /** One order where the new grid would lie. */
    private record OneOrder(Officer handler) implements OpenWork {
        @Override
        public int count(AreaCode area) {
            return 1;
        }

        @Override
        public List<OpenOrder> open(AreaCode area, String after, int most) {
            GeoPoint point = new GeoPoint(116.09, 39.1);
            AreaCode grid = TestCity.SECOND_GRID;
            return List.of(new OpenOrder("O1", "N1", grid, grid, point, handler.id(), handler.name()));
        }
    }
}
