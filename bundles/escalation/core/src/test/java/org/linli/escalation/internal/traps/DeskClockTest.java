// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
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
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.OrderClock;

/** A clock of one desk: whoever has it there names the unit that handles it, the same day. */
public class DeskClockTest {
    private static final Actor DISPATCHER =
            new Actor("dispatcher", "李派单", List.of(new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT)), Set.of());

    private District district;
    private String order;

    @Before
    public void aLampThatTheGridCannotMend() {
        district = new District(
                "2026-03-02T09:00",
                Map.of("ladder", "网格>街道>区县", "clock.name-unit", "当天; 起 派单; 在 街道; 止 派单|改派; 名称 确定责任部门; 督办 区县"));
        order = district.file();
    }

    @Test
    public void itDoesNotRunWhileTheGridHasIt() {
        assertFalse(district.find(order).handling().clocks().stream().anyMatch(DeskClockTest::isOfTheDesk));
    }

    @Test
    public void itRunsFromTheMomentTheDeskHasIt() {
        district.now("2026-03-03T10:00");
        toTheDesk();

        assertEquals(at("2026-03-03T17:30"), clock().deadline().due());
        district.now("2026-03-03T17:30");
        district.sweep();
        assertNotNull(clock().overdueAt());
    }

    @Test
    public void itEndsWhenAUnitIsNamedAndDoesNotBeginAnew() {
        toTheDesk();
        assertNull(clock().endedAt());
        Unit lamps = district.petition
                .world
                .units()
                .save(
                        new Unit(null, UnitKind.DEPARTMENT, "路灯所", TestCity.FIRST_SUBDISTRICT, null, null),
                        TestCity.ADMINISTRATOR);
        district.now("2026-03-02T15:00");
        district.petition.orders.dispatch(
                new Command(order, null, null, DISPATCHER),
                new Dispatch(
                        new Handler(Handler.Kind.UNIT, lamps.id(), lamps.name()),
                        TestCity.FIRST_SUBDISTRICT,
                        null,
                        null,
                        "路灯归路灯所"));
        district.judge();

        assertEquals(at("2026-03-02T15:00"), clock().endedAt());
        assertEquals(
                1,
                district.find(order).handling().clocks().stream()
                        .filter(DeskClockTest::isOfTheDesk)
                        .count());
    }

    private void toTheDesk() {
        district.petition.orders.escalate(district.by(order), "没有登高车");
        district.judge();
    }

    private OrderClock clock() {
        return district.clock(order, "name-unit");
    }

    private static boolean isOfTheDesk(OrderClock clock) {
        return clock.name().equals("name-unit");
    }
}
