// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Duty;
import org.linli.organization.Duty.Rank;
import org.linli.organization.HandOver;
import org.linli.organization.HandOver.Thing;
import org.linli.organization.Officer;
import org.linli.organization.StandIn;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

/** Somebody is away, and somebody leaves. */
public class AbsenceStoriesTest extends OnEachDatabase {
    private static final String PASSWORD = "correct horse 1";
    private static final Duration DAY = Duration.ofDays(1);

    private TestModule module;
    private Officer wang;
    private Officer li;

    @Before
    public void saveTestCity() {
        module = TestModule.empty(database);
        module.world().withTestCity();
        wang = officer(
                "王建国",
                List.of(
                        new Grant(Role.GRID_WORKER, TestCity.FIRST_COMMUNITY),
                        new Grant(Role.ADMINISTRATOR, TestCity.EAST)),
                TestCity.FIRST_GRID,
                TestCity.SECOND_GRID);
        li = officer(
                "李秀英",
                List.of(new Grant(Role.GRID_WORKER, TestCity.GRID_OF_SECOND_COMMUNITY)),
                TestCity.GRID_OF_SECOND_COMMUNITY);
        module.accounts.open(wang.id(), "wang", PASSWORD, TestCity.ADMINISTRATOR);
        module.accounts.open(li.id(), "xiuying", PASSWORD, TestCity.ADMINISTRATOR);
    }

    @Test
    public void theDeputyHasTheWorkersRightsInTheGridsAndOnlyThenAndThere() {
        String token = module.signIns.signIn("xiuying", PASSWORD).token();
        StandIn standIn = agree(now().plus(DAY), now().plus(DAY.multipliedBy(2)));
        assertFalse(actor(token).may(TestCity.FIRST_GRID, Role.GRID_WORKER));
        module.clock.set(standIn.from());
        token = module.signIns.signIn("xiuying", PASSWORD).token();
        Actor deputy = actor(token);
        assertTrue(deputy.may(TestCity.FIRST_GRID, Role.GRID_WORKER));
        assertTrue(deputy.may(TestCity.SECOND_GRID, Role.GRID_WORKER));
        assertTrue(deputy.may(TestCity.GRID_OF_SECOND_COMMUNITY, Role.GRID_WORKER));
        assertFalse(deputy.may(TestCity.FIRST_COMMUNITY, Role.GRID_WORKER));
        assertFalse(deputy.may(TestCity.EAST, Role.ADMINISTRATOR));
        assertTrue(module.signIns.signIn("xiuying", PASSWORD).actor().may(TestCity.FIRST_GRID, Role.GRID_WORKER));
        module.standIns.end(standIn.id(), TestCity.ADMINISTRATOR);
        assertFalse(actor(token).may(TestCity.FIRST_GRID, Role.GRID_WORKER));
        assertTrue(actor(token).may(TestCity.GRID_OF_SECOND_COMMUNITY, Role.GRID_WORKER));
    }

    @Test
    public void theDeputysRightsEndByThemselves() {
        StandIn standIn = agree(null, now().plus(Duration.ofHours(1)));
        String token = module.signIns.signIn("xiuying", PASSWORD).token();
        assertTrue(actor(token).may(TestCity.FIRST_GRID, Role.GRID_WORKER));
        module.clock.set(standIn.until());
        assertFalse(actor(token).may(TestCity.FIRST_GRID, Role.GRID_WORKER));
    }

    @Test
    public void theSameAgreementWithTheSameKeyIsMadeOnce() {
        StandIn draft = new StandIn(wang.id(), li.id(), now(), now().plus(DAY));
        StandIn first = module.standIns.agree(draft, TestCity.ADMINISTRATOR, "key-1");
        module.clock.pass(Duration.ofMinutes(1));
        assertEquals(first, module.standIns.agree(draft, TestCity.ADMINISTRATOR, "key-1"));
    }

