// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Pause;
import org.linli.kernel.security.Actor;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.testing.TestCity;
import org.linli.petition.ClockStart;
import org.linli.petition.Dispatch;
import org.linli.petition.DueOrder;
import org.linli.petition.Participant;
import org.linli.petition.StepKind;
import org.linli.petition.Suspensions;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.OpenPool;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.Participants;
import org.linli.petition.internal.TallyReading;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.handling.HandedOverOrdersTest;

/** What was merged by mistake becomes what it was. */
public class UnmergeTest extends OnBothDatabases {
    private final Actor dispatcher = new Actor(
            "dispatcher",
            "孙派单",
            List.of(new org.linli.kernel.security.Grant(
                    org.linli.kernel.security.Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT)),
            Set.of());

    @Test
    public void everyFieldOfTheOrderAndOfItsClocksIsAsBefore() {
        WorkOrder order = inTheMiddleOfEverything();
        unmergedIsAsBefore(order.id());
        WorkOrder restored = platform.find(order.id());
        assertEquals(WorkOrderState.IN_PROGRESS, restored.state());
        assertEquals(2, restored.deadline().pauses().size());
        assertEquals(
                List.of("join-in", "opinion"),
                restored.handling().clocks().stream()
                        .filter(clock -> clock.endedAt() == null)
                        .map(clock -> clock.name())
                        .sorted()
                        .toList());
        assertEquals(1, restored.handling().participants().size());
    }

    @Test
    public void soIsOneThatStoodStillOneInThePoolAndOneThatNobodyHadYet() {
        WorkOrder suspended = inTheMiddleOfEverything();
        platform.suspensions.suspend(
                TestPlatform.command(suspended.id(), platform.workerActor()),
                new Suspensions.Suspension(
                        Suspensions.Kind.HEARING, "听证", platform.clock.instant().plus(Duration.ofDays(9))));
        unmergedIsAsBefore(suspended.id());
        WorkOrder pooled = platform.filed(TestPlatform.draft());
        change(pooled.id(), row -> row.state = WorkOrderState.POOLED);
        claimed(pooled.id());
        unmergedIsAsBefore(pooled.id());
        unmergedIsAsBefore(platform.filed(TestPlatform.draft()).id());
    }

    @Test
    public void theClockRanOnAndAsksAtOnceForWhatIsDue() {
        WorkOrder order = platform.dispatched();
        WorkOrder main = platform.dispatched();
        platform.merges.merge(TestPlatform.command(main.id(), dispatcher), List.of(order.id()), null);
        platform.clock.set(order.deadline().due().plus(Duration.ofHours(1)));
        assertFalse("a merged one asks for nothing", alarms().contains(order.id()));
        assertFalse(platform.find(order.id()).overdue());
        WorkOrder alone = platform.merges.unmerge(TestPlatform.command(order.id(), dispatcher), "不是同一处");
        assertEquals(order.deadline(), alone.deadline());
        assertTrue(alone.overdue());
        assertTrue(alarms().contains(order.id()));
        String note = platform.orders.timeline(order.id(), TestPlatform.JUDGE).stream()
                .reduce((before, last) -> last)
                .orElseThrow()
                .note();
        assertTrue(note, note.contains("并案期间时限照常计算"));
    }

    @Test
    public void whatWasAnsweredMeanwhileStaysInTheTimelineAndWhoMayNotSeeItStaysBarred() {
        WorkOrder order = platform.dispatched();
        WorkOrder main = platform.dispatched();
        platform.merges.merge(TestPlatform.command(main.id(), dispatcher), List.of(order.id()), null);
        platform.orders.acknowledge(TestPlatform.command(main.id(), platform.workerActor()));
        platform.orders.reply(TestPlatform.command(main.id(), platform.workerActor()), "正在处理");
        CommonAnswers answers = new CommonAnswers(platform.schema, platform.merges.commands());
        TallyReading.events(platform).forEach(answers::on);
        change(order.id(), row -> row.barred = " somebody ");
        platform.merges.unmerge(TestPlatform.command(order.id(), dispatcher), "不是同一处");
        assertEquals("正在处理", platform.find(order.id()).petition().reply());
        assertEquals(" somebody ", platform.one("SELECT barred FROM work_order WHERE id = ?", order.id()));
        assertEquals("its own handler has not replied", "0", row(order.id()).get("replied"));
        assertEquals(
                List.of(StepKind.FILE, StepKind.DISPATCH, StepKind.MERGE, StepKind.ANSWER_MERGED, StepKind.UNMERGE),
                platform.orders.timeline(order.id(), TestPlatform.JUDGE).stream()
                        .map(step -> step.kind())
                        .toList());
    }

