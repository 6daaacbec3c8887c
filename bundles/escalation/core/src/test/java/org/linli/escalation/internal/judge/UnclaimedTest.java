// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.Town.DISTRICT;
import static org.linli.escalation.internal.Town.GRID;
import static org.linli.escalation.internal.Town.MONDAY;
import static org.linli.escalation.internal.Town.SUBDISTRICT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.kernel.AreaCode;
import org.linli.organization.Handler;
import org.linli.organization.Location.Found;
import org.linli.petition.Dispatch;
import org.linli.petition.Handling;
import org.linli.petition.Participant;
import org.linli.petition.Secrecy;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** What becomes of orders that nobody has. */
public class UnclaimedTest {
    private static final Handler LAMPS = new Handler(Handler.Kind.UNIT, "lamps", "路灯管理所");
    private static final Handler ROADS = new Handler(Handler.Kind.UNIT, "roads", "道路养护所");

    private final Town town = new Town();
    private final Rules rules = TestRules.of(Map.of());

    @Test
    public void whoAloneClaimsItHasIt() {
        Dispatch dispatch = hand(order(WorkOrderState.POOLED, LAMPS), Trigger.CLAIMS_OVER);
        assertEquals(LAMPS, dispatch.handler());
        assertNull("at the level of the unit", dispatch.level());
        assertTrue(dispatch.reason(), dispatch.reason().contains("只有路灯管理所认领"));
        assertEquals(
                "its first handler, its first clock",
                MONDAY,
                dispatch.deadline().start());
        assertEquals("nobody else is asked", 0, town.asked());
    }

    @Test
    public void twoClaimItAndTheCommandCentreDecides() {
        Dispatch dispatch = hand(order(WorkOrderState.POOLED, LAMPS, ROADS), Trigger.CLAIMS_OVER);
        assertEquals(Town.CENTRE, dispatch.handler());
        assertEquals(DISTRICT, dispatch.level());
        assertTrue(dispatch.reason(), dispatch.reason().contains("路灯管理所、道路养护所都认领"));
    }

    @Test
    public void nobodyClaimsItAndTheLevelThatTheRuleNamesDecides() {
        Rules here = TestRules.of(Map.of("claimsDecidedBy", "街道"));
        Dispatch dispatch = hand(new Case(order(WorkOrderState.POOLED), Trigger.CLAIMS_OVER, here));
        assertEquals(Town.DESK, dispatch.handler());
        assertEquals(SUBDISTRICT, dispatch.level());
        assertTrue(dispatch.reason(), dispatch.reason().contains("无人认领，交由街道派单台决定"));
    }

    @Test
    public void whatWasDispatchedMeanwhileIsLeftAlone() {
        Case dispatched = new Case(order(WorkOrderState.DISPATCHED, LAMPS), Trigger.CLAIMS_OVER, rules);
        assertTrue(decide(dispatched) instanceof Decision.Nothing);
    }

    @Test
    public void whatCameBackAndLiesGoesUpOnce() {
        assertEquals(Trigger.LEFT_LYING, Trigger.overdueIn(WorkOrderState.RETURNED));
        assertEquals(Trigger.LEFT_LYING, Trigger.overdueIn(WorkOrderState.OBJECTED));
        assertEquals(Trigger.CLAIMS_OVER, Trigger.overdueIn(WorkOrderState.POOLED));
        Dispatch dispatch = hand(order(WorkOrderState.RETURNED), Trigger.LEFT_LYING);
        assertEquals(Town.CENTRE, dispatch.handler());
        assertTrue(dispatch.reason(), dispatch.reason().contains("没有按时派单"));
        WorkOrder there = at(DISTRICT, WorkOrderState.RETURNED, List.of());
        assertTrue(decide(new Case(there, Trigger.LEFT_LYING, rules)) instanceof Decision.Nothing);
    }

    private Dispatch hand(WorkOrder order, Trigger trigger) {
        return hand(new Case(order, trigger, rules));
    }

    private Dispatch hand(Case judged) {
        return ((Decision.Hand) decide(judged)).dispatch();
    }

    private Decision decide(Case judged) {
        Optional<Seat> seat = Judge.whoToAsk(judged).stream()
                .flatMap(area -> town.handlerOf(area).map(handler -> new Seat(area, handler)).stream())
                .findFirst();
        return Judge.decide(judged, seat, Town.calendar(), MONDAY);
    }

    private static WorkOrder order(WorkOrderState state, Handler... claims) {
        return at(SUBDISTRICT, state, List.of(claims));
    }

    private static WorkOrder at(AreaCode level, WorkOrderState state, List<Handler> claims) {
        List<Participant> participants = Stream.concat(
                        claims.stream().map(unit -> claim(unit, Participant.State.ASKED)),
                        Stream.of(claim(Town.COMMITTEE, Participant.State.RELEASED)))
                .toList();
        return new WorkOrder(
                "o1",
                "N-1",
                3,
                state,
                GRID,
                Found.IN_GRID,
                level,
                Town.DESK,
                null,
                null,
                null,
                false,
                null,
                new WorkOrder.Matter("p1", "路灯不亮", "lamp", "路灯", null, null, "portal", MONDAY, null),
                null,
                null,
                0,
                List.of(),
                List.of(),
                new Handling(null, Secrecy.OPEN, null, null, 0, 0, false, false, null, participants, List.of()));
    }

    private static Participant claim(Handler unit, Participant.State state) {
        return new Participant(unit, Participant.Part.CLAIM, state, MONDAY, "某人", null);
    }
}
