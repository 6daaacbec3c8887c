// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.TestCity;
import org.linli.petition.ClaimCall;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.DueOrder;
import org.linli.petition.OrderClock;
import org.linli.petition.Participant;
import org.linli.petition.PooledOrder;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Whose an order is, until it is somebody's. */
public class AssignmentsTest extends OnBothDatabases {
    @Test
    public void whatIsNotTakenOnTellsTheResidentWhyAndWhereToTurn() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = platform.order(receipt).id();
        assertEquals(
                Problem.INVALID,
                refused(() -> platform.assignments.decline(by(dispatcher(), id), "because", "不想办理"))
                        .type());
        WorkOrder declined = platform.assignments.decline(by(dispatcher(), id), "legal-way", "双方已经在法院立案");
        assertEquals(WorkOrderState.DECLINED, declined.state());
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        assertTrue(progress.reply(), progress.reply().contains("法定途径"));
        assertTrue(progress.reply(), progress.reply().contains("双方已经在法院立案"));
        assertTrue(progress.reply(), progress.reply().contains("人民法院"));
        assertFalse(progress.mayRate());
        assertEquals(
                "nothing is asked for any more",
                null,
                platform.one("SELECT next_alarm FROM work_order WHERE id = ?", id));
        WorkOrder reopened = platform.orders.reopen(
                by(dispatcher(), id), new Dispatch(platform.workerHandler(), TestCity.FIRST_GRID, null, null, "改正"));
        assertEquals(WorkOrderState.DISPATCHED, reopened.state());
    }

    @Test
    public void acceptingComesBeforeAnybodyIsNamed() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        WorkOrder accepted = platform.assignments.accept(by(dispatcher(), filed.id()), null);
        assertEquals(WorkOrderState.FILED, accepted.state());
        assertEquals(TestPlatform.START, accepted.handling().acceptedAt());
        assertEquals(
                "once",
                Problem.ILLEGAL_STEP,
                refused(() -> platform.assignments.accept(by(dispatcher(), filed.id()), null))
                        .type());
    }

    @Test
    public void twoClaimItAndTheOneThatIsChosenHasIt() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        Unit other = unit("交通运输局", TestCity.EAST);
        WorkOrder pooled =
                platform.assignments.openToClaims(by(dispatcher(), filed.id()), new ClaimCall(null, null, "职责不清"));
        assertEquals(WorkOrderState.POOLED, pooled.state());
        OrderClock claim = pooled.handling().clocks().get(0);
        assertEquals(NamedClocks.CLAIM, claim.name());
        assertEquals(
                "four hours of work, over noon",
                TestPlatform.START.plus(Duration.ofHours(6)),
                claim.deadline().due());
        assertEquals(
                DueOrder.Alarm.CLAIM.name(),
                platform.one("SELECT next_alarm FROM order_clock WHERE order_id = ?", filed.id()));
        assertTrue(pool(platform.departmentActor()).contains(filed.id()));
        platform.assignments.claim(by(platform.departmentActor(), filed.id()), null, "路灯归我们管");
        assertEquals(
                Problem.CONFLICT,
                refused(() -> platform.assignments.claim(by(platform.departmentActor(), filed.id()), null, null))
                        .type());
        WorkOrder both = platform.assignments.claim(by(of(other), filed.id()), other.id(), null);
        assertEquals(2, both.handling().participants().size());
        assertFalse(
                "a claim alone gives no right",
                platform.orders.find(filed.id(), of(other)).possible().contains(StepKind.ACKNOWLEDGE));
        WorkOrder given = platform.orders.dispatch(
                by(dispatcher(), filed.id()), new Dispatch(TestPlatform.handler(other), null, null, null, "两家认领，定一家"));
        assertEquals(
                Set.of(Participant.State.JOINED, Participant.State.RELEASED),
                Set.copyOf(given.handling().participants().stream()
                        .map(Participant::state)
                        .toList()));
        assertNotNull(
                "the time to claim is over", given.handling().clocks().get(0).endedAt());
        assertFalse(pool(platform.departmentActor()).contains(filed.id()));
        assertEquals("0", platform.one("SELECT unanswered FROM work_order WHERE id = ?", filed.id()));
        platform.orders.acknowledge(by(of(other), filed.id()));
        assertNotFound(filed.id(), platform.departmentActor());
    }

    @Test
    public void theRuleLeavesClaimsToWhoeverDecides() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        platform.assignments.openToClaims(by(dispatcher(), filed.id()), new ClaimCall(null, 1, null));
        platform.assignments.claim(by(platform.departmentActor(), filed.id()), null, null);
        assertEquals(List.of(), alarms(filed.id()));
        platform.clock.pass(Duration.ofHours(1));
        assertEquals(List.of(DueOrder.Alarm.CLAIM), alarms(filed.id()));
        WorkOrder decided = platform.orders.dispatch(
                by(TestPlatform.JUDGE, filed.id()),
                platform.dispatch(TestPlatform.handler(platform.desk), TestCity.FIRST_SUBDISTRICT));
        assertEquals(
                "who decides sees who claims",
                Participant.State.ASKED,
                decided.handling().participants().get(0).state());
        WorkOrder given = platform.orders.dispatch(
                by(dispatcher(), filed.id()),
                new Dispatch(TestPlatform.handler(platform.department), null, null, null, "认领成立"));
        assertEquals(
                Participant.State.JOINED, given.handling().participants().get(0).state());
    }

    @Test
    public void whatIsOpenToSomeIsOpenToThemOnlyAndNotForEver() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        Unit other = unit("水务局", TestCity.EAST);
        platform.assignments.openToClaims(by(dispatcher(), filed.id()), new ClaimCall(List.of(other.id()), 2, null));
        assertNotFound(filed.id(), platform.departmentActor());
        assertFalse(pool(platform.departmentActor()).contains(filed.id()));
        assertTrue(pool(of(other)).contains(filed.id()));
        platform.clock.pass(Duration.ofHours(2));
        assertEquals(
                Problem.CONFLICT,
                refused(() -> platform.assignments.claim(by(of(other), filed.id()), null, null))
                        .type());
    }

    @Test
    public void thePoolIsPagedAndOfTheUnitsAreaOnly() {
        Actor west = of(unit("西区交通局", TestCity.WEST));
        for (int i = 0; i < 3; i++) {
            WorkOrder filed = platform.filed(TestPlatform.draft());
            platform.assignments.openToClaims(by(dispatcher(), filed.id()), new ClaimCall(null, 1 + i, null));
            assertFalse(pool(west).contains(filed.id()));
            assertTrue(pool(platform.committeeActor()).contains(filed.id()));
        }
        List<String> all = pool(platform.departmentActor());
        List<String> paged = new java.util.ArrayList<>();
        String cursor = null;
        do {
            platform.counted.reset();
            var page = platform.assignments.pool(cursor, 2, platform.departmentActor());
            assertEquals(1, platform.counted.statements.size());
            page.items().forEach(line -> paged.add(line.order().id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(all, paged);
    }

    @Test
    public void aWrongDispatchThatBouncedTwiceIsSeen() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        Dispatch wrong = new Dispatch(TestPlatform.handler(platform.department), null, null, null, "疑似城管");
        platform.orders.dispatch(by(dispatcher(), filed.id()), wrong);
        WorkOrder back = platform.assignments.sendBack(by(platform.departmentActor(), filed.id()), "不是我们的灯");
        assertEquals(WorkOrderState.RETURNED, back.state());
        assertEquals(platform.desk.id(), back.handler().id());
        assertEquals(TestCity.FIRST_SUBDISTRICT, back.level());
        assertEquals(TestPlatform.START.plus(Duration.ofHours(2)), back.dispatchBy());
        assertEquals(
                "what waits for a person is nothing that the rule owes",
                null,
                platform.one("SELECT undispatched_since FROM work_order WHERE id = ?", filed.id()));
        platform.orders.dispatch(by(dispatcher(), filed.id()), wrong);
        platform.orders.acknowledge(by(platform.departmentActor(), filed.id()));
        WorkOrder again = platform.assignments.sendBack(by(platform.departmentActor(), filed.id()), "还不是我们的灯");
        assertEquals(2, again.handling().sentBack());
    }

    @Test
    public void anObjectionIsDecidedByWhoDispatches() {
        WorkOrder order = toDepartment();
        platform.clock.pass(Duration.ofDays(6));
        WorkOrder objected = platform.assignments.object(by(platform.departmentActor(), order.id()), "产权不在我局");
        assertEquals(WorkOrderState.OBJECTED, objected.state());
        assertNotNull("somebody must decide it", objected.dispatchBy());
        WorkOrder kept = platform.assignments.rejectObjection(by(dispatcher(), order.id()), "职责清单第12条");
        assertEquals(WorkOrderState.DISPATCHED, kept.state());
        assertEquals(platform.department.id(), kept.handler().id());
        assertNull(kept.dispatchBy());
        assertEquals(
                "the same is not argued twice",
                Problem.CONFLICT,
                refused(() -> platform.assignments.object(by(platform.departmentActor(), order.id()), "还是不在"))
                        .type());
        WorkOrder second = toDepartment();
        platform.assignments.object(by(platform.departmentActor(), second.id()), "产权不在我局");
        WorkOrder upheld = platform.assignments.upholdObjection(by(dispatcher(), second.id()), "确属他人");
        assertEquals(WorkOrderState.RETURNED, upheld.state());
        assertEquals(1, upheld.handling().sentBack());
    }

    @Test
    public void anObjectionOnTheSixthWorkingDayIsRefusedWithTheDate() {
        WorkOrder order = toDepartment();
        platform.clock.pass(Duration.ofDays(8));
        Problem late = refused(() -> platform.assignments.object(by(platform.departmentActor(), order.id()), "产权不在我局"));
        assertEquals(Problem.CONFLICT, late.type());
        assertEquals("2026-11-25T17:30+08:00", late.facts().get("until"));
        assertTrue(late.detail(), late.detail().contains("2026-11-25"));
        assertEquals(WorkOrderState.DISPATCHED, platform.find(order.id()).state());
    }

    @Test
    public void aUnitGivesItToItsOwnPeopleAndACoordinatorToAnybody() {
        WorkOrder order = toDepartment();
        Officer own = officer("钱工", Set.of(platform.department.id()));
        Officer stranger = officer("冯外人", Set.of());
        Command command = by(platform.departmentActor(), order.id());
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.assignments.reassign(command, to(stranger)))
                        .type());
        assertEquals(
                "a reason is needed",
                Problem.INVALID,
                refused(() -> platform.assignments.reassign(
                                command, new Dispatch(to(own).handler(), null, null, null, null)))
                        .type());
        WorkOrder given = platform.assignments.reassign(command, to(own));
        assertEquals(own.id(), given.handler().id());
        assertEquals(WorkOrderState.DISPATCHED, given.state());
        WorkOrder elsewhere = platform.assignments.reassign(by(dispatcher(), order.id()), to(stranger));
        assertEquals(stranger.id(), elsewhere.handler().id());
    }

    private List<DueOrder.Alarm> alarms(String order) {
        return platform.orders.due(platform.clock.instant(), 500, TestPlatform.JUDGE).stream()
                .filter(due -> due.order().equals(order))
                .map(DueOrder::alarm)
                .toList();
    }

    private WorkOrder toDepartment() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        return platform.orders.dispatch(
                by(dispatcher(), filed.id()),
                new Dispatch(TestPlatform.handler(platform.department), null, null, null, "疑似城管"));
    }

    private static Dispatch to(Officer officer) {
        return new Dispatch(new Handler(Handler.Kind.OFFICER, officer.id(), null), null, null, null, "由其具体办理");
    }

    private Officer officer(String name, Set<String> units) {
        return platform.world
                .officers()
                .save(
                        new Officer(
                                null,
                                name,
                                null,
                                List.of(new Grant(Role.DEPARTMENT_OFFICER, TestCity.EAST)),
                                units,
                                List.of(),
                                0),
                        TestCity.ADMINISTRATOR);
    }

    private Unit unit(String name, org.linli.kernel.AreaCode area) {
        return platform.world
                .units()
                .save(
                        new Unit(null, UnitKind.DEPARTMENT, name + kind, area, null, List.of(), 0),
                        TestCity.ADMINISTRATOR);
    }

    private static Actor of(Unit unit) {
        return new Actor(
                "person-of-" + unit.id(),
                unit.name() + "的人",
                List.of(new Grant(Role.DEPARTMENT_OFFICER, unit.area())),
                Set.of(unit.id()));
    }

    private Actor dispatcher() {
        return platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
    }

    private List<String> pool(Actor by) {
        return platform.assignments.pool(null, 200, by).items().stream()
                .map(PooledOrder::order)
                .map(order -> order.id())
                .toList();
    }

    private void assertNotFound(String order, Actor by) {
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> platform.orders.find(order, by)).type());
    }

    private static Command by(Actor actor, String order) {
        return TestPlatform.command(order, actor);
    }

    private static Problem refused(org.junit.function.ThrowingRunnable command) {
        return assertThrows(PlatformException.class, command).problem();
    }
}
