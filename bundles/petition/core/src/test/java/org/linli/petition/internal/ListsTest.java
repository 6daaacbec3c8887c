// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Resolution;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;

/** Who sees which orders in which list. */
public class ListsTest extends OnBothDatabases {
    private static final GeoPoint FIRST_GRID = new GeoPoint(116.02, 39.1);
    private static final GeoPoint SECOND_COMMUNITY = new GeoPoint(116.15, 39.1);
    private static final GeoPoint SECOND_SUBDISTRICT = new GeoPoint(116.25, 39.1);

    @Test
    public void eachSeesTheirOwnPart() {
        WorkOrder here = given(FIRST_GRID);
        WorkOrder there = given(SECOND_COMMUNITY);
        WorkOrder elsewhere = given(SECOND_SUBDISTRICT);
        assertEquals(List.of(here.id()), seen(View.OPEN, null, platform.workerActor(), here, there, elsewhere));
        assertEquals(List.of(here.id()), seen(View.OPEN, null, platform.committeeActor(), here, there, elsewhere));
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        assertEquals(List.of(here.id(), there.id()), seen(View.OPEN, null, dispatcher, here, there, elsewhere));
        assertEquals(
                List.of(there.id()), seen(View.OPEN, TestCity.SECOND_COMMUNITY, dispatcher, here, there, elsewhere));
        assertEquals(
                "an area outside one's own is empty",
                List.of(),
                seen(View.OPEN, TestCity.SECOND_SUBDISTRICT, dispatcher, here, there, elsewhere));
        assertEquals(
                List.of(here.id(), there.id(), elsewhere.id()),
                seen(View.OPEN, null, platform.supervisor(null), here, there, elsewhere));
        assertEquals(
                List.of(here.id(), there.id(), elsewhere.id()),
                seen(View.OPEN, null, platform.supervisor(TestCity.EAST), here, there, elsewhere));
        for (Role blind : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            Actor actor = new Actor("blind", "blind", List.of(new Grant(blind, null)), Set.of());
            assertEquals(List.of(), seen(View.OPEN, null, actor, here, there, elsewhere));
        }
    }

    @Test
    public void aDepartmentSeesWhatItWasGiven() {
        WorkOrder order = given(FIRST_GRID);
        Actor department = platform.departmentActor();
        assertFalse(seen(View.OPEN, null, department, order).contains(order.id()));
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(TestPlatform.handler(platform.department), TestCity.EAST));
        assertEquals(List.of(order.id()), seen(View.OPEN, null, department, order));
        assertEquals(List.of(order.id()), seen(View.MINE, null, department, order));
        assertEquals(List.of(), seen(View.MINE, TestCity.WEST, department, order));
    }

    @Test
    public void mineOverdueAndClosedAreWhatTheySay() {
        WorkOrder order = given(FIRST_GRID);
        Actor worker = platform.workerActor();
        assertEquals(List.of(order.id()), seen(View.MINE, null, worker, order));
        assertEquals(List.of(), seen(View.OVERDUE, null, worker, order));
        platform.clock.pass(Duration.ofDays(10));
        assertEquals(List.of(order.id()), seen(View.OVERDUE, null, worker, order));
        assertTrue(
                platform.orders.list(new WorkOrderFilter(View.OVERDUE, null, null), null, 200, worker).items().stream()
                        .allMatch(WorkOrderSummary::overdue));
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        assertEquals(
                1,
                platform
                        .orders
                        .list(new WorkOrderFilter(View.MINE, null, WorkOrderState.IN_PROGRESS), null, 200, worker)
                        .items()
                        .stream()
                        .filter(line -> line.id().equals(order.id()))
                        .count());
        platform.orders.reply(TestPlatform.command(order.id(), worker), "已更换");
        platform.orders.close(TestPlatform.command(order.id(), worker), Resolution.SOLVED, null);
        assertEquals(List.of(), seen(View.MINE, null, worker, order));
        assertEquals(List.of(), seen(View.OVERDUE, null, worker, order));
        assertEquals(List.of(order.id()), seen(View.CLOSED, null, worker, order));
    }

    @Test
    public void cursorsGoThroughAllAndEachPageIsOneStatement() {
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        for (int i = 0; i < 7; i++) {
            given(FIRST_GRID);
        }
        List<String> all = ids(platform.orders.list(filter(View.OPEN, null), null, 200, dispatcher));
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            platform.counted.reset();
            Page<WorkOrderSummary> page = platform.orders.list(filter(View.OPEN, null), cursor, 3, dispatcher);
            assertEquals(1, platform.counted.statements.size());
            assertTrue(platform.counted.rows.get() <= 4);
            paged.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(all, paged);
        assertEquals(
                Problem.INVALID,
                assertThrows(
                                PlatformException.class,
                                () -> platform.orders.list(filter(View.OPEN, null), "nonsense", 3, dispatcher))
                        .problem()
                        .type());
    }

    @Test
    public void totalsFollowTheFeedAndCanBeRebuilt() {
        WorkOrder order = given(FIRST_GRID);
        Tally tally = new Tally();
        TallyReading.read(platform, tally);
        Actor supervisor = platform.supervisor(TestCity.EAST);
        var before =
                platform.orders.totals(TestCity.FIRST_SUBDISTRICT, supervisor).byState();
        assertEquals(
                Long.valueOf(platform.column("SELECT id FROM work_order WHERE state = 'DISPATCHED' AND"
                                + " subdistrict = '990101001'")
                        .size()),
                before.get(WorkOrderState.DISPATCHED));
        platform.orders.acknowledge(TestPlatform.command(order.id(), platform.workerActor()));
        platform.schema.schema().jdbc(tx -> {
            tally.clear(tx);
            return null;
        });
        TallyReading.read(platform, tally);
        var after =
                platform.orders.totals(TestCity.FIRST_SUBDISTRICT, supervisor).byState();
        assertEquals(before.get(WorkOrderState.DISPATCHED) - 1, (long) after.get(WorkOrderState.DISPATCHED));
        assertEquals(before.get(WorkOrderState.IN_PROGRESS) + 1, (long) after.get(WorkOrderState.IN_PROGRESS));
        assertEquals(
                Problem.FORBIDDEN,
                assertThrows(
                                PlatformException.class,
                                () -> platform.orders.totals(TestCity.EAST, platform.workerActor()))
                        .problem()
                        .type());
    }

    private WorkOrder given(GeoPoint point) {
        WorkOrder filed = platform.filed(TestPlatform.draft(point));
        return platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), filed.area()));
    }

    private List<String> seen(View view, AreaCode area, Actor by, WorkOrder... candidates) {
        List<String> wanted = List.of(candidates).stream().map(WorkOrder::id).toList();
        Page<WorkOrderSummary> page = platform.orders.list(filter(view, area), null, 200, by);
        assertNull(page.next());
        List<String> seen = new ArrayList<>(ids(page));
        seen.retainAll(wanted);
        return seen.stream().sorted().toList();
    }

    private static List<String> ids(Page<WorkOrderSummary> page) {
        return page.items().stream().map(WorkOrderSummary::id).toList();
    }

    private static WorkOrderFilter filter(View view, AreaCode area) {
        return new WorkOrderFilter(view, area, null);
    }
}
