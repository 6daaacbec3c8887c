// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.linli.escalation.internal.traps.District.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;

/** The subdistrict sorts everything and dispatches it; the time to handle it counts from that dispatch. */
public class SortingTest {
    private static final Actor DISPATCHER =
            new Actor("dispatcher", "李派单", List.of(new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT)), Set.of());

    private District district;
    private String order;

    @Before
    public void aLampOfMondayMorning() {
        district = new District(
                "2026-03-02T09:00",
                Map.of("first", "街道", "sortLimit", "2小时", "generalLimit", "5天", "complexLimit", "10天"));
        order = district.file();
    }

    @Test
    public void itLiesAtTheDeskForTwoHours() {
        assertEquals(WorkOrderState.DISPATCHED, district.find(order).state());
        assertEquals(TestCity.FIRST_SUBDISTRICT, district.find(order).level());
        assertEquals(at("2026-03-02T11:00"), district.due(order));
        assertEquals("nothing begins by itself", 0, district.steps(order, StepKind.SET_DEADLINE));
        district.now("2026-03-02T11:00");
        district.sweep();
        assertNotNull("the desk is late", district.find(order).supervisor());
    }

    @Test
    public void fiveDaysFromTheDispatch() {
        district.now("2026-03-02T10:30");
        dispatch(null);

        assertEquals(at("2026-03-02T10:30"), district.find(order).deadline().start());
        assertEquals("7 March is a Saturday", at("2026-03-09T17:30"), district.due(order));
        district.now("2026-03-03T10:00");
        dispatch(null);
        assertEquals("the second does not begin anew", at("2026-03-09T17:30"), district.due(order));
    }

    @Test
    public void whoSortsSaysHowDifficultItIs() {
        dispatch(Urgency.COMPLEX);
        assertEquals(at("2026-03-12T17:30"), district.due(order));
    }

    @Test
    public void lateAtTheDeskIsNotLateAtWhoGetsIt() {
        district.now("2026-03-02T14:30");
        district.sweep();
        dispatch(null);
        assertFalse(district.find(order).overdue());
    }

    private void dispatch(Urgency urgency) {
        Handler worker = new Handler(Handler.Kind.OFFICER, district.worker.id(), null);
        district.petition.orders.dispatch(
                new Command(order, null, null, DISPATCHER),
                new Dispatch(worker, TestCity.FIRST_GRID, urgency, null, "归网格办理"));
        district.judge();
    }
}
