// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** A worker is away: who stands in does the open orders of that worker's grids, in their own name. */
public class StandInTest extends OnBothDatabases {
    @Test
    public void whoStandsInSeesAndDoesTheOrdersOfTheWorkerWhoIsAway() {
        WorkOrder order = platform.dispatched();
        Actor deputy = standingIn(TestCity.FIRST_GRID);
        assertTrue(
                platform
                        .orders
                        .list(new WorkOrderFilter(View.OPEN, TestCity.FIRST_GRID, null), null, 200, deputy)
                        .items()
                        .stream()
                        .anyMatch(line -> line.id().equals(order.id())));
        assertTrue(platform.orders
                .find(order.id(), deputy)
                .possible()
                .containsAll(List.of(StepKind.ACKNOWLEDGE, StepKind.ESCALATE)));
        platform.orders.acknowledge(TestPlatform.command(order.id(), deputy));
        assertEquals(
                "13812345678",
                platform.orders.petitioner(order.id(), null, deputy).filedBy().phone());
        platform.orders.reply(TestPlatform.command(order.id(), deputy), "修好了");
        WorkOrder closed = platform.orders.close(TestPlatform.command(order.id(), deputy), Resolution.SOLVED, null);
        assertEquals(WorkOrderState.CLOSED, closed.state());
        assertEquals(
                "it stays the order of who is away",
                platform.worker.id(),
                closed.handler().id());
        List<Step> steps = platform.orders.timeline(order.id(), deputy);
        assertEquals("代班", steps.get(steps.size() - 1).actor());
    }

    @Test
    public void afterTheStandInTheyMayNothingMore() {
        WorkOrder order = platform.dispatched();
        refused(Problem.NOT_FOUND, order, new Actor("deputy", "代班", List.of(), Set.of()));
    }

    @Test
    public void theRoleForAnotherGridOrAWiderAreaIsNotEnough() {
        WorkOrder order = platform.dispatched();
        refused(Problem.NOT_FOUND, order, standingIn(TestCity.SECOND_GRID));
        refused(Problem.FORBIDDEN, order, standingIn(TestCity.FIRST_COMMUNITY));
    }

    @Test
    public void whatAnOfficerHasAtAHigherLevelAndWhatAUnitHasIsNotTheGrids() {
        Actor deputy = standingIn(TestCity.FIRST_GRID);
        WorkOrder filed = platform.filed(TestPlatform.draft());
        refused(Problem.FORBIDDEN, filed, deputy);
        platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                platform.dispatch(
                        new Handler(Handler.Kind.OFFICER, platform.worker.id(), null), TestCity.FIRST_COMMUNITY));
        refused(Problem.FORBIDDEN, filed, deputy);
        assertThrows(PlatformException.class, () -> platform.orders.petitioner(filed.id(), null, deputy));
    }

    private void refused(String type, WorkOrder order, Actor by) {
        Problem problem = assertThrows(
                        PlatformException.class,
                        () -> platform.orders.acknowledge(TestPlatform.command(order.id(), by)))
                .problem();
        assertEquals(type, problem.type());
    }

    /** As the sign-in grants it while it lasts. */
    private static Actor standingIn(AreaCode grid) {
        return new Actor("deputy", "代班", List.of(new Grant(Role.GRID_WORKER, grid)), Set.of());
    }
}
