// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Area;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.Responsibility;
import org.linli.organization.Responsibility.As;
import org.linli.organization.StandIn;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;

/** What every {@link org.linli.organization.Responsibilities} and {@link org.linli.organization.StandIns} does. */
public abstract class ResponsibilityContract {
    private static final Duration DAY = Duration.ofDays(1);
    private static final GeoPoint IN_FIRST_GRID = new GeoPoint(116.02, 39.1);

    /** What the world's clock is. */
    protected final TestClock clock;

    private World world;
    private Instant start;

    protected ResponsibilityContract(TestClock clock) {
        this.clock = clock;
    }

    /** An empty organization in which it is as late as the clock says. */
    protected abstract World world();

    @Before
    public final void saveTestCity() {
        world = world().withTestCity();
        start = clock.instant();
    }

    @Test
    public void whoHadTheGridThenAndWhoHasItNow() {
        Officer wang = worker("王建国", TestCity.FIRST_GRID);
        clock.pass(DAY);
        Instant change = clock.instant();
        give(wang);
        Officer li = worker("李秀英", TestCity.FIRST_GRID);
        clock.pass(DAY);
        assertFirst(As.WORKER, wang.id(), change.minusSeconds(1));
        assertFirst(As.WORKER, li.id(), change);
        assertFirst(As.WORKER, li.id(), null);
        Responsibility.Charge before =
                at(TestCity.FIRST_GRID, change.minusSeconds(1)).charges().get(0);
        assertEquals(start, before.since());
        assertEquals(change, before.until());
        assertNull(at(TestCity.FIRST_GRID, null).charges().get(0).until());
    }

    @Test
    public void whenNobodyHadTheGridTheTeamAndInTheEndTheDesk() {
        clock.pass(DAY);
        Unit team = world.units()
                .save(
                        new Unit(
                                null,
                                UnitKind.SERVICE_TEAM,
                                "甲一服务团队",
                                TestCity.FIRST_COMMUNITY,
                                null,
                                List.of(TestCity.FIRST_COMMUNITY)),
                        TestCity.ADMINISTRATOR);
        assertFirst(As.TEAM, team.id(), null);
        Responsibility before = at(TestCity.FIRST_GRID, start);
        assertEquals(List.of(As.DESK), kinds(before));
        assertEquals("甲街道派单台", before.charges().get(0).handler().name());
        assertEquals(
                "甲一社区居民委员会",
                at(TestCity.FIRST_COMMUNITY, start).charges().get(0).handler().name());
    }

    @Test
    public void aPlaceIsLookedUpInTheAreasAsTheyWereBoundedThen() {
        clock.pass(DAY);
        Instant redraw = clock.instant();
        world.areas()
                .save(
                        List.of(
                                TestCity.area(TestCity.FIRST_GRID, "东网格", 116.0, 39.0, 116.01, 39.2),
                                TestCity.area(TestCity.SECOND_GRID, "西网格", 116.01, 39.0, 116.1, 39.2)),
                        TestCity.ADMINISTRATOR);
        clock.pass(DAY);
        Responsibility before = world.responsibilities().of(IN_FIRST_GRID, redraw.minusSeconds(1));
        assertEquals(TestCity.areas().get(3), before.area());
        assertEquals(start, before.areaSince());
        assertEquals(redraw, before.areaUntil());
        Responsibility after = world.responsibilities().of(IN_FIRST_GRID, redraw);
        assertEquals(TestCity.SECOND_GRID, after.area().code());
        assertEquals("西网格", after.area().name());
        assertNull(after.areaUntil());
        assertEquals("第一网格", at(TestCity.FIRST_GRID, start).area().name());
    }

    @Test
    public void whoHadAGridThatEndedIsRemembered() {
        Officer wang = worker("王建国", TestCity.FIRST_GRID);
        clock.pass(DAY);
        Instant end = clock.instant();
        Area whole = TestCity.area(TestCity.SECOND_GRID, "第二网格", 116.0, 39.0, 116.1, 39.2);
        world.areas().divide(List.of(whole), List.of(TestCity.FIRST_GRID), TestCity.ADMINISTRATOR);
        clock.pass(DAY);
        assertFirst(As.WORKER, wang.id(), end.minusSeconds(1));
        assertEquals("东江区 甲街道 甲一社区 第一网格", world.areas().path(TestCity.FIRST_GRID));
        assertEquals(
                TestCity.SECOND_GRID,
                world.responsibilities().of(IN_FIRST_GRID, null).area().code());
        assertEquals(
                TestCity.FIRST_GRID,
                world.responsibilities()
                        .of(IN_FIRST_GRID, end.minusSeconds(1))
                        .area()
                        .code());
    }

