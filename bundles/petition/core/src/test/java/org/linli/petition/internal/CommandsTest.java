// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.filing.FilingTest;

/** Steps that meet others, come again, or come from the wrong people. */
public class CommandsTest extends OnBothDatabases {
    @Test
    public void aStaleVersionIsRefusedWithTheCurrentOne() {
        WorkOrder order = platform.dispatched();
        Problem stale = refused(() -> platform.orders.acknowledge(
                new Command(order.id(), order.version() - 1, null, platform.workerActor())));
        assertEquals(Problem.STALE_VERSION, stale.type());
        assertEquals(order.version(), stale.facts().get("version"));
        platform.orders.acknowledge(new Command(order.id(), order.version(), null, platform.workerActor()));
    }

    @Test
    public void aCauseIsDoneOnceAlsoWhenItComesTwiceAtOnce() throws Exception {
        WorkOrder order = platform.filed(TestPlatform.draft());
        Dispatch dispatch = platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID);
        List<WorkOrder> results = FilingTest.atOnce(
                6,
                () -> platform.orders.dispatch(
                        TestPlatform.caused(order.id(), "event-x", TestPlatform.JUDGE), dispatch));
        results.forEach(result -> assertEquals(2, result.version()));
        assertEquals(2, platform.orders.timeline(order.id(), TestPlatform.JUDGE).size());
        WorkOrder later = platform.orders.acknowledge(TestPlatform.command(order.id(), platform.workerActor()));
        WorkOrder again =
                platform.orders.dispatch(TestPlatform.caused(order.id(), "event-x", TestPlatform.JUDGE), dispatch);
        assertEquals("it comes back as it is now", later.version(), again.version());
        assertEquals(WorkOrderState.IN_PROGRESS, again.state());
    }

    @Test
    public void notesThatComeAtOnceAreAllKept() throws Exception {
        WorkOrder order = platform.dispatched();
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        AtomicInteger count = new AtomicInteger();
        FilingTest.atOnce(
                4,
                () -> platform.orders.note(
                        TestPlatform.command(order.id(), worker), "记录" + count.incrementAndGet(), null));
        assertEquals(7, platform.find(order.id()).version());
        assertEquals(7, platform.orders.timeline(order.id(), worker).size());
    }

    @Test
    public void aPersonsKeyIsTheirsAndBelongsToOneRequest() {
        WorkOrder order = platform.dispatched();
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        Command keyed = TestPlatform.caused(order.id(), "phone-0000001", worker);
        WorkOrder noted = platform.orders.note(keyed, "已到现场", null);
        assertEquals(noted.version(), platform.orders.note(keyed, "已到现场", null).version());
        assertEquals(
                Problem.KEY_REUSED,
                refused(() -> platform.orders.note(keyed, "别的", null)).type());
        assertEquals(
                Problem.KEY_REUSED,
                refused(() -> platform.orders.reply(keyed, "已到现场")).type());
        assertEquals(
                null,
                platform.orders
                        .timeline(order.id(), worker)
                        .get((int) noted.version() - 1)
                        .cause());
    }

    @Test
    public void anEscalatedOrderIsNotEscalatedAgainByARepeatedRequest() {
        WorkOrder order = platform.dispatched();
        Command keyed = TestPlatform.caused(order.id(), "phone-0000002", platform.workerActor());
        platform.orders.escalate(keyed, "管线问题");
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(TestPlatform.handler(platform.committee), TestCity.FIRST_COMMUNITY));
        WorkOrder again = platform.orders.escalate(keyed, "管线问题");
        assertEquals(WorkOrderState.DISPATCHED, again.state());
        assertEquals(platform.committee.id(), again.handler().id());
    }

    @Test
    public void whoMayNotSeeItFindsNothingAndWhoMaySeeItIsRefused() {
        WorkOrder order = platform.dispatched();
        String id = order.id();
        for (Actor stranger : List.of(
                platform.departmentActor(),
                platform.dispatcher(TestCity.WEST),
                actor("admin", new Grant(Role.ADMINISTRATOR, null)),
                actor("auditor", new Grant(Role.AUDITOR, null)))) {
            assertEquals(
                    stranger.id(),
                    Problem.NOT_FOUND,
                    refused(() -> platform.orders.find(id, stranger)).type());
            assertEquals(
                    Problem.NOT_FOUND,
                    refused(() -> platform.orders.acknowledge(TestPlatform.command(id, stranger)))
                            .type());
        }
        assertEquals(
                Problem.UNAUTHENTICATED,
                refused(() -> platform.orders.find(id, Actor.ANONYMOUS)).type());
        for (Actor onlooker : List.of(platform.committeeActor(), platform.dispatcher(TestCity.FIRST_SUBDISTRICT))) {
            platform.orders.find(id, onlooker);
            assertEquals(
                    Problem.FORBIDDEN,
                    refused(() -> platform.orders.acknowledge(TestPlatform.command(id, onlooker)))
                            .type());
        }
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.orders.dispatch(
                                TestPlatform.command(id, platform.workerActor()),
                                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID)))
                        .type());
        List<StepKind> forSupervisors =
                platform.orders.find(id, platform.supervisor(null)).possible();
        assertTrue(forSupervisors.containsAll(List.of(StepKind.DISPATCH, StepKind.LINK_RESIDENT)));
        assertFalse(forSupervisors.contains(StepKind.ACKNOWLEDGE));
    }

    @Test
    public void whoeverHadItMayReadOn() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        platform.orders.dispatch(
                TestPlatform.command(order.id(), dispatcher),
                new Dispatch(TestPlatform.handler(platform.department), null, null, null, "属城管职责"));
        Actor department = platform.departmentActor();
        assertTrue(platform.orders
                .find(order.id(), department)
                .possible()
                .containsAll(List.of(StepKind.ACKNOWLEDGE, StepKind.ESCALATE)));
        assertEquals(TestCity.EAST, platform.find(order.id()).level());
        platform.orders.dispatch(
                TestPlatform.command(order.id(), dispatcher),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        assertEquals(List.of(), platform.orders.find(order.id(), department).possible());
        assertTrue(platform.orders.timeline(order.id(), department).size() > 2);
    }

    @Test
    public void anUnknownHandlerAndALevelElsewhereAreRefused() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        Command command = TestPlatform.command(order.id(), TestPlatform.JUDGE);
        Dispatch nobody = platform.dispatch(new Handler(Handler.Kind.UNIT, "nobody", null), TestCity.EAST);
        assertEquals(
                Problem.INVALID,
                refused(() -> platform.orders.dispatch(command, nobody)).type());
        Dispatch elsewhere = platform.dispatch(platform.workerHandler(), TestCity.WEST);
        assertEquals(
                Problem.INVALID,
                refused(() -> platform.orders.dispatch(command, elsewhere)).type());
        assertEquals(1, platform.find(order.id()).version());
    }

    @Test
    public void aPersonsDispatchHasNoClockUntilTheRuleSetsOne() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        platform.orders.dispatch(
                TestPlatform.command(order.id(), platform.dispatcher(TestCity.FIRST_SUBDISTRICT)),
                new Dispatch(platform.workerHandler(), TestCity.FIRST_GRID, null, null, null));
        assertTrue(platform.one(
                        "SELECT body FROM feed_outbox WHERE type = 'WorkOrderDispatched' AND subject = ?",
                        order.petition().id())
                .contains("\"clocked\":false"));
        WorkOrder clocked = platform.orders.setDeadline(
                TestPlatform.caused(order.id(), "event-y", TestPlatform.JUDGE),
                new Dispatch(null, null, null, platform.deadline(5), "一般件"));
        assertEquals(platform.deadline(5), clocked.deadline());
        assertEquals(platform.worker.id(), clocked.handler().id());
    }

    private static Problem refused(org.junit.function.ThrowingRunnable command) {
        return assertThrows(PlatformException.class, command).problem();
    }

    private static Actor actor(String id, Grant grant) {
        return new Actor(id, id, List.of(grant), Set.of());
    }
}
