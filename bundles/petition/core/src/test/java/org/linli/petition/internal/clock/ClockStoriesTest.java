// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.ClockStart;
import org.linli.petition.Clocks.Clock;
import org.linli.petition.Dispatch;
import org.linli.petition.DueOrder;
import org.linli.petition.Extensions.Request;
import org.linli.petition.Extensions.State;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.StepKind;
import org.linli.petition.Suspensions.Kind;
import org.linli.petition.Suspensions.Suspension;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrders.Supervised;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.spi.ExtensionPolicy.Allowed;

/** Clocks beside each other, standing still, and running longer. */
public class ClockStoriesTest extends OnBothDatabases {
    private static final Instant MONDAY = at("2026-11-23T09:00");

    @Before
    public void usualRule() {
        platform.allowed = Allowed.USUAL;
    }

    @Test
    public void aHearingStopsEveryClockAndWhatWasLeftIsLeft() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        WorkOrder order = inProgress(platform.order(receipt));
        assertEquals(at("2026-11-25T17:30"), order.deadline().due());
        start(order, "opinion", 3);
        platform.clock.set(at("2026-11-20T10:00"));
        WorkOrder waits = platform.suspensions.suspend(
                TestPlatform.command(order.id(), platform.workerActor()), new Suspension(Kind.HEARING, "举行听证会", null));
        assertEquals(WorkOrderState.SUSPENDED, waits.state());
        assertNull(waits.deadline().due());
        assertNull(waits.handling().clocks().get(0).deadline().due());
        assertEquals("nothing rings while they stand still", List.of(), due(order, at("2027-03-01T09:00")));
        Progress.PublicDate told = progress(receipt).dates().get(0);
        assertNull(told.until());
        assertTrue(told.why(), told.why().contains("现因听证：举行听证会暂停计时"));