    @Test
    public void aPlaceInNoGridOrInSeveralIsTheAreasAbove() {
        assertEquals(
                TestCity.FIRST_COMMUNITY,
                world.responsibilities()
                        .of(new GeoPoint(116.02, 39.3), null)
                        .area()
                        .code());
        assertEquals(
                TestCity.FIRST_SUBDISTRICT,
                world.responsibilities()
                        .of(new GeoPoint(116.1, 39.1), null)
                        .area()
                        .code());
    }

    @Test
    public void whatWasNotThereThenAndWhatIsStillToComeIsRefused() {
        AreaCode third = AreaCode.of("990101001001003");
        clock.pass(DAY);
        world.areas().save(List.of(new Area(third, "第三网格", List.of())), TestCity.ADMINISTRATOR);
        assertEquals(third, at(third, null).area().code());
        Refusals.of(Problem.NOT_FOUND, () -> at(third, start));
        Refusals.of(Problem.INVALID, () -> at(third, clock.instant().plusSeconds(1)));
        Refusals.of(Problem.INVALID, () -> world.responsibilities().of(new GeoPoint(100, 30), start));
        Refusals.of(Problem.INVALID, () -> world.responsibilities().of(IN_FIRST_GRID, start.minusSeconds(1)));
    }

    @Test
    public void theDeputyHandlesFromTheFirstMomentToTheLastAndIsRememberedForIt() {
        Officer wang = worker("王建国", TestCity.FIRST_GRID);
        Officer li = worker("李秀英", TestCity.SECOND_GRID);
        Instant from = start.plus(DAY);
        Instant until = from.plus(DAY);
        StandIn agreed = world.standIns().agree(new StandIn(wang.id(), li.id(), from, until), TestCity.ADMINISTRATOR);
        assertEquals("王建国", agreed.awayName());
        assertEquals("李秀英", agreed.deputyName());
        assertEquals(wang.id(), handler());
        clock.set(from);
        assertEquals(li.id(), handler());
        clock.set(until.minusMillis(1));
        assertEquals(li.id(), handler());
        clock.set(until);
        assertEquals(wang.id(), handler());
        Responsibility then = at(TestCity.FIRST_GRID, from);
        assertEquals(List.of(As.STAND_IN, As.WORKER, As.DESK), kinds(then));
        assertEquals(from, then.charges().get(0).since());
        assertEquals(until, then.charges().get(0).until());
        assertFirst(As.WORKER, wang.id(), start);
        assertFirst(As.WORKER, wang.id(), until);
    }

    @Test
    public void aStandInThatIsEndedEndsAtOnceAndWhatWasStays() {
        Officer wang = worker("王建国", TestCity.FIRST_GRID);
        Officer li = worker("李秀英", TestCity.SECOND_GRID);
        StandIn now =
                world.standIns().agree(new StandIn(wang.id(), li.id(), null, start.plus(DAY)), TestCity.ADMINISTRATOR);
        assertEquals(List.of(now), standIns());
        assertEquals(li.id(), handler());
        clock.pass(Duration.ofHours(1));
        world.standIns().end(now.id(), TestCity.ADMINISTRATOR);
        assertEquals(wang.id(), handler());
        assertEquals(List.of(), standIns());
        assertFirst(As.STAND_IN, li.id(), start);
        Refusals.of(Problem.CONFLICT, () -> world.standIns().end(now.id(), TestCity.ADMINISTRATOR));
        Refusals.of(Problem.NOT_FOUND, () -> world.standIns().end("nobody", TestCity.ADMINISTRATOR));
    }

    @Test
    public void aDeputyIsOneAtATimeAndIsThere() {
        Officer wang = worker("王建国", TestCity.FIRST_GRID);
        Officer li = worker("李秀英", TestCity.SECOND_GRID);
        Officer zhao = worker("赵敏", TestCity.GRID_OF_SECOND_COMMUNITY);
        agree(wang, li);
        Refusals.of(Problem.CONFLICT, () -> agree(wang, zhao));
        Refusals.of(Problem.CONFLICT, () -> agree(li, zhao));
        Refusals.of(Problem.CONFLICT, () -> agree(zhao, wang));
        Refusals.of(Problem.INVALID, () -> agree(zhao, zhao));
        agree(zhao, li);
        Actor elsewhere = TestCity.actor("elsewhere", new Grant(Role.ADMINISTRATOR, TestCity.WEST));
        StandIn later = new StandIn(wang.id(), li.id(), start.plus(DAY), start.plus(DAY.multipliedBy(2)));
        Refusals.of(Problem.FORBIDDEN, () -> world.standIns().agree(later, elsewhere));
        StandIn past = new StandIn(wang.id(), li.id(), start.minusSeconds(1), start.plus(DAY));
        Refusals.of(Problem.INVALID, () -> world.standIns().agree(past, TestCity.ADMINISTRATOR));
    }

