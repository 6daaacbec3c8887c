// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Attention;
import org.linli.petition.Attention.Kind;
import org.linli.petition.Extensions;
import org.linli.petition.OrderClock;
import org.linli.petition.Resolution;
import org.linli.petition.Supervision;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** What the command centre sees, and what it does about it. */
public class CommandCentreTest extends OnBothDatabases {
    @Test
    public void aSupervisionIsSeenUntilItIsAnsweredAndTheOrderCannotBeClosedBefore() {
        String id = acknowledged();
        Actor centre = platform.supervisor(TestCity.EAST);
        Actor worker = platform.workerActor();
        WorkOrder supervised = platform.joint.supervisions.supervise(TestPlatform.command(id, centre), "请说明进展");
        platform.joint.supervisions.supervise(TestPlatform.command(id, centre), "请明确完成日期");
        List<Supervision> asked = platform.joint.supervisions.of(id, worker);
        OrderClock clock = supervised.handling().clocks().get(0);
        assertEquals("supervision", clock.name());
        assertEquals("2026-11-20T09:30:00Z", clock.deadline().due().toString());
        assertEquals(asked.get(1).id(), clock.subject());

        platform.clock.pass(Duration.ofDays(3));
        assertTrue(kinds(id, TestCity.EAST).contains(Kind.SUPERVISED));
        platform.orders.reply(TestPlatform.command(id, worker), "路灯已修好");
        Problem refused = refused(() -> close(id, worker));
        assertTrue(refused.detail(), refused.detail().contains("no supervision that waits"));

        platform.joint.supervisions.answer(
                TestPlatform.command(id, worker), asked.get(0).id(), "已完成更换");
        assertEquals(
                "of several the one that waits is told to who has to answer",
                List.of(asked.get(1).id()),
                platform.joint.supervisions.waiting(worker).stream()
                        .filter(each -> each.order().id().equals(id))
                        .map(each -> each.supervision().id())
                        .toList());
        assertEquals(List.of(), platform.joint.supervisions.waiting(centre));
        WorkOrder half = platform.find(id);
        assertEquals(1, half.handling().openSupervisions());
        assertEquals(
                "only its own clock ended",
                List.of(asked.get(1).id()),
                half.handling().clocks().stream()
                        .filter(each -> each.endedAt() == null)
                        .map(OrderClock::subject)
                        .toList());
        assertTrue(kinds(id, TestCity.EAST).contains(Kind.SUPERVISED));
        platform.joint.supervisions.answer(TestPlatform.command(id, worker), null, "昨日已完成");
        assertFalse(kinds(id, TestCity.EAST).contains(Kind.SUPERVISED));
        close(id, worker);
    }

    @Test
    public void moreTimeThatWasAskedForIsListedUntilSomebodyDecides() {
        String id = acknowledged();
        Extensions.Request request = new Extensions.Request("要招标", "需要采购灯具", null, Limit.workingDays(1));
        platform.extensions.request(TestPlatform.command(id, platform.workerActor()), request);
        assertTrue(kinds(id, TestCity.EAST).contains(Kind.MORE_TIME));
        assertTrue(kinds(id, TestCity.FIRST_GRID).contains(Kind.MORE_TIME));
        platform.extensions.refuse(TestPlatform.command(id, platform.supervisor(TestCity.EAST)), "可先更换灯泡");
        assertFalse(kinds(id, TestCity.EAST).contains(Kind.MORE_TIME));
    }

