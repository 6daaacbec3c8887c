// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.DivisionRule;
import org.linli.grid.GridOutline;
import org.linli.grid.Redraw;
import org.linli.grid.RedrawDraft;
import org.linli.grid.RedrawPreview;
import org.linli.grid.RedrawPreview.GridLoad;
import org.linli.grid.ResponsibilityProofs;
import org.linli.grid.Suggestion;
import org.linli.grid.internal.OnEachDatabase;
import org.linli.grid.internal.TestModule;
import org.linli.grid.spi.OpenWork;
import org.linli.grid.spi.OpenWork.OpenOrder;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.testing.Gated;
import org.linli.organization.Area;
import org.linli.organization.Officer;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Relocations;
import org.linli.registry.Relocations.Load;

/** A community of three grids is divided into four. */
public class RedrawStoriesTest extends OnEachDatabase {
    private static final AreaCode COMMUNITY = TestCity.FIRST_COMMUNITY;
    private static final AreaCode THIRD_GRID = AreaCode.of(COMMUNITY.value() + "003");
    private static final AreaCode FOURTH_GRID = AreaCode.of(COMMUNITY.value() + "004");
    private static final Actor DRAFTER = TestModule.OFFICER;
    private static final Actor SUPERVISOR = TestModule.actor("supervisor", Role.SUPERVISOR, TestCity.EAST);
    private static final Duration LEASE_OVER = Duration.ofMinutes(3);

    private TestModule module;
    private RegisteredBuildings registry;
    private RedrawNeighbours neighbours;
    private StoredRedraws redraws;
    private List<OpenOrder> orders;

    @Before
    public void threeGrids() {
        module = TestModule.empty(database);
        module.world.areas().save(List.of(area(THIRD_GRID, "第三网格", 116.0, 39.2, 116.1, 39.4)), TestCity.ADMINISTRATOR);
        registry = new RegisteredBuildings(module.world.areas());
        building("B1", 116.01, 39.1, TestCity.FIRST_GRID, 100, 300, 1);
        building("B2", 116.06, 39.1, TestCity.SECOND_GRID, 220, 700, 13);
        building("B3", 116.09, 39.1, TestCity.SECOND_GRID, 200, 600, 12);
        orders = new ArrayList<>();
        neighbours = neighbours(new Orders());
        redraws = new StoredRedraws(module.schema, neighbours, new ConfiguredDivisions());
    }

    @Test
    public void whatIsTooBigAndTooSmallIsSuggested() {
        List<Suggestion> suggested = redraws.suggestions(COMMUNITY, DRAFTER);
        assertEquals(
                List.of(THIRD_GRID, TestCity.FIRST_GRID, TestCity.SECOND_GRID).stream()
                        .sorted()
                        .toList(),
                suggested.stream().map(Suggestion::grid).sorted().toList());
        Suggestion big = suggested.stream()
                .filter(one -> one.grid().equals(TestCity.SECOND_GRID))
                .findFirst()
                .orElseThrow();
        assertEquals(DivisionRule.Size.TOO_BIG, big.size());
        assertEquals("偏大：420户、1300人，标准为300户或1000人，建议拆分", big.words());
        Refusals.of(Problem.NOT_FOUND, () -> redraws.suggestions(COMMUNITY, TestModule.FOREIGN));
        Refusals.of(Problem.INVALID, () -> redraws.suggestions(TestCity.FIRST_GRID, DRAFTER));
    }

    @Test
    public void thePreviewTellsLoadsMovesAndOrdersAndChangesNothing() {
        Officer worker = module.worker("王小明", "13900000001", TestCity.SECOND_GRID);
        orders.add(new OpenOrder(
                "O1", "N1", TestCity.SECOND_GRID, TestCity.SECOND_GRID, at(116.09, 39.1), worker.id(), "王小明"));
        orders.add(new OpenOrder(
                "O2", "N2", TestCity.SECOND_GRID, TestCity.SECOND_GRID, at(116.06, 39.1), worker.id(), "王小明"));
        orders.add(new OpenOrder("O3", "N3", TestCity.SECOND_GRID, COMMUNITY, at(116.09, 39.1), "U", "甲一居委"));

        RedrawPreview preview = redraws.preview(drafted().id(), DRAFTER);

        GridLoad second = grid(preview, TestCity.SECOND_GRID);
        assertEquals(new RedrawPreview.Load(420, 1300, 25), second.before());
        assertEquals(new RedrawPreview.Load(220, 700, 15), second.after());
        assertEquals(DivisionRule.Size.FITS, second.size());
        GridLoad fourth = grid(preview, FOURTH_GRID);
        assertNull(fourth.before());
        assertEquals(new RedrawPreview.Load(200, 600, 10), fourth.after());
        assertEquals(0, grid(preview, TestCity.FIRST_GRID).before().inNeed());
        assertEquals(1, preview.moves().buildings());
        assertEquals("B3", preview.moves().listed().get(0).building());
        assertTrue(preview.orders().known());
        assertEquals(2, preview.orders().moved());
        assertEquals(1, preview.orders().handedOn());
        assertEquals("甲街道派单台", preview.orders().listed().get(0).handlerTo());
        assertEquals("甲一居委", preview.orders().listed().get(1).handlerTo());
        assertFalse("nobody proves here", preview.proved());
        assertEquals(TestCity.SECOND_GRID, registry.buildings.get("B3").area());
    }

