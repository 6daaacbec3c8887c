// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.traps.District.at;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.organization.testing.TestCity;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** A district whose answer is due so many days after the entry, with real work orders. */
public class AnsweredInTimeTest {
    private static final Map<String, String> RULE = Map.of(
            "startsWith", "提出",
            "endsWith", "答复",
            "generalLimit", "3个工作日",
            "jointLimit", "7个工作日",
            "warnBefore", "无");

    @Test
    public void itCountsFromTheEntryAlsoWhereTheJudgeReadsOfItLater() {
        District district = new District("2026-03-06T10:00", RULE);
        String order = district.order(district.unjudged("要采集指纹", "other"));
        district.now("2026-03-06T15:00");
        district.judge();
        assertEquals(at("2026-03-06T10:00"), district.find(order).deadline().start());
        assertEquals(at("2026-03-11T17:30"), district.due(order));

        district.petition.orders.acknowledge(district.by(order));
        district.petition.orders.reply(district.by(order), "下午上门采集");
        district.now("2026-03-12T09:00");
        assertEquals(
                "answered in time, though it is not over", 0, district.sweep().overdue());
        assertTrue(district.find(order).state().isOpen());
    }

    @Test
    public void severalUnitsGetTheirTimeOnceAndFromTheSameBeginning() {
        District district = new District("2026-03-06T10:00", RULE);
        String order = district.file();
        district.now("2026-03-09T10:00");
        support(district, order);
        WorkOrder together = district.find(order);
        assertEquals(at("2026-03-06T10:00"), together.deadline().start());
        assertEquals(at("2026-03-17T17:30"), together.deadline().due());
        assertEquals(1, district.steps(order, StepKind.SET_DEADLINE));
    }

    @Test
    public void whoComesAfterTheAnswerChangesNothing() {
        District district = new District("2026-03-06T10:00", RULE);
        String order = district.file();
        district.petition.orders.acknowledge(district.by(order));
        district.petition.orders.reply(district.by(order), "已安排维修");
        support(district, order);
        assertEquals(at("2026-03-11T17:30"), district.due(order));
        assertEquals(0, district.steps(order, StepKind.SET_DEADLINE));
        district.now("2026-03-20T09:00");
        assertEquals(0, district.sweep().overdue());
    }

    @Test
    public void whatResidentsSubmitLiesInThePoolAndThenGoesToTheLevelThatDecides() {
        District district = new District(
                "2026-03-06T09:00",
                Map.of("startsWith", "提出", "generalLimit", "3个工作日", "claimsFirst", "portal", "claimsDecidedBy", "区县"));
        String order = district.file();
        WorkOrder pooled = district.find(order);
        assertEquals(WorkOrderState.POOLED, pooled.state());
        assertEquals(
                at("2026-03-06T15:00"),
                district.clock(order, "claim").deadline().due());
        assertEquals(0, district.steps(order, StepKind.DISPATCH));

        district.now("2026-03-06T15:00");
        district.sweep();
        WorkOrder decided = district.find(order);
        assertEquals(WorkOrderState.DISPATCHED, decided.state());
        assertEquals(TestCity.EAST, decided.level());
        assertEquals(Urgency.GENERAL, decided.urgency());
        assertEquals(
                "the pool is part of the time",
                at("2026-03-06T09:00"),
                decided.deadline().start());
    }

    @Test
    public void whatIsUrgentIsNotHeldBackForClaims() {
        District district = new District("2026-03-06T09:00", Map.of("claimsFirst", "portal"));
        String order = district.order(district.receipt("楼道里有燃气味", "other"));
        assertEquals(WorkOrderState.DISPATCHED, district.find(order).state());
        assertFalse(district.find(order).overdue());
    }

    private static void support(District district, String order) {
        String unit = district.petition
                .world
                .staffing()
                .deskOf(TestCity.FIRST_SUBDISTRICT)
                .id();
        district.petition.participations.addSupport(district.by(order), List.of(unit), "请一起去看");
        district.judge();
    }
}
