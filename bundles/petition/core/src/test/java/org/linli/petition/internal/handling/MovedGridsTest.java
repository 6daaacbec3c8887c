// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.event.GridsRedrawn;
import org.linli.grid.spi.OpenWork.OpenOrder;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.organization.Officer;
import org.linli.organization.testing.TestCity;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Grids are divided anew: open orders go where their places lie now, and nobody's is lost. */
public class MovedGridsTest extends OnBothDatabases {
    private static final AreaCode THIRD_GRID = AreaCode.of("990101001001003");
    private static final GeoPoint MIDDLE = new GeoPoint(116.04, 39.1);

    private MovedGrids reactor;
    private OpenOrders open;

    @Before
    public void aReactor() {
        AreaMoves moves =
                new AreaMoves(platform.merges.commands(), platform.orders, platform.neighbours, platform.rules);
        reactor = new MovedGrids(platform.schema, platform.neighbours, moves);
        open = new OpenOrders(platform.schema);
        platform.world.areas().divide(TestCity.areas(), List.of(THIRD_GRID), TestCity.ADMINISTRATOR);
    }

    @After
    public void asItWas() {
        platform.world.areas().divide(TestCity.areas(), List.of(THIRD_GRID), TestCity.ADMINISTRATOR);
    }

    @Test
    public void whatIsInHandGoesToTheNewGridsWorkerAndClockAndStateStay() {
        WorkOrder before = at(MIDDLE);
        platform.orders.acknowledge(TestPlatform.command(before.id(), platform.workerActor()));
        FeedEvent event = divided();
        Officer next = worker("钱新来", THIRD_GRID);
        reactor.on(event);

        WorkOrder now = platform.find(before.id());
        assertEquals(THIRD_GRID, now.area());
        assertEquals(THIRD_GRID, now.level());
        assertEquals(next.id(), now.handler().id());
        assertEquals(WorkOrderState.IN_PROGRESS, now.state());
        assertEquals(before.deadline(), now.deadline());
        Step last = last(before);
        assertEquals(StepKind.MOVE_AREA, last.kind());
        assertEquals(event.id(), last.cause());
        assertTrue(last.publicWords(), last.publicWords().startsWith("网格调整，转由甲一社区网格员办理"));
        assertTrue(last.note(), last.note().contains("第一网格") && last.note().contains("第三网格"));
        leave(next);
    }

    @Test
    public void aGridWithoutWorkerGivesItToTheDesk() {
        WorkOrder order = at(MIDDLE);
        reactor.on(divided());
        WorkOrder now = platform.find(order.id());
        assertEquals(platform.desk.id(), now.handler().id());
        assertEquals(TestCity.FIRST_SUBDISTRICT, now.level());
        assertEquals(order.deadline(), now.deadline());
    }

    @Test
    public void whatIsHandledAboveTheGridsOnlyLiesElsewhere() {
        WorkOrder filed = platform.filed(TestPlatform.draft(MIDDLE));
        WorkOrder before = platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                platform.dispatch(TestPlatform.handler(platform.committee), TestCity.FIRST_COMMUNITY));
        reactor.on(divided());
        WorkOrder now = platform.find(before.id());
        assertEquals(THIRD_GRID, now.area());
        assertEquals(TestCity.FIRST_COMMUNITY, now.level());
        assertEquals(platform.committee.id(), now.handler().id());
        assertTrue(last(before).publicWords().startsWith("网格调整，仍由"));
    }

    @Test
    public void whatLiesWhereItDidStaysAndWhatComesTwiceIsDoneOnce() {
        WorkOrder stays = platform.dispatched();
        WorkOrder goes = at(MIDDLE);
        FeedEvent event = divided();
        reactor.on(event);
        assertEquals(stays.version(), platform.find(stays.id()).version());
        long version = platform.find(goes.id()).version();
        reactor.on(event);
        assertEquals(version, platform.find(goes.id()).version());
    }

    @Test
    public void whatHasNoPointInAGridThatEndedGoesToTheCommunity() {
        PetitionDraft like = TestPlatform.draft();
        WorkOrder order = platform.filed(new PetitionDraft(
                like.text(),
                like.type(),
                new Place(null, null, TestCity.SECOND_GRID),
                like.filedBy(),
                like.onBehalfOf(),
                like.about(),
                like.channel()));
        assertEquals(TestCity.SECOND_GRID, order.area());
        reactor.on(divided());
        assertEquals(TestCity.FIRST_COMMUNITY, platform.find(order.id()).area());
    }

    @Test
    public void theGridsAreToldWhatIsOpenInThem() {
        WorkOrder order = at(MIDDLE);
        int before = open.count(TestCity.FIRST_GRID);
        List<OpenOrder> all = open.open(TestCity.FIRST_COMMUNITY, "", 500);
        assertEquals(
                new OpenOrder(
                        order.id(),
                        order.number(),
                        TestCity.FIRST_GRID,
                        TestCity.FIRST_GRID,
                        MIDDLE,
                        platform.worker.id(),
                        TestPlatform.WORKER_NAME),
                all.get(all.size() - 1));
        reactor.on(divided());
        assertTrue(open.count(TestCity.FIRST_GRID) < before);
        assertTrue(open.count(THIRD_GRID) > 0);
    }

    private WorkOrder at(GeoPoint point) {
        WorkOrder filed = platform.filed(TestPlatform.draft(point));
        return platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
    }

    /** The first grid loses its east to a third one, which takes the second one's place. */
    private FeedEvent divided() {
        platform.world
                .areas()
                .divide(
                        List.of(
                                TestCity.area(TestCity.FIRST_GRID, "第一网格", 116.0, 39.0, 116.03, 39.2),
                                TestCity.area(THIRD_GRID, "第三网格", 116.03, 39.0, 116.1, 39.2)),
                        List.of(TestCity.SECOND_GRID),
                        TestCity.ADMINISTRATOR);
        GridsRedrawn event = new GridsRedrawn(
                Ids.next(),
                TestCity.FIRST_COMMUNITY.value(),
                List.of(TestCity.FIRST_GRID.value(), THIRD_GRID.value()),
                List.of(TestCity.SECOND_GRID.value()));
        return new FeedEvent(
                1, Ids.next(), "grid", "GridsRedrawn", event.redraw(), 1, TestPlatform.START, null, Json.write(event));
    }

    private Officer worker(String name, AreaCode grid) {
        Officer officer =
                new Officer(null, name, null, List.of(new Grant(Role.GRID_WORKER, grid)), Set.of(), List.of(grid), 0);
        return platform.world.officers().save(officer, TestCity.ADMINISTRATOR);
    }

    private void leave(Officer officer) {
        Officer bare = new Officer(
                officer.id(), officer.name(), null, officer.grants(), Set.of(), List.of(), officer.version());
        platform.world.officers().save(bare, TestCity.ADMINISTRATOR);
    }

    private Step last(WorkOrder order) {
        List<Step> steps = platform.orders.timeline(order.id(), TestPlatform.JUDGE);
        return steps.get(steps.size() - 1);
    }
}