    @Test
    public void ofTwoDeputiesAgreedAtOnceThereIsOne() throws InterruptedException {
        Officer zhao = officer("赵敏", List.of());
        Instant until = now().plus(DAY);
        assertEquals(
                List.of("agreed", Problem.CONFLICT),
                atOnce(
                        () -> module.standIns.agree(
                                new StandIn(wang.id(), li.id(), null, until), TestCity.ADMINISTRATOR),
                        () -> module.standIns.agree(
                                new StandIn(wang.id(), zhao.id(), null, until), TestCity.ADMINISTRATOR)));
    }

    @Test
    public void ofTwoDutiesPlannedAtOnceThereIsOne() throws InterruptedException {
        assertEquals(
                List.of("agreed", Problem.CONFLICT),
                atOnce(() -> plan(wang, now(), now().plus(DAY)), () -> plan(li, now(), now().plus(DAY))));
    }

    @Test
    public void ofTwoTeamsThatTakeABlockAtOnceOneGetsIt() throws InterruptedException {
        assertEquals(
                List.of("agreed", Problem.CONFLICT),
                atOnce(() -> team("一队", TestCity.FIRST_GRID), () -> team("二队", TestCity.FIRST_GRID)));
    }

    @Test
    public void aBlockHasOneTeamAndAGridsOwnGoesBeforeItsCommunitys() {
        Unit whole = team("一队", TestCity.FIRST_COMMUNITY);
        Unit grid = team("二队", TestCity.FIRST_GRID);
        Refusals.of(Problem.CONFLICT, () -> team("三队", TestCity.FIRST_COMMUNITY));
        module.officers.handOver(new HandOver(wang.id(), null, Map.of()), TestCity.ADMINISTRATOR);
        assertEquals(grid.id(), handler(TestCity.FIRST_GRID));
        assertEquals(whole.id(), handler(TestCity.SECOND_GRID));
    }

    @Test
    public void whoLeavesLosesTheAccountAndDutiesAndStandInsGoOver() {
        Officer zhao = officer("赵敏", List.of(new Grant(Role.GRID_WORKER, TestCity.THIRD_COMMUNITY)));
        StandIn ofWang =
                module.standIns.agree(new StandIn(zhao.id(), wang.id(), null, now().plus(DAY)), TestCity.ADMINISTRATOR);
        Duty running = plan(wang, now(), now().plus(DAY));
        Duty later = plan(wang, now().plus(DAY), now().plus(DAY.multipliedBy(2)));
        Duty taken = plan(wang, now().plus(DAY.multipliedBy(2)), now().plus(DAY.multipliedBy(3)));
        module.duties.plan(duty(li, Rank.SECOND, taken.from(), taken.until()), TestCity.ADMINISTRATOR);
        String token = module.signIns.signIn("wang", PASSWORD).token();
        module.clock.pass(Duration.ofHours(1));

        HandOver.Outcome outcome =
                module.officers.handOver(new HandOver(wang.id(), li.id(), Map.of()), TestCity.ADMINISTRATOR);

        assertEquals(
                List.of("ROLE ADMINISTRATOR@990101", "DUTY " + taken.id()),
                outcome.left().stream()
                        .map(left -> left.thing() + " " + left.id())
                        .toList());
        assertEquals(
                List.of(Thing.GRID, Thing.GRID, Thing.DUTY, Thing.DUTY, Thing.STAND_IN),
                outcome.moved().stream().map(HandOver.Moved::thing).toList());
        assertTrue(module.signIns.authenticate(token).isEmpty());
        Refusals.of(Problem.UNAUTHENTICATED, () -> module.signIns.signIn("wang", PASSWORD));
        assertEquals("李秀英", onDuty(now()));
        assertEquals("王建国", onDuty(running.from()));
        assertEquals("李秀英", onDuty(later.from()));
        assertEquals(
                List.of(li.id()),
                module.standIns.list(TestCity.EAST, null, 10).items().stream()
                        .map(StandIn::deputy)
                        .toList());
        assertEquals(zhao.id(), ofWang.away());
    }