    @Test
    public void withoutPetitionsTheOrdersAreUnknown() {
        redraws = new StoredRedraws(module.schema, neighbours(new Away()), new ConfiguredDivisions());
        assertFalse(redraws.preview(drafted().id(), DRAFTER).orders().known());
    }

    @Test
    public void approvedItIsAppliedAndToldOnce() {
        Redraw approved = approved();
        RedrawWork work = work();
        while (work.step()) {
            // one piece after the other
        }
        Redraw now = redraws.find(approved.id(), DRAFTER);
        assertEquals(Redraw.State.APPLIED, now.state());
        assertEquals(Redraw.Step.DONE, now.progress().step());
        assertEquals(1, now.progress().places());
        assertEquals(600, now.progress().residents());
        assertEquals(4, module.world.areas().children(COMMUNITY).size());
        assertEquals(FOURTH_GRID, registry.buildings.get("B3").area());
        assertEquals(
                List.of("GridsRedrawn", "RedrawApplied"),
                module.values("SELECT type FROM feed_outbox WHERE subject = '" + now.id() + "' ORDER BY id"));
        assertEquals(
                List.of(),
                redraws.list(COMMUNITY, null, 9, DRAFTER).items().get(0).grids());
        Refusals.of(Problem.ILLEGAL_STEP, () -> redraws.preview(now.id(), DRAFTER));
    }

    @Test
    public void killedInTheMiddleAnotherGoesOnWhereItWas() {
        Redraw approved = approved();
        RedrawWork first = work();
        assertTrue("bounds", first.step());
        assertTrue("the first building", first.step());
        // the third building is moved, and nobody wrote it down
        registry.failsAfter = 2;
        assertTrue("the second building", first.step());
        assertThrows(IllegalStateException.class, first::step);

        RedrawWork second = work();
        assertFalse("the first may still be at it", second.step());
        module.clock.pass(LEASE_OVER);
        while (second.step()) {
            // one piece after the other
        }
        assertEquals(Redraw.State.APPLIED, redraws.find(approved.id(), DRAFTER).state());
        assertEquals(1, registry.moves);
        assertEquals(
                List.of("GridsRedrawn", "RedrawApplied"),
                module.values("SELECT type FROM feed_outbox WHERE subject = '" + approved.id() + "' ORDER BY id"));
    }

    @Test
    public void killedBetweenTheBoundsAndTheEventItTellsAfterwards() {
        Redraw approved = approved();
        List<Area> areas = approved.grids().stream()
                .map(grid -> new Area(grid.code(), grid.name(), grid.bounds()))
                .toList();
        module.world.areas().divide(areas, approved.ended(), RedrawWork.SYSTEM);
        RedrawWork work = work();
        while (work.step()) {
            // one piece after the other
        }
        assertEquals(Redraw.State.APPLIED, redraws.find(approved.id(), DRAFTER).state());
        assertEquals(4, module.world.areas().children(COMMUNITY).size());
    }

