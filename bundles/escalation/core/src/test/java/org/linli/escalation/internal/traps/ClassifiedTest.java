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
import org.linli.petition.Extensions;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** A type that was put right has its own time, and nothing that was promised is broken. */
public class ClassifiedTest {
    private static final Map<String, String> RULE = Map.of(
            "urgentLimit", "1个工作日",
            "generalLimit", "5个工作日",
            "complexLimit", "15个工作日",
            "complexTypes", "other",
            "warnBefore", "无");

    private final District district = new District("2026-03-06T10:00", RULE);

    @Test
    public void moreTimeCountsFromWhereTheDeadlineBegan() {
        String order = district.file();
        assertEquals(at("2026-03-13T17:30"), district.due(order));
        classify(order, "2026-03-09T10:00", "other");
        WorkOrder complex = district.find(order);
        assertEquals(Urgency.COMPLEX, complex.urgency());
        assertEquals(at("2026-03-06T10:00"), complex.deadline().start());
        assertEquals(at("2026-03-27T17:30"), complex.deadline().due());
    }

    @Test
    public void lessTimeCountsFromNowSoThatNobodyIsLateAtOnce() {
        String order = district.file();
        classify(order, "2026-03-10T10:00", "manhole");
        WorkOrder urgent = district.find(order);
        assertEquals(Urgency.URGENT, urgent.urgency());
        assertEquals(at("2026-03-10T10:00"), urgent.deadline().start());
        assertEquals(at("2026-03-11T17:30"), urgent.deadline().due());
        assertEquals(0, district.sweep().overdue());
    }

    @Test
    public void whatWasPromisedStaysWhereItComesFirst() {
        String order = district.file();
        classify(order, "2026-03-13T10:00", "manhole");
        assertEquals(Urgency.URGENT, district.find(order).urgency());
        assertEquals(at("2026-03-13T17:30"), district.due(order));
    }

    @Test
    public void whatIsLateIsToldOnceAndStaysLate() {
        String order = district.file();
        district.now("2026-03-13T17:31");
        assertEquals(1, district.sweep().overdue());
        classify(order, "2026-03-16T10:00", "manhole");
        assertTrue(district.find(order).overdue());
        assertEquals(0, district.sweep().overdue());
        assertEquals(1, district.steps(order, StepKind.OVERDUE));
    }

    @Test
    public void aTypeOfTheSameTimeChangesNoClock() {
        district.rule(Map.of("generalLimit", "5个工作日", "warnBefore", "无"));
        String order = district.file();
        classify(order, "2026-03-09T10:00", "other");
        assertEquals(at("2026-03-13T17:30"), district.due(order));
        assertEquals(0, district.steps(order, StepKind.SET_DEADLINE));
    }

    @Test
    public void anAnswerThatWasInTimeStaysInTime() {
        district.rule(Map.of("generalLimit", "5个工作日", "endsWith", "答复", "warnBefore", "无"));
        String order = district.file();
        district.petition.orders.acknowledge(district.by(order));
        district.petition.orders.reply(district.by(order), "已安排维修");
        classify(order, "2026-03-10T10:00", "manhole");
        assertEquals(0, district.steps(order, StepKind.SET_DEADLINE));
    }

    @Test
    public void whatLiesInThePoolIsDecidedByTheNewTypeWhenItIsDispatched() {
        district.rule(
                Map.of("complexTypes", "other", "complexLimit", "15个工作日", "claimsFirst", "portal", "warnBefore", "无"));
        String order = district.file();
        assertEquals(WorkOrderState.POOLED, district.find(order).state());
        classify(order, "2026-03-06T11:00", "other");
        assertEquals(0, district.steps(order, StepKind.SET_DEADLINE));
        district.now("2026-03-06T17:00");
        district.sweep();
        assertEquals(Urgency.COMPLEX, district.find(order).urgency());
    }

    @Test
    public void moreTimeThatWasGrantedIsNotTakenByATypeOfTheSameTime() {
        district.rule(Map.of("generalLimit", "5个工作日", "extension", "1次, 30天", "warnBefore", "无"));
        String order = district.file();
        district.petition.orders.acknowledge(district.by(order));
        district.petition.extensions.request(
                district.by(order), new Extensions.Request("要等配件", "正在等配件", null, Limit.workingDays(5)));
        district.petition.extensions.grant(by(order), null);
        assertEquals(at("2026-03-20T17:30"), district.due(order));
        classify(order, "2026-03-10T10:00", "other");
        assertEquals(at("2026-03-20T17:30"), district.due(order));
    }

    private void classify(String order, String when, String type) {
        district.now(when);
        district.petition.assignments.classify(by(order), type, "看过现场，类型不对");
        district.judge();
    }

    private static Command by(String order) {
        List<Grant> grants = List.of(new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT));
        return new Command(order, null, null, new Actor("desk", "派单员", grants, Set.of()));
    }
}