        platform.clock.set(at("2026-12-01T10:00"));
        WorkOrder goesOn =
                platform.suspensions.resume(TestPlatform.command(order.id(), platform.workerActor()), "听证结束");
        assertEquals(WorkOrderState.IN_PROGRESS, goesOn.state());
        assertEquals(
                "19 November counted, then 1, 2, 3 and 4 December",
                at("2026-12-04T17:30"),
                goesOn.deadline().due());
        assertEquals(
                at("2026-12-02T17:30"),
                goesOn.handling().clocks().get(0).deadline().due());
        List<Clock> clocks = platform.clocks.of(order.id(), platform.workerActor());
        assertEquals(
                List.of("own", "opinion"),
                List.of(clocks.get(0).id(), clocks.get(1).name()));
        assertEquals("as it was, and standing still", 2, clocks.get(0).past().size());
        assertEquals(at("2026-11-25T17:30"), clocks.get(0).past().get(0).due());
        assertEquals(2, clocks.get(1).past().size());
        assertTrue(clocks.get(1).why(), clocks.get(1).why().contains("暂停的时间不算"));
        assertTrue(platform.clocks
                .explain(order.id(), clocks.get(1).id(), platform.workerActor())
                .text()
                .contains("暂停（听证：举行听证会）"));
        assertEquals(at("2026-12-04T17:30"), progress(receipt).dates().get(0).until());
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> platform.clocks.explain(order.id(), "nothing", platform.workerActor())));
    }

    @Test
    public void aSuspensionWithAnEndGoesOnByItself() {
        WorkOrder order = inProgress(platform.filed(TestPlatform.draft()));
        platform.suspensions.suspend(
                TestPlatform.command(order.id(), platform.workerActor()),
                new Suspension(Kind.PETITIONER, "等待补充照片", MONDAY));
        platform.clock.set(MONDAY);
        List<DueOrder> over = due(order, MONDAY);
        assertEquals(
                List.of(NamedClocks.SUSPENSION),
                over.stream().map(DueOrder::name).toList());
        assertEquals(1, platform.orders.markOverdue(List.of(new Supervised(over.get(0), desk())), TestPlatform.JUDGE));
        WorkOrder goesOn = platform.find(order.id());
        assertEquals(WorkOrderState.IN_PROGRESS, goesOn.state());
        assertEquals(at("2026-11-27T17:30"), goesOn.deadline().due());
        assertEquals(List.of(), due(order, MONDAY));
    }

    @Test
    public void whoGetsASuspendedOrderHasClocksThatRun() {
        WorkOrder order = inProgress(platform.filed(TestPlatform.draft()));
        platform.suspensions.suspend(
                TestPlatform.command(order.id(), platform.workerActor()), new Suspension(Kind.OTHER, "等待天气好转", null));
        platform.clock.set(MONDAY);
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                new Dispatch(TestPlatform.handler(platform.committee), TestCity.FIRST_COMMUNITY, null, null, null));
        assertNull(platform.find(order.id()).deadline().due());
        List<DueOrder> over = due(order, MONDAY);
        assertEquals(1, platform.orders.markOverdue(List.of(new Supervised(over.get(0), desk())), TestPlatform.JUDGE));
        WorkOrder runs = platform.find(order.id());
        assertEquals(WorkOrderState.DISPATCHED, runs.state());
        assertEquals(at("2026-11-27T17:30"), runs.deadline().due());
    }

    @Test
    public void severalClocksOfOneOrderRingInOneBatchAndDoNotOverruleEachOther() {
        WorkOrder order = inProgress(platform.filed(TestPlatform.draft()));
        start(order, "opinion", 5);
        start(order, "reply", 5);
        Instant end = at("2026-11-25T17:30");
        platform.clock.set(end);
        platform.orders.remind(
                due(order, end).stream()
                        .filter(one -> one.alarm() == DueOrder.Alarm.WARNING)
                        .toList(),
                TestPlatform.JUDGE);
        List<DueOrder> all = due(order, end);
        assertEquals(3, all.size());
        List<Supervised> supervised =
                all.stream().map(one -> new Supervised(one, desk())).toList();
        long before = platform.find(order.id()).version();
        assertEquals(3, platform.orders.markOverdue(supervised, TestPlatform.JUDGE));
        assertEquals(0, platform.orders.markOverdue(supervised, TestPlatform.JUDGE));
        WorkOrder late = platform.find(order.id());
        assertEquals(before + 3, late.version());
        assertEquals(desk().id(), late.supervisor().id());
        assertTrue(late.handling().clocks().stream().allMatch(clock -> clock.overdueAt() != null));
        assertEquals(List.of(), due(order, end.plus(Duration.ofDays(30))));
        assertEquals(
                List.of(
                        "已超过办理时限（11月25日17:30），告知甲街道派单台",
                        "已超过提出处理意见时限（11月25日17:30），告知甲街道派单台",
                        "已超过答复时限（11月25日17:30），告知甲街道派单台"),
                platform.orders.timeline(order.id(), TestPlatform.JUDGE).stream()
                        .filter(step -> step.kind() == StepKind.OVERDUE)
                        .map(step -> step.note())
                        .sorted(Comparator.comparing(note -> note.contains("办理时限") ? 0 : note.contains("意见") ? 1 : 2))
                        .toList());
        WorkOrder replied = platform.orders.reply(TestPlatform.command(order.id(), platform.workerActor()), "已安排");
        assertEquals(before + 4, replied.version());
    }

    @Test
    public void moreTimeIsAskedForAndGrantedBySomebodyElseOnce() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        WorkOrder order = inProgress(platform.order(receipt));
        Request tooLong = new Request("要招标", "需要采购灯具", at("2027-01-20T17:30"), null);
        assertEquals(Problem.INVALID, refused(() -> ask(order, tooLong)));
        ask(order, new Request("要招标", "需要采购灯具", null, Limit.workingDays(3)));
        assertTrue(platform.find(order.id()).handling().extensionAsked());
        assertEquals(
                Problem.ILLEGAL_STEP,
                refused(() -> ask(order, new Request("要招标", "需要采购灯具", null, Limit.workingDays(2)))));
        WorkOrder longer = platform.extensions.grant(
                TestPlatform.command(order.id(), platform.dispatcher(TestCity.FIRST_SUBDISTRICT)), null);
        assertEquals(at("2026-11-30T17:30"), longer.deadline().due());
        assertFalse(longer.handling().extensionAsked());
        assertEquals(
                State.GRANTED,
                platform.extensions.of(order.id(), TestPlatform.JUDGE).get(0).state());
        Progress progress = progress(receipt);
        assertEquals(at("2026-11-30T17:30"), progress.due());
        assertTrue(progress.dates().get(0).why().contains("已经批准延长"));
        assertTrue(
                progress.steps().stream().anyMatch(step -> step.words().equals("经批准，办理期限延长至2026年11月30日17:30（需要采购灯具）")));
        assertEquals(
                "once is once",
                Problem.CONFLICT,
                refused(() -> ask(order, new Request("还要", "还需要时间", null, Limit.workingDays(1)))));
    }

    @Test
    public void whoAsksDoesNotGrantAndARefusalLeavesTheDate() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        Actor both = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        Actor atDesk = new Actor(both.id(), both.displayName(), both.grants(), Set.of(platform.desk.id()));
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(TestPlatform.handler(platform.desk), TestCity.FIRST_SUBDISTRICT));
        platform.orders.acknowledge(TestPlatform.command(order.id(), atDesk));
        platform.extensions.request(
                TestPlatform.command(order.id(), atDesk), new Request("要招标", "需要采购", null, Limit.workingDays(1)));
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.extensions.grant(TestPlatform.command(order.id(), atDesk), null)));
        platform.extensions.refuse(TestPlatform.command(order.id(), platform.supervisor(TestCity.EAST)), "可先更换灯泡");
        assertEquals(
                at("2026-11-25T17:30"), platform.find(order.id()).deadline().due());
    }

    private void ask(WorkOrder order, Request request) {
        platform.extensions.request(TestPlatform.command(order.id(), platform.workerActor()), request);
    }

    private Progress progress(Receipt receipt) {
        return platform.petitions.follow(receipt.number(), receipt.secret());
    }

    private Handler desk() {
        return new Handler(Handler.Kind.UNIT, platform.desk.id(), platform.desk.name());
    }

    private WorkOrder inProgress(WorkOrder order) {
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        return platform.orders.acknowledge(TestPlatform.command(order.id(), platform.workerActor()));
    }

    private void start(WorkOrder order, String name, int workingDays) {
        platform.orders.startClock(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                new ClockStart(name, "", platform.deadline(workingDays), Set.of(StepKind.OPINION)));
    }

    private List<DueOrder> due(WorkOrder order, Instant at) {
        return platform.orders.due(at, 500, TestPlatform.JUDGE).stream()
                .filter(one -> one.order().equals(order.id()))
                .toList();
    }

    private static String refused(ThrowingRunnable command) {
        return assertThrows(PlatformException.class, command).problem().type();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.CHINA).toInstant();
    }
}
