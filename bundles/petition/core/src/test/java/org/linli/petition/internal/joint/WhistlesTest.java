// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Participant;
import org.linli.petition.Participant.State;
import org.linli.petition.Resolution;
import org.linli.petition.Whistles.Whistle;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Who may whistle to whom, and what becomes of it. */
public class WhistlesTest extends OnBothDatabases {
    @After
    public void theShippedRules() {
        platform.joint.rules.deleted("east");
    }

    @Test
    public void aWorkerCallsTheSubdistrictAndIsToldWhoElseCanBeCalled() {
        String id = platform.dispatched().id();
        Actor worker = platform.workerActor();
        Set<String> callable = callable(id, worker);
        assertTrue(callable.contains("甲街道派单台") || callable.stream().anyMatch(name -> name.contains("甲街道")));
        assertFalse("a district's department is for the subdistrict to call", callable.contains("城市管理局"));

        Problem refused = refused(() -> whistle(id, worker, platform.department));
        assertEquals(Problem.INVALID, refused.type());
        assertEquals("units[0]", refused.violations().get(0).field());
        assertTrue(refused.detail(), refused.violations().get(0).expected().contains(platform.desk.id()));

        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        assertTrue(callable(id, dispatcher).contains("城市管理局"));
        WorkOrder called = whistle(id, dispatcher, platform.department);
        Participant participant = called.handling().participants().get(0);
        assertEquals(State.ASKED, participant.state());
        assertEquals(
                Problem.CONFLICT,
                refused(() -> whistle(id, dispatcher, platform.department)).type());
    }

    @Test
    public void anAreasOwnFileHoldsThereAndAWrongOneIsRefusedWhole() {
        String id = platform.dispatched().id();
        Actor worker = platform.workerActor();
        platform.joint.rules.updated("east", file(Map.of("area", "990101", "rule.1", "网格 > 区县部门、居委会")));
        assertTrue(callable(id, worker).contains("城市管理局"));
        assertTrue(callable(id, worker).contains(platform.committee.name()));
        platform.joint.rules.updated("east", file(Map.of("area", "990101", "rule.1", "网格 > 火星", "rules", "x")));
        assertTrue("what it said before goes on", callable(id, worker).contains("城市管理局"));
        String reasons = platform.joint.rules.refused().get(0);
        assertTrue(reasons, reasons.contains("'火星' is neither level nor kind of unit"));
        assertTrue(reasons, reasons.contains("rules: there is no such key"));
        platform.joint.rules.updated("east", file(Map.of("area", "990101", "rule.1", "无")));
        assertEquals(Set.of(), callable(id, worker));
        platform.joint.rules.deleted("east");
        assertFalse(callable(id, worker).isEmpty());
    }

    @Test
    public void aWhistleInTheAirIsAnsweredAfterTheRuleThatAllowedItIsGone() {
        String id = platform.dispatched().id();
        platform.joint.rules.updated("pack", file(Map.of("area", "990101001", "rule.1", "网格 > 区县部门")));
        whistle(id, platform.workerActor(), platform.department);
        platform.joint.rules.deleted("pack");
        assertFalse(
                "the rule without it lets nobody call so far",
                callable(platform.dispatched().id(), platform.workerActor()).contains("城市管理局"));
        join(id, platform.departmentActor());
        assertEquals("JOINED", platform.one("SELECT state FROM participant WHERE order_id = ?", id));
    }

    @Test
    public void onlyWhoWasCalledJoinsInAndACallEndsWithTheOrder() {
        WorkOrder order = platform.dispatched();
        String id = order.id();
        Actor worker = platform.workerActor();
        Actor department = platform.departmentActor();
        assertEquals(Problem.NOT_FOUND, refused(() -> join(id, department)).type());
        whistle(id, platform.dispatcher(TestCity.FIRST_SUBDISTRICT), platform.department);
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> join(id, platform.committeeActor())).type());
        assertEquals("1", platform.one("SELECT COUNT(*) FROM attention WHERE order_id = ?", id));

        platform.orders.acknowledge(TestPlatform.command(id, worker));
        platform.orders.reply(TestPlatform.command(id, worker), "已自行解决");
        platform.orders.close(TestPlatform.command(id, worker), Resolution.SOLVED, null);
        assertEquals("0", platform.one("SELECT COUNT(*) FROM attention WHERE order_id = ?", id));
        assertTrue(platform.joint.whistles.calls(State.ASKED, null, 50, department).items().stream()
                .noneMatch(call -> call.order().id().equals(id)));
        assertEquals("RELEASED", platform.one("SELECT state FROM participant WHERE order_id = ?", id));
    }

    @Test
    public void theListOfCallsIsPaged() {
        Unit office = platform.world
                .units()
                .save(
                        new Unit(null, UnitKind.OFFICE, "城建办", TestCity.FIRST_SUBDISTRICT, null, List.of(), 0),
                        TestCity.ADMINISTRATOR);
        Actor officer = new Actor("builder", "吴科员", List.of(), Set.of(office.id()));
        List<String> called = new java.util.ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = platform.dispatched().id();
            whistle(id, platform.workerActor(), office);
            called.add(0, id);
        }
        List<String> seen = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var page = platform.joint.whistles.calls(State.ASKED, cursor, 2, officer);
            page.items().forEach(call -> seen.add(call.order().id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(Set.copyOf(called), Set.copyOf(seen));
        assertEquals(5, seen.size());
    }

    private Set<String> callable(String order, Actor by) {
        return platform.joint.whistles.callable(order, by).stream()
                .map(Unit::name)
                .collect(java.util.stream.Collectors.toSet());
    }

    private WorkOrder whistle(String order, Actor by, Unit unit) {
        return platform.joint.whistles.whistle(
                TestPlatform.command(order, by), new Whistle(List.of(unit.id()), "需要支援", "请到场处置"));
    }

    private WorkOrder join(String order, Actor by) {
        return platform.joint.whistles.joinIn(TestPlatform.command(order, by), "马上到");
    }

    private static Dictionary<String, ?> file(Map<String, String> lines) {
        return new Hashtable<>(lines);
    }

    private static Problem refused(Runnable step) {
        return assertThrows(PlatformException.class, step::run).problem();
    }
}