    @Test
    public void whoLeavesHandsTheGridsOverAndIsRememberedForThem() {
        Unit office = world.units()
                .save(
                        new Unit(null, UnitKind.OFFICE, "甲街道民政科", TestCity.FIRST_SUBDISTRICT, null, List.of()),
                        TestCity.ADMINISTRATOR);
        Officer wang = world.officers()
                .save(
                        new Officer(
                                null,
                                "王建国",
                                null,
                                List.of(
                                        new Grant(Role.GRID_WORKER, TestCity.FIRST_COMMUNITY),
                                        new Grant(Role.SUPERVISOR, TestCity.EAST)),
                                Set.of(office.id()),
                                List.of(TestCity.FIRST_GRID, TestCity.SECOND_GRID)),
                        TestCity.ADMINISTRATOR);
        Officer li = worker("李秀英", TestCity.GRID_OF_SECOND_COMMUNITY);
        Officer zhao = worker("赵敏", TestCity.GRID_OF_THIRD_COMMUNITY);
        clock.pass(DAY);
        HandOver.Outcome outcome = world.officers()
                .handOver(
                        new HandOver(wang.id(), li.id(), Map.of(TestCity.SECOND_GRID, zhao.id())),
                        TestCity.ADMINISTRATOR);
        assertEquals(
                Set.of(
                        new HandOver.Moved(HandOver.Thing.GRID, TestCity.FIRST_GRID.value(), li.id()),
                        new HandOver.Moved(HandOver.Thing.GRID, TestCity.SECOND_GRID.value(), zhao.id()),
                        new HandOver.Moved(HandOver.Thing.UNIT, office.id(), li.id())),
                Set.copyOf(outcome.moved()));
        assertEquals(
                List.of("SUPERVISOR@990101"),
                outcome.left().stream().map(HandOver.Left::id).toList());
        Officer gone = world.officers().find(wang.id());
        assertEquals(List.of(), gone.grants());
        assertEquals(List.of(), gone.grids());
        Officer now = world.officers().find(zhao.id());
        assertEquals(Set.of(TestCity.SECOND_GRID, TestCity.GRID_OF_THIRD_COMMUNITY), Set.copyOf(now.grids()));
        assertEquals(
                true, now.grants().stream().anyMatch(grant -> grant.covers(Role.GRID_WORKER, TestCity.SECOND_GRID)));
        assertEquals(li.id(), handler());
        assertFirst(As.WORKER, wang.id(), start);
    }

    @Test
    public void aGridThatNobodyTakesIsListed() {
        Officer wang = worker("王建国", TestCity.FIRST_GRID);
        HandOver.Outcome outcome =
                world.officers().handOver(new HandOver(wang.id(), null, Map.of()), TestCity.ADMINISTRATOR);
        assertEquals(List.of(), outcome.moved());
        assertEquals(
                List.of(TestCity.FIRST_GRID.value()),
                outcome.left().stream().map(HandOver.Left::id).toList());
        assertEquals(Optional.empty(), world.staffing().handlerOf(TestCity.FIRST_GRID));
    }

    private void agree(Officer away, Officer deputy) {
        world.standIns().agree(new StandIn(away.id(), deputy.id(), null, start.plus(DAY)), TestCity.ADMINISTRATOR);
    }

    private List<StandIn> standIns() {
        return world.standIns().list(TestCity.EAST, null, 10).items();
    }

    private String handler() {
        return world.staffing().handlerOf(TestCity.FIRST_GRID).orElseThrow().id();
    }

    private Responsibility at(AreaCode area, Instant at) {
        return world.responsibilities().of(area, at);
    }

    private void assertFirst(As as, String handler, Instant at) {
        Responsibility found = world.responsibilities().of(IN_FIRST_GRID, at);
        assertEquals(as, found.charges().get(0).as());
        assertEquals(handler, found.charges().get(0).handler().id());
    }

    private static List<As> kinds(Responsibility responsibility) {
        return responsibility.charges().stream().map(Responsibility.Charge::as).toList();
    }

    private void give(Officer officer) {
        world.officers()
                .save(
                        new Officer(
                                officer.id(),
                                officer.name(),
                                null,
                                officer.grants(),
                                Set.of(),
                                List.of(),
                                officer.version()),
                        TestCity.ADMINISTRATOR);
    }

    private Officer worker(String name, AreaCode grid) {
        return world.officers()
                .save(
                        new Officer(
                                null, name, null, List.of(new Grant(Role.GRID_WORKER, grid)), Set.of(), List.of(grid)),
                        TestCity.ADMINISTRATOR);
    }
}