    @Test
    public void aSecondPersonOfTheDistrictDecides() {
        Redraw draft = drafted();
        Actor drafterToo = TestModule.actor(DRAFTER.id(), Role.SUPERVISOR, TestCity.EAST);
        Actor ofCommunity = TestModule.actor("other", Role.SUPERVISOR, COMMUNITY);
        Refusals.of(Problem.FORBIDDEN, () -> redraws.approve(draft.id(), 1, "", drafterToo));
        Refusals.of(Problem.FORBIDDEN, () -> redraws.approve(draft.id(), 1, "", ofCommunity));
        Refusals.of(Problem.NOT_FOUND, () -> redraws.approve(draft.id(), 1, "", TestModule.FOREIGN));
        Refusals.of(Problem.STALE_VERSION, () -> redraws.approve(draft.id(), 2, "", SUPERVISOR));
        assertFalse("nothing to do yet", work().step());

        Refusals.of(Problem.CONFLICT, this::drafted);
        Redraw rejected = redraws.reject(draft.id(), 1, "先征求居民意见", SUPERVISOR);
        assertEquals(Redraw.State.REJECTED, rejected.state());
        Refusals.of(Problem.ILLEGAL_STEP, () -> redraws.approve(draft.id(), 2, "", SUPERVISOR));
        assertFalse(work().step());
        assertEquals(Redraw.State.DRAFT, drafted().state());
    }

    @Test
    public void allThatIsWrongWithADraftIsToldAtOnce() {
        GeoPoint corner = at(116.01, 39.1);
        RedrawDraft wrong = new RedrawDraft(
                COMMUNITY,
                List.of(new GridOutline(TestCity.GRID_OF_SECOND_COMMUNITY, "", List.of(corner))),
                List.of(TestCity.SECOND_GRID, TestCity.SECOND_GRID),
                "");
        Problem problem = Refusals.of(Problem.INVALID, () -> redraws.draft(wrong, null, DRAFTER));
        assertEquals(
                List.of("ground", "grids[0].code", "grids[0].name", "grids[0].bounds", "ended[1]"),
                problem.violations().stream().map(Problem.Violation::field).toList());
    }

    @Test
    public void theSameKeyDraftsOnce() {
        Redraw first = redraws.draft(draft(), "key-1", DRAFTER);
        assertEquals(first.id(), redraws.draft(draft(), "key-1", DRAFTER).id());
        assertEquals(draft().grids(), first.grids());
    }

    private Redraw approved() {
        return redraws.approve(drafted().id(), 1, "同意", SUPERVISOR);
    }

    private Redraw drafted() {
        return redraws.draft(draft(), null, DRAFTER);
    }

    /** The second grid gives its east to a fourth one. */
    private static RedrawDraft draft() {
        return new RedrawDraft(
                COMMUNITY,
                List.of(
                        outline(TestCity.SECOND_GRID, "第二网格", 116.05, 116.08),
                        outline(FOURTH_GRID, "第四网格", 116.08, 116.1)),
                List.of(),
                "第二网格超过标准");
    }

    private static GridOutline outline(AreaCode code, String name, double west, double east) {
        return new GridOutline(
                code, name, area(code, name, west, 39.0, east, 39.2).bounds());
    }

    private static Area area(AreaCode code, String name, double west, double south, double east, double north) {
        return TestCity.area(code, name, west, south, east, north);
    }

    private static GeoPoint at(double longitude, double latitude) {
        return new GeoPoint(longitude, latitude);
    }

    private void building(
            String id, double longitude, double latitude, AreaCode area, int households, int people, int inNeed) {
        registry.add(new Load(area, id, id, at(longitude, latitude), households, households, people, inNeed));
    }

    private static GridLoad grid(RedrawPreview preview, AreaCode area) {
        return preview.grids().stream()
                .filter(grid -> grid.grid().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private RedrawWork work() {
        return new RedrawWork(module.schema, neighbours, module.diary);
    }

    private RedrawNeighbours neighbours(OpenWork work) {
        return new RedrawNeighbours(
                module.neighbours,
                Gated.of(Relocations.class, registry),
                Gated.of(OpenWork.class, work),
                Gated.of(ResponsibilityProofs.class, new NobodyProves()));
    }

    private final class Orders implements OpenWork {
        @Override
        public int count(AreaCode area) {
            return orders.size();
        }

        @Override
        public List<OpenOrder> open(AreaCode area, String after, int most) {
            return orders.stream()
                    .filter(order -> order.order().compareTo(after) > 0)
                    .toList();
        }
    }

    private static final class Away implements OpenWork {
        @Override
        public int count(AreaCode area) {
            throw away();
        }

        @Override
        public List<OpenOrder> open(AreaCode area, String after, int most) {
            throw away();
        }
    }

    static PlatformException away() {
        return new PlatformException(Problem.unavailable("nobody", Duration.ofSeconds(5)));
    }
}
