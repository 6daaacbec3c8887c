// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.traps.District.at;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.escalation.internal.judge.Judging;
import org.linli.kernel.PlatformException;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.Extensions.Request;
import org.linli.petition.Resolution;
import org.linli.petition.Suspensions.Kind;
import org.linli.petition.Suspensions.Suspension;
import org.linli.petition.WorkOrder;

/** The time limits of petition law, by nothing but a configuration file. */
public class PetitionLawTest {
    private static final String FILE = "/org.linli.escalation.policy-petition-law.cfg";

    private District district;
    private String order;

    @Before
    public void aPetitionOfMonday() throws IOException {
        district = new District("2026-03-02T09:00", law());
        order = district.file();
    }

    private static Map<String, String> law() throws IOException {
        Properties file = new Properties();
        try (InputStreamReader text =
                new InputStreamReader(PetitionLawTest.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            file.load(text);
        }
        Map<String, String> law = new HashMap<>();
        file.stringPropertyNames().forEach(key -> law.put(key, file.getProperty(key)));
        return law;
    }

    @Test
    public void fifteenDaysToSortAndInform() {
        assertEquals(
                at("2026-03-17T17:30"),
                district.clock(order, "inform").deadline().due());
        district.now("2026-03-17T17:30");
        district.sweep();
        assertNotNull(district.clock(order, "inform").overdueAt());
        assertNull("the sixty days go on", district.find(order).supervisor());
    }

    @Test
    public void fiveWorkingDaysToObject() {
        assertEquals(
                at("2026-03-09T17:30"),
                district.clock(order, "objection").deadline().due());
        district.petition.orders.acknowledge(district.by(order));
        assertNotNull(district.clock(order, "objection").endedAt());
    }

    @Test
    public void sixtyDaysAndThirtyMoreOnce() {
        district.petition.orders.acknowledge(district.by(order));
        assertEquals("1 May is a holiday: the first worked day after it", at("2026-05-06T17:30"), district.due(order));
        Actor supervisor = new Actor("supervisor", "周督办", List.of(new Grant(Role.SUPERVISOR, TestCity.EAST)), Set.of());
        assertThrows(PlatformException.class, () -> ask(31));
        ask(30);
        district.petition.extensions.grant(new Command(order, null, null, supervisor), "同意");
        assertEquals("ninety days: 31 May is a Sunday", at("2026-06-01T17:30"), district.due(order));
        assertThrows("once", PlatformException.class, () -> ask(1));
    }

    private void ask(int days) {
        district.petition.extensions.request(
                district.by(order), new Request("案情复杂", "案情复杂，需要调查", null, Limit.calendarDays(days)));
    }

    @Test
    public void aHearingDoesNotCount() {
        district.petition.orders.acknowledge(district.by(order));
        district.now("2026-03-10T09:00");
        district.petition.suspensions.suspend(district.by(order), new Suspension(Kind.HEARING, "公开听证", null));
        district.now("2026-03-20T09:00");
        district.petition.suspensions.resume(district.by(order), null);
        assertEquals("ten days later", at("2026-05-11T17:30"), district.due(order));
    }

    @Test
    public void aReviewAndAReReviewHaveThirtyDaysEach() {
        close();
        district.now("2026-04-01T09:00");
        reopen();
        assertEquals(
                at("2026-05-06T17:30"),
                district.clock(order, "review").deadline().due());
        close();
        assertNotNull(district.clock(order, "review").endedAt());
        district.now("2026-06-01T09:00");
        reopen();
        assertEquals(
                at("2026-07-01T17:30"),
                district.clock(order, "review").deadline().due());
    }

    private void close() {
        district.petition.orders.acknowledge(district.by(order));
        WorkOrder replied = district.petition.orders.reply(district.by(order), "已核查，情况属实，已整改");
        assertTrue(replied.version() > 0);
        district.petition.orders.close(district.by(order), Resolution.SOLVED, null);
        district.judge();
    }

    private void reopen() {
        district.petition.orders.reopen(
                new Command(order, null, null, Judging.SYSTEM), new Dispatch(null, null, null, null, "申请复查"));
        district.judge();
    }
}