    @Test
    public void aHandlerIsNotRemindedTwiceInAnHour() {
        String id = acknowledged();
        Actor centre = platform.supervisor(TestCity.EAST);
        platform.joint.supervisions.remind(TestPlatform.command(id, centre), "请尽快处理");
        platform.clock.pass(Duration.ofMinutes(59));
        assertEquals(
                Problem.CONFLICT,
                refused(() -> platform.joint.supervisions.remind(TestPlatform.command(id, centre), null))
                        .type());
        platform.clock.pass(Duration.ofMinutes(1));
        platform.joint.supervisions.remind(TestPlatform.command(id, centre), null);
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.joint.supervisions.remind(
                                TestPlatform.command(id, platform.workerActor()), null))
                        .type());
    }

    @Test
    public void theClockTellsWhatIsOverdueAndWhatSoonWillBe() {
        String id = acknowledged();
        assertEquals(Set.of(), kinds(id, TestCity.EAST));
        platform.clock.set(platform.find(id).deadline().due().minus(Duration.ofHours(3)));
        assertEquals(Set.of(Kind.DUE_SOON), kinds(id, TestCity.EAST));
        platform.clock.set(platform.find(id).deadline().due());
        assertEquals(Set.of(Kind.OVERDUE), kinds(id, TestCity.FIRST_SUBDISTRICT));
        assertEquals(Set.of(Kind.OVERDUE), kinds(id, TestCity.FIRST_GRID));
        assertEquals(Set.of(), kinds(id, TestCity.SECOND_GRID));
    }

    @Test
    public void whatNobodyWasNamedForIsSeenAfterItsTime() {
        String id = platform.filed(TestPlatform.draft()).id();
        assertEquals(Set.of(), kinds(id, TestCity.EAST));
        platform.clock.pass(Duration.ofHours(2));
        assertEquals(Set.of(Kind.UNNAMED), kinds(id, TestCity.EAST));
        platform.orders.dispatch(
                TestPlatform.command(id, TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        assertEquals(Set.of(), kinds(id, TestCity.EAST));
    }

    @Test
    public void whatWasSentBackThriceIsSeenInItsSubdistrictUntilItIsClosed() {
        String id = platform.dispatched().id();
        Actor worker = platform.workerActor();
        for (int times = 1; times <= 3; times++) {
            assertFalse(kinds(id, TestCity.EAST).contains(Kind.SENT_BACK));
            platform.assignments.sendBack(TestPlatform.command(id, worker), "不属本网格职责");
            platform.orders.dispatch(
                    TestPlatform.command(id, TestPlatform.JUDGE),
                    platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        }
        assertEquals(Set.of(Kind.SENT_BACK), kinds(id, TestCity.FIRST_SUBDISTRICT));
        assertEquals(Set.of(Kind.SENT_BACK), kinds(id, TestCity.FIRST_GRID));
        assertEquals(Set.of(), kinds(id, TestCity.SECOND_COMMUNITY));
        platform.orders.acknowledge(TestPlatform.command(id, worker));
        platform.orders.reply(TestPlatform.command(id, worker), "已修好");
        close(id, worker);
        assertEquals(Set.of(), kinds(id, TestCity.EAST));
    }

    @Test
    public void whoMustNotDealWithAnOrderIsNotCalledAndDoesNotSeeItHere() {
        String id = acknowledged();
        Actor centre = platform.supervisor(TestCity.EAST);
        platform.joint.supervisions.askHelp(TestPlatform.command(id, platform.workerActor()), "需要上级协调");
        platform.restrictions.recuse(
                TestPlatform.command(id, centre), TestPlatform.handler(platform.department), "被反映单位");
        assertEquals(
                Problem.CONFLICT,
                refused(() -> platform.joint.participations.addSupport(
                                TestPlatform.command(id, centre), List.of(platform.department.id()), "请协办"))
                        .type());
        assertFalse(platform.joint.whistles.callable(id, centre).stream()
                .anyMatch(unit -> unit.id().equals(platform.department.id())));
        Actor barred = new Actor("deputy", "郑副局长", centre.grants(), Set.of(platform.department.id()));
        assertTrue(platform.joint.attentions.list(TestCity.EAST, Kind.HELP_ASKED, null, 200, barred).items().stream()
                .noneMatch(line -> line.order().id().equals(id)));
    }

    @Test
    public void pagesLeadThroughAllAndCountsTellHowMany() {
        Actor centre = platform.supervisor(TestCity.EAST);
        int before = counted(Kind.HELP_ASKED);
        Set<String> helped = new java.util.TreeSet<>();
        for (int i = 0; i < 5; i++) {
            String id = acknowledged();
            platform.joint.supervisions.askHelp(TestPlatform.command(id, platform.workerActor()), "需要上级协调");
            helped.add(id);
            platform.clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(before + 5, counted(Kind.HELP_ASKED));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Attention> page = platform.joint.attentions.list(TestCity.EAST, Kind.HELP_ASKED, cursor, 2, centre);
            page.items().forEach(line -> seen.add(line.order().id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals("each once", seen.size(), Set.copyOf(seen).size());
        assertTrue(seen.containsAll(helped));
        overdueIsPagedToo(centre);
    }

    private void overdueIsPagedToo(Actor centre) {
        platform.clock.pass(Duration.ofDays(60));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Attention> page = platform.joint.attentions.list(TestCity.EAST, Kind.OVERDUE, cursor, 2, centre);
            page.items().forEach(line -> seen.add(line.order().id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals("each once", seen.size(), Set.copyOf(seen).size());
        assertEquals(counted(Kind.OVERDUE), seen.size());
    }

    @Test
    public void itIsForThoseWhoCoordinateThere() {
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.joint.attentions.counts(TestCity.EAST, platform.workerActor()))
                        .type());
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.joint.attentions.counts(TestCity.EAST, platform.supervisor(TestCity.WEST)))
                        .type());
    }

    private int counted(Kind kind) {
        return platform.joint.attentions.counts(TestCity.EAST, platform.supervisor(TestCity.EAST)).stream()
                .filter(count -> count.kind() == kind)
                .findFirst()
                .orElseThrow()
                .orders();
    }

    private Set<Kind> kinds(String order, AreaCode area) {
        Actor centre = platform.supervisor(TestCity.EAST);
        return Arrays.stream(Kind.values())
                .filter(kind -> platform.joint.attentions.list(area, kind, null, 200, centre).items().stream()
                        .anyMatch(line -> line.order().id().equals(order)))
                .collect(Collectors.toSet());
    }

    private String acknowledged() {
        WorkOrder order = platform.dispatched();
        return platform.orders
                .acknowledge(TestPlatform.command(order.id(), platform.workerActor()))
                .id();
    }

    private WorkOrder close(String order, Actor by) {
        return platform.orders.close(TestPlatform.command(order, by), Resolution.SOLVED, null);
    }

    private static Problem refused(Runnable step) {
        return assertThrows(PlatformException.class, step::run).problem();
    }
}