    @Test
    public void whoLeftMeanwhileDoesNotGetItBack() {
        Officer leaver = HandedOverOrdersTest.officer(platform, "何离任");
        WorkOrder order = platform.filed(TestPlatform.draft());
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(HandedOverOrdersTest.handler(leaver), TestCity.FIRST_GRID));
        WorkOrder main = platform.dispatched();
        platform.merges.merge(TestPlatform.command(main.id(), dispatcher), List.of(order.id()), null);
        platform.world.officers().handOver(new HandOver(leaver.id(), null, Map.of()), TestCity.ADMINISTRATOR);
        WorkOrder alone = platform.merges.unmerge(TestPlatform.command(order.id(), dispatcher), "不是同一处");
        assertEquals(platform.desk.id(), alone.handler().id());
        assertEquals(WorkOrderState.DISPATCHED, alone.state());
    }

    private List<String> alarms() {
        return platform.orders.due(platform.clock.instant(), 500, TestPlatform.JUDGE).stream()
                .map(DueOrder::order)
                .toList();
    }

    private void unmergedIsAsBefore(String order) {
        Map<String, String> before = row(order);
        List<Map<String, String>> clocks = rows("SELECT * FROM order_clock WHERE order_id = ? ORDER BY id", order);
        List<Map<String, String>> people = rows("SELECT * FROM participant WHERE order_id = ? ORDER BY who_id", order);
        List<Map<String, String>> pool = rows("SELECT * FROM open_pool WHERE order_id = ?", order);
        WorkOrder main = platform.dispatched();
        platform.merges.merge(TestPlatform.command(main.id(), dispatcher), List.of(order), null);
        assertEquals("MERGED", row(order).get("state"));
        assertEquals(List.of(), rows("SELECT * FROM open_pool WHERE order_id = ?", order));
        assertEquals(
                "no clock runs",
                List.of(),
                platform.column("SELECT id FROM order_clock WHERE order_id = ? AND ended_at IS NULL", order));
        platform.clock.pass(Duration.ofMinutes(40));
        platform.merges.unmerge(TestPlatform.command(order, dispatcher), "不是同一处");
        Map<String, String> after = row(order);
        before.remove("version");
        after.remove("version");
        assertEquals(before, after);
        assertEquals(clocks, rows("SELECT * FROM order_clock WHERE order_id = ? ORDER BY id", order));
        assertEquals(pool, rows("SELECT * FROM open_pool WHERE order_id = ?", order));
        assertEquals(people, rows("SELECT * FROM participant WHERE order_id = ? ORDER BY who_id", order));
    }

    /** An order with everything that can be in the middle. */
    private WorkOrder inTheMiddleOfEverything() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        Deadline plain = platform.deadline(5);
        Deadline paused = Deadlines.compute(
                TestPlatform.CALENDAR,
                plain.rule(),
                plain.start(),
                List.of(
                        new Pause(TestPlatform.START.plusSeconds(3600), TestPlatform.START.plusSeconds(7200), "听证"),
                        new Pause(TestPlatform.START.plusSeconds(9000), TestPlatform.START.plusSeconds(9600), "等待材料")));
        platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                new Dispatch(
                        platform.workerHandler(),
                        TestCity.FIRST_GRID,
                        Urgency.URGENT,
                        paused,
                        "按规则派单",
                        Set.of(StepKind.REPLY)));
        platform.orders.acknowledge(TestPlatform.command(filed.id(), platform.workerActor()));
        platform.schema.schema().write(manager -> {
            WorkOrderRow row = manager.find(WorkOrderRow.class, filed.id());
            NamedClocks.start(
                    manager,
                    row,
                    new ClockStart("opinion", "", platform.deadline(3), Set.of(StepKind.OPINION)),
                    platform.clock.instant());
            NamedClocks.start(
                    manager,
                    row,
                    new ClockStart("join-in", platform.department.id(), platform.deadline(1), Set.of(StepKind.JOIN_IN)),
                    platform.clock.instant());
            NamedClocks.end(
                    row,
                    NamedClocks.start(
                            manager,
                            row,
                            new ClockStart("name-unit", "", platform.deadline(1), Set.of()),
                            platform.clock.instant()),
                    platform.clock.instant());
            Participants.ask(manager, row, asked(Participant.Part.CALLED));
            return null;
        });
        change(filed.id(), row -> {
            row.sentBack = 2;
            row.openSupervisions = 1;
            row.extensionAsked = 1;
            row.helpAsked = 1;
            row.remindedAt = TestPlatform.START.plusSeconds(60);
            row.promisedAt = TestPlatform.START.plusSeconds(90_000);
            row.supervisorKind = org.linli.organization.Handler.Kind.UNIT;
            row.supervisorId = platform.desk.id();
            row.supervisorName = platform.desk.name();
        });
        return platform.find(filed.id());
    }

    private void claimed(String order) {
        platform.schema.schema().write(manager -> {
            WorkOrderRow row = manager.find(WorkOrderRow.class, order);
            OpenPool.lay(manager, row, TestPlatform.START.plusSeconds(14_400), List.of(platform.department.id()));
            Participants.ask(manager, row, asked(Participant.Part.CLAIM));
            return null;
        });
    }

    private Participants.Asked asked(Participant.Part part) {
        return new Participants.Asked(
                new org.linli.organization.Handler(
                        org.linli.organization.Handler.Kind.UNIT, platform.department.id(), "城市管理局"),
                part,
                Participant.State.ASKED,
                "王小明",
                "请到场",
                platform.clock.instant());
    }

    private void change(String order, java.util.function.Consumer<WorkOrderRow> change) {
        platform.schema.schema().write(manager -> {
            WorkOrderRow row = manager.find(WorkOrderRow.class, order);
            change.accept(row);
            OwnClock.arm(row);
            return null;
        });
    }

    private Map<String, String> row(String order) {
        return rows("SELECT * FROM work_order WHERE id = ?", order).get(0);
    }

    private List<Map<String, String>> rows(String sql, String order) {
        return platform.schema.schema().jdbc(tx -> {
            List<Map<String, String>> rows = new java.util.ArrayList<>();
            try (PreparedStatement select = tx.prepareStatement(sql)) {
                select.setString(1, order);
                try (ResultSet found = select.executeQuery()) {
                    ResultSetMetaData columns = found.getMetaData();
                    while (found.next()) {
                        Map<String, String> row = new TreeMap<>();
                        for (int i = 1; i <= columns.getColumnCount(); i++) {
                            row.put(columns.getColumnName(i).toLowerCase(java.util.Locale.ROOT), found.getString(i));
                        }
                        rows.add(row);
                    }
                }
            }
            return rows;
        });
    }
}