    @Test
    public void othersAreToldThatSomebodyLeft() {
        module.officers.handOver(
                new HandOver(wang.id(), null, Map.of(TestCity.FIRST_GRID, li.id())), TestCity.ADMINISTRATOR);
        assertEquals(
                List.of("{\"officer\":\"" + wang.id() + "\",\"successor\":null,\"grids\":{\"990101001001001\":\""
                        + li.id() + "\"}}"),
                module.column("SELECT body FROM feed_outbox WHERE type = 'OfficerHandedOver'"));
        assertEquals(
                List.of("OFFICER_HANDED_OVER"),
                module.column("SELECT action FROM administration_log WHERE action = 'OFFICER_HANDED_OVER'"));
        assertEquals(
                3,
                module.officers.find(wang.id()).version()
                        + module.officers.find(li.id()).version()
                        - 1);
    }

    @Test
    public void aHandOverNeedsRightsOverAllWhoTakePart() {
        Actor ofFirst = TestCity.actor("first", new Grant(Role.ADMINISTRATOR, TestCity.FIRST_SUBDISTRICT));
        HandOver toLi = new HandOver(wang.id(), li.id(), Map.of());
        Refusals.of(Problem.FORBIDDEN, () -> module.officers.handOver(toLi, ofFirst));
        Refusals.of(
                Problem.NOT_FOUND,
                () -> module.officers.handOver(new HandOver("nobody", li.id(), Map.of()), TestCity.ADMINISTRATOR));
        Refusals.of(
                Problem.INVALID,
                () -> module.officers.handOver(new HandOver(wang.id(), wang.id(), Map.of()), TestCity.ADMINISTRATOR));
        Refusals.of(
                Problem.INVALID,
                () -> module.officers.handOver(
                        new HandOver(wang.id(), null, Map.of(TestCity.GRID_OF_THIRD_COMMUNITY, li.id())),
                        TestCity.ADMINISTRATOR));
    }

    @Test
    public void whatIsWrongWithADutyIsToldByField() {
        Duty nothing = new Duty(null, null, null, null, null, null, "none", null, null);
        assertEquals(
                List.of("unit", "rank", "officer", "phone", "from", "until"),
                Refusals.of(Problem.INVALID, () -> module.duties.plan(nothing, TestCity.ADMINISTRATOR))
                        .violations()
                        .stream()
                        .map(Problem.Violation::field)
                        .toList());
        Refusals.of(Problem.INVALID, () -> plan(li, now(), now().plus(Duration.ofDays(8))));
        Refusals.of(Problem.INVALID, () -> plan(li, now().minus(Duration.ofDays(2)), now().plus(DAY)));
    }

    private Instant now() {
        return module.clock.instant();
    }

    private StandIn agree(Instant from, Instant until) {
        return module.standIns.agree(new StandIn(wang.id(), li.id(), from, until), TestCity.ADMINISTRATOR);
    }

    private Actor actor(String token) {
        return module.signIns.authenticate(token).orElseThrow();
    }

    private String handler(AreaCode area) {
        return module.world().staffing().handlerOf(area).orElseThrow().id();
    }

    private String onDuty(Instant at) {
        return module.duties.of(TestCity.FIRST_SUBDISTRICT, at).get(0).name();
    }

    private Duty plan(Officer officer, Instant from, Instant until) {
        return module.duties.plan(duty(officer, Rank.MAIN, from, until), TestCity.ADMINISTRATOR);
    }

    private static Duty duty(Officer officer, Rank rank, Instant from, Instant until) {
        return new Duty(null, TestCity.FIRST_SUBDISTRICT, null, rank, officer.id(), null, null, from, until);
    }

    private Unit team(String name, AreaCode block) {
        return module.units.save(
                new Unit(null, UnitKind.SERVICE_TEAM, name, TestCity.FIRST_SUBDISTRICT, null, List.of(block)),
                TestCity.ADMINISTRATOR);
    }

    private Officer officer(String name, List<Grant> grants, AreaCode... grids) {
        return module.officers.save(
                new Officer(null, name, null, grants, Set.of(), List.of(grids)), TestCity.ADMINISTRATOR);
    }

    /** What became of both, in the order of the words. */
    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(List.of(outcome(one), outcome(other)))) {
                outcomes.add(done.get());
            }
            return outcomes.stream().sorted().toList();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<String> outcome(Callable<?> work) {
        return () -> {
            try {
                work.call();
                return "agreed";
            } catch (PlatformException refused) {
                return refused.problem().type();
            }
        };
    }
}
