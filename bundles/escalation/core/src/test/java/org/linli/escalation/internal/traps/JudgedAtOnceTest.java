// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.traps.District.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** What is decided as soon as the judge reads of it, with real work orders. */
public class JudgedAtOnceTest {
    @Test
    public void whatIsOfATypeThatDoesNotWaitIsUrgent() {
        District district = new District("2026-03-02T09:00", Map.of());
        WorkOrder manhole = district.find(district.order(district.receipt("北门的井盖不见了", "manhole")));

        assertTrue(manhole.petition().urgentType());
        assertEquals(Urgency.URGENT, manhole.urgency());
        assertEquals(Limit.workingDays(1), manhole.deadline().rule().limit());
        assertEquals(Urgency.GENERAL, district.find(district.file()).urgency());
    }

    @Test
    public void theAreasRuleMaySayOtherwise() {
        District district = new District("2026-03-02T09:00", Map.of("complexTypes", "manhole"));
        WorkOrder manhole = district.find(district.order(district.receipt("北门的井盖不见了", "manhole")));

        assertEquals(Urgency.COMPLEX, manhole.urgency());
    }

    @Test
    public void whatWasMergedBeforeAnybodyHadItIsDispatchedWhenItComesBack() {
        District district = new District("2026-03-02T09:00", Map.of());
        String main = district.file();
        String early = district.order(district.unjudged("北门的路灯也坏了", "street-lamp"));
        district.petition.merges.merge(by(main), List.of(early), null);
        district.judge();
        assertEquals(WorkOrderState.MERGED, district.find(early).state());

        district.now("2026-03-03T10:00");
        district.petition.merges.unmerge(by(early), "不是同一处");
        assertEquals(WorkOrderState.FILED, district.find(early).state());
        district.judge();
        WorkOrder back = district.find(early);
        assertEquals(WorkOrderState.DISPATCHED, back.state());
        assertEquals(district.worker.id(), back.handler().id());
        assertEquals(at("2026-03-03T10:00"), back.deadline().start());
        assertEquals("once", 1, district.steps(early, StepKind.DISPATCH));
    }

    @Test
    public void whatWaitedForALevelClimbsWhenItComesBackAndKeepsItsClock() {
        District district = new District("2026-03-02T09:00", Map.of());
        String main = district.file();
        String late = district.file();
        WorkOrder before = district.find(late);
        district.petition.orders.acknowledge(district.by(late));
        district.petition.orders.escalate(district.by(late), "要登高车");
        district.petition.merges.merge(by(main), List.of(late), null);
        district.judge();

        district.now("2026-03-03T10:00");
        district.petition.merges.unmerge(by(late), "不是同一处");
        assertEquals(WorkOrderState.ESCALATED, district.find(late).state());
        district.judge();
        WorkOrder back = district.find(late);
        assertEquals(WorkOrderState.DISPATCHED, back.state());
        assertEquals(TestCity.FIRST_COMMUNITY, back.level());
        assertEquals(before.deadline(), back.deadline());
    }

    @Test
    public void whatAlreadyHasItsHandlerAndClockStaysWhenItComesBack() {
        District district = new District("2026-03-02T09:00", Map.of());
        String main = district.file();
        String other = district.file();
        WorkOrder before = district.find(other);
        district.petition.merges.merge(by(main), List.of(other), null);
        district.judge();
        long version = district.petition.merges.unmerge(by(other), "不是同一处").version();
        district.judge();
        WorkOrder back = district.find(other);
        assertEquals(version, back.version());
        assertEquals(before.deadline(), back.deadline());
        assertEquals(before.handler(), back.handler());
    }

    private static Command by(String order) {
        List<Grant> grants = List.of(new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT));
        return new Command(order, null, null, new Actor("dispatcher", "孙派单", grants, Set.of()));
    }
}
