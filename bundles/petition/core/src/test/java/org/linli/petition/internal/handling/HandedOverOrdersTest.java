// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.event.OfficerHandedOver;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** An officer leaves: nobody's open orders stay behind. */
public class HandedOverOrdersTest extends OnBothDatabases {
    private Officer leaver;
    private Officer successor;
    private HandedOverOrders reactor;

    @Before
    public void anOfficerWithASuccessor() {
        leaver = officer(platform, "何离任");
        successor = officer(platform, "许接任");
        reactor = new HandedOverOrders(platform.schema, platform.neighbours, platform.orders);
    }

    @Test
    public void theWorkerOfTheGridGetsItAndTheTimelineSaysWhyAndTheClockRunsOn() {
        WorkOrder before = dispatched();
        platform.orders.acknowledge(TestPlatform.command(before.id(), TestCity.actor(leaver.id())));
        FeedEvent event = handedOver(successor.id(), Map.of(TestCity.FIRST_GRID.value(), platform.worker.id()));
        reactor.on(event);

        WorkOrder now = platform.find(before.id());
        assertEquals(platform.worker.id(), now.handler().id());
        assertEquals(WorkOrderState.DISPATCHED, now.state());
        assertEquals(before.deadline(), now.deadline());
        assertEquals(before.level(), now.level());
        Step last = last(before);
        assertEquals(StepKind.DISPATCH, last.kind());
        assertEquals(event.id(), last.cause());
        assertTrue(last.note(), last.note().contains("何离任已离任"));
        assertTrue(last.publicWords(), last.publicWords().startsWith("因办理人员工作调整，已转由甲一社区网格员继续办理"));
        assertFalse("the public reads no names", last.publicWords().contains("何离任"));
    }

    @Test
    public void aGridThatGotNobodyGoesToTheSuccessor() {
        WorkOrder order = dispatched();
        reactor.on(handedOver(successor.id(), Map.of(TestCity.SECOND_GRID.value(), platform.worker.id())));
        assertEquals(successor.id(), platform.find(order.id()).handler().id());
    }

    @Test
    public void withoutAnySuccessorItGoesToTheDeskOfTheSubdistrict() {
        WorkOrder order = dispatched();
        reactor.on(handedOver(null, Map.of()));
        WorkOrder now = platform.find(order.id());
        assertEquals(platform.desk.id(), now.handler().id());
        assertEquals(TestCity.FIRST_SUBDISTRICT, now.level());
        assertEquals(order.deadline(), now.deadline());
    }

    @Test
    public void whatComesTwiceIsDoneOnceAlsoWhenADispatcherGaveItBack() {
        WorkOrder order = dispatched();
        FeedEvent event = handedOver(successor.id(), Map.of());
        reactor.on(event);
        long version = platform.find(order.id()).version();
        reactor.on(event);
        assertEquals(version, platform.find(order.id()).version());
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(handler(leaver), TestCity.FIRST_GRID));
        reactor.on(event);
        assertEquals(leaver.id(), platform.find(order.id()).handler().id());
    }

    @Test
    public void closedOrEscalatedOnesAndThoseOfOthersStay() {
        WorkOrder escalated = dispatched();
        platform.orders.escalate(TestPlatform.command(escalated.id(), TestCity.actor(leaver.id())), "要登高车");
        WorkOrder others = platform.dispatched();
        WorkOrder closed = dispatched();
        Actor actor = TestCity.actor(leaver.id());
        platform.orders.acknowledge(TestPlatform.command(closed.id(), actor));
        platform.orders.reply(TestPlatform.command(closed.id(), actor), "修好了");
        platform.orders.close(TestPlatform.command(closed.id(), actor), Resolution.SOLVED, null);
        reactor.on(handedOver(successor.id(), Map.of()));
        reactor.on(new FeedEvent(2, "event-2", "organization", "Tomorrow", "S", 1, TestPlatform.START, null, "{}"));
        assertEquals(WorkOrderState.ESCALATED, platform.find(escalated.id()).state());
        assertEquals(others.version(), platform.find(others.id()).version());
        assertEquals(leaver.id(), platform.find(closed.id()).handler().id());
    }

    @Test
    public void whatOneIsRefusedForDoesNotKeepTheOthersAndIsTriedAgain() {
        WorkOrder stays = dispatched();
        WorkOrder goes = dispatched();
        platform.execute("UPDATE work_order SET area = '" + TestCity.SECOND_GRID + "', level_area = '"
                + TestCity.SECOND_GRID + "' WHERE id = '" + stays.id() + "'");
        FeedEvent event = handedOver(successor.id(), Map.of(TestCity.SECOND_GRID.value(), "nobody"));
        assertThrows(PlatformException.class, () -> reactor.on(event));
        assertEquals(leaver.id(), platform.find(stays.id()).handler().id());
        assertEquals(successor.id(), platform.find(goes.id()).handler().id());
    }

    public static Officer officer(TestPlatform platform, String name) {
        return platform.world
                .officers()
                .save(
                        new Officer(
                                null,
                                name,
                                null,
                                List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID)),
                                Set.of(),
                                List.of(),
                                0),
                        TestCity.ADMINISTRATOR);
    }

    public static Handler handler(Officer officer) {
        return new Handler(Handler.Kind.OFFICER, officer.id(), null);
    }

    private WorkOrder dispatched() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        return platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                platform.dispatch(handler(leaver), TestCity.FIRST_GRID));
    }

    private Step last(WorkOrder order) {
        List<Step> steps = platform.orders.timeline(order.id(), TestPlatform.JUDGE);
        return steps.get(steps.size() - 1);
    }

    private FeedEvent handedOver(String successor, Map<String, String> grids) {
        return new FeedEvent(
                1,
                Ids.next(),
                "organization",
                "OfficerHandedOver",
                leaver.id(),
                1,
                TestPlatform.START,
                null,
                Json.write(new OfficerHandedOver(leaver.id(), successor, grids)));
    }
}
