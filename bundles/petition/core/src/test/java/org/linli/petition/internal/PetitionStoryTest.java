// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Dispatch;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** One petition's whole way. */
public class PetitionStoryTest extends OnBothDatabases {
    @Test
    public void fromTheResidentToTheWorkerUpToTheDepartmentAndBack() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        assertTrue(receipt.number(), receipt.number().matches("20261118-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        assertTrue(receipt.handler(), receipt.handler().contains("甲街道"));
        assertNull(receipt.due());

        WorkOrder filed = platform.order(receipt);
        assertEquals(WorkOrderState.FILED, filed.state());
        assertEquals(TestCity.FIRST_GRID, filed.area());
        assertEquals(TestPlatform.START.plus(Duration.ofHours(2)), filed.dispatchBy());
        assertEquals(platform.desk.id(), filed.handler().id());

        String id = filed.id();
        Actor worker = platform.workerActor();
        Actor committee = platform.committeeActor();
        platform.orders.dispatch(
                TestPlatform.caused(id, "event-1", TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        WorkOrder acknowledged = platform.orders.acknowledge(TestPlatform.command(id, worker));
        assertEquals(WorkOrderState.IN_PROGRESS, acknowledged.state());
        assertTrue(acknowledged.possible().containsAll(List.of(StepKind.NOTE, StepKind.ESCALATE, StepKind.REPLY)));
        platform.orders.note(TestPlatform.command(id, worker), "灯杆线路老化", "已到现场查看");
        WorkOrder escalated = platform.orders.escalate(TestPlatform.command(id, worker), "需要专业部门");
        assertEquals(WorkOrderState.ESCALATED, escalated.state());
        assertNotNull("an escalated order has a clock for its next dispatch", escalated.dispatchBy());
        WorkOrder upper = platform.orders.dispatch(
                TestPlatform.caused(id, "event-4", TestPlatform.JUDGE),
                new Dispatch(TestPlatform.handler(platform.committee), TestCity.FIRST_COMMUNITY, null, null, "上一级"));
        assertEquals("the clock runs on", acknowledged.deadline(), upper.deadline());
        assertNull(upper.dispatchBy());

        platform.orders.acknowledge(TestPlatform.command(id, committee));
        PlatformException unexplained = assertThrows(
                PlatformException.class,
                () -> platform.orders.close(TestPlatform.command(id, committee), Resolution.SOLVED, null));
        assertEquals(Problem.ILLEGAL_STEP, unexplained.problem().type());
        assertTrue(unexplained.getMessage(), unexplained.problem().detail().contains("a reply before"));
        platform.orders.reply(TestPlatform.command(id, committee), "路灯已更换，今晚可正常照明");
        WorkOrder closed = platform.orders.close(TestPlatform.command(id, committee), Resolution.SOLVED, "更换灯具1套");
        assertEquals(WorkOrderState.CLOSED, closed.state());
        assertEquals(9, closed.version());

        Progress progress =
                platform.petitions.follow(receipt.number().toLowerCase().replace("-", ""), receipt.secret());
        assertEquals("路灯已更换，今晚可正常照明", progress.reply());
        assertTrue(progress.mayRate());
        Progress rated =
                platform.petitions.rate(receipt.number(), receipt.secret(), new Rating(Rating.Grade.BAD, "又坏了"));
        assertFalse(rated.mayRate());
        PlatformException twice = assertThrows(
                PlatformException.class,
                () -> platform.petitions.rate(receipt.number(), receipt.secret(), new Rating(Rating.Grade.GOOD, null)));
        assertEquals(Problem.ILLEGAL_STEP, twice.problem().type());

        WorkOrder reopened = platform.orders.reopen(
                TestPlatform.caused(id, "event-10", TestPlatform.JUDGE),
                new Dispatch(null, null, null, platform.deadline(1), "差评重办"));
        assertEquals(WorkOrderState.DISPATCHED, reopened.state());
        assertEquals(1, reopened.reopened());
        assertNull(reopened.rating());
        assertEquals(platform.committee.id(), reopened.handler().id());

        everyStepHasItsVersionAndItsEvent(id);
        nobodysNameIsInPublicWords(receipt);
    }

    private void everyStepHasItsVersionAndItsEvent(String id) {
        List<Step> timeline = platform.orders.timeline(id, TestPlatform.JUDGE);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L),
                timeline.stream().map(Step::version).toList());
        assertEquals("event-1", timeline.get(1).cause());
        assertTrue(timeline.get(0).note(), timeline.get(0).note().contains("第一网格"));
        String petition = platform.find(id).petition().id();
        List<String> events =
                platform.column("SELECT type FROM feed_outbox WHERE subject = ? ORDER BY version", petition);
        assertEquals(
                List.of(
                        "PetitionFiled",
                        "WorkOrderDispatched",
                        "WorkOrderAcknowledged",
                        "WorkNoted",
                        "EscalationRequested",
                        "WorkOrderDispatched",
                        "WorkOrderAcknowledged",
                        "WorkOrderReplied",
                        "WorkOrderClosed",
                        "PetitionRated",
                        "WorkOrderReopened"),
                events);
    }

    private void nobodysNameIsInPublicWords(Receipt receipt) {
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        String words = progress.steps().stream().map(Progress.PublicStep::words).collect(Collectors.joining("\n"));
        assertFalse(words, words.contains(TestPlatform.WORKER_NAME));
        assertFalse(words, words.contains(TestPlatform.COMMITTEE_PERSON));
        assertTrue(words, words.contains("已派单至甲一社区网格员，请于11月25日17:30前办理"));
        assertFalse("staff notes stay inside", words.contains("老化"));
    }

    @Test
    public void aPlaceInNoGridGoesToTheLevelAboveAndTheTimelineSaysWhy() {
        WorkOrder order = platform.filed(TestPlatform.draft(new GeoPoint(116.02, 39.3)));
        assertEquals(TestCity.FIRST_COMMUNITY, order.area());
        String note =
                platform.orders.timeline(order.id(), TestPlatform.JUDGE).get(0).note();
        assertTrue(note, note.contains("地点不在任何网格内，交由上一级"));
        assertEquals(platform.desk.id(), order.handler().id());
    }

    @Test
    public void theDeadlineIsExplainedDayByDay() {
        WorkOrder order = platform.dispatched();
        String text =
                platform.orders.explain(order.id(), platform.workerActor()).text();
        assertFalse(text.isBlank());
        WorkOrder undispatched = platform.filed(TestPlatform.draft());
        PlatformException none = assertThrows(
                PlatformException.class, () -> platform.orders.explain(undispatched.id(), TestPlatform.JUDGE));
        assertEquals(Problem.CONFLICT, none.problem().type());
    }
}
