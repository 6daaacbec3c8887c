// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Hashtable;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Closing;
import org.linli.petition.FollowUp;
import org.linli.petition.OrderClock;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** What comes out of the handling. */
public class OutcomesTest extends OnBothDatabases {
    @Test
    public void aLongMatterIsAnsweredWithADateAndFollowedToIt() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = atWork(receipt);
        Actor worker = platform.workerActor();
        WorkOrder answered = platform.outcomes.reply(
                TestPlatform.command(id, worker), "公交线路已列入计划，正在协调", LocalDate.parse("2027-01-15"));
        OrderClock promise = running(answered).get(0);
        assertEquals("promise", promise.name());
        assertEquals(
                "until the close of work of that day",
                java.time.Instant.parse("2027-01-15T09:30:00Z"),
                promise.deadline().due());
        assertEquals(promise.deadline().due(), answered.handling().promised());
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        String words = progress.steps().get(progress.steps().size() - 1).words();
        assertTrue(words, words.contains("承诺于2027年1月15日前完成"));
        assertEquals("公交线路已列入计划，正在协调", progress.reply());
        WorkOrder again =
                platform.outcomes.reply(TestPlatform.command(id, worker), "提前了", LocalDate.parse("2026-12-25"));
        assertEquals("the new promise stands for the old one", 1, running(again).size());
        WorkOrder closed = platform.outcomes.close(
                TestPlatform.command(id, worker), new Closing(Resolution.SOLVED, null, null, null));
        assertEquals(List.of(), running(closed));
    }

    @Test
    public void aPromiseIsAWorkingDayToCome() {
        String id = atWork(platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS));
        for (String day : List.of("2026-11-17", "2026-11-21", "2030-01-01")) {
            Problem refused = refused(() -> platform.outcomes.reply(
                    TestPlatform.command(id, platform.workerActor()), "会办的", LocalDate.parse(day)));
            assertEquals(day, "promised", refused.violations().get(0).field());
        }
        assertNotNull(platform.outcomes
                .reply(TestPlatform.command(id, platform.workerActor()), "今天办", LocalDate.parse("2026-11-18"))
                .handling()
                .promised());
    }

    @Test
    public void anOpinionIsForTheOfficeOnly() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = atWork(receipt);
        platform.outcomes.opinion(TestPlatform.command(id, platform.workerActor()), "建议由电力部门更换整条线路");
        List<Step> timeline = platform.orders.timeline(id, TestPlatform.JUDGE);
        assertEquals(StepKind.OPINION, timeline.get(timeline.size() - 1).kind());
        assertNull(timeline.get(timeline.size() - 1).publicWords());
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.outcomes.opinion(TestPlatform.command(id, platform.committeeActor()), "我们也说一句"))
                        .type());
    }

    @Test
    public void whatCannotBeSolvedIsExplainedToTheResident() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = atWork(receipt);
        Actor worker = platform.workerActor();
        platform.outcomes.reply(TestPlatform.command(id, worker), "办不了", null);
        Problem silent = refused(() -> platform.outcomes.close(
                TestPlatform.command(id, worker), new Closing(Resolution.EXPLAINED, null, "没办法", null)));
        assertEquals("explanation", silent.violations().get(0).field());
        assertEquals(
                "nor by the older way",
                Problem.INVALID,
                refused(() -> platform.orders.close(TestPlatform.command(id, worker), Resolution.EXPLAINED, null))
                        .type());
        platform.outcomes.close(
                TestPlatform.command(id, worker),
                new Closing(Resolution.EXPLAINED, "内部备注", "该路段产权属于开发商，已代为转告并留下其电话", null));
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        String words = progress.steps().get(progress.steps().size() - 1).words();
        assertTrue(words, words.contains("产权属于开发商"));
        assertFalse(words, words.contains("内部备注"));
    }

    @Test
    public void whoIsAskedAfterwardsIsAFactAlsoWhenNobodyAnswers() {
        WorkOrder closed = closed();
        Actor office = platform.committeeActor();
        FollowUp nobody = new FollowUp(FollowUp.Way.PHONE, FollowUp.Result.NOT_REACHED, null, "三次无人接听");
        WorkOrder asked = platform.outcomes.followUp(TestPlatform.command(closed.id(), office), nobody);
        assertEquals(FollowUp.Result.NOT_REACHED, asked.handling().followUp());
        assertEquals(
                "what is wrong is told",
                Problem.INVALID,
                refused(() -> platform.outcomes.followUp(
                                TestPlatform.command(closed.id(), office),
                                new FollowUp(FollowUp.Way.VISIT, FollowUp.Result.DISSATISFIED, null, null)))
                        .type());
        platform.outcomes.followUp(
                TestPlatform.command(closed.id(), office),
                new FollowUp(FollowUp.Way.VISIT, FollowUp.Result.DISSATISFIED, "灯又灭了", null));
        assertEquals(
                FollowUp.Result.DISSATISFIED,
                platform.find(closed.id()).handling().followUp());
        String event = platform.one(
                "SELECT body FROM feed_outbox WHERE type = 'StepTaken' AND subject = ? ORDER BY version DESC",
                closed.petition().id());
        assertTrue(event, event.contains("FOLLOW_UP"));
        assertFalse("no words of the petitioner in events", event.contains("灯又灭了"));
        WorkOrder reopened = platform.orders.reopen(
                TestPlatform.command(closed.id(), TestPlatform.JUDGE),
                new org.linli.petition.Dispatch(null, null, null, platform.deadline(1), "回访不满意"));
        assertNull(reopened.handling().followUp());
    }

    @Test
    public void closedOnesAreArchivedByThePlatformWhenTheyAreOldAndByHandBefore() {
        while (platform.outcomes.archiveDue(500, TestPlatform.JUDGE) > 0) {
            // what other tests closed
            platform.clock.pass(Duration.ZERO);
        }
        WorkOrder old = closed();
        platform.clock.pass(Duration.ofDays(20));
        WorkOrder byHand = closed();
        WorkOrder young = closed();
        WorkOrder archived = platform.outcomes.archive(
                TestPlatform.command(byHand.id(), platform.dispatcher(TestCity.FIRST_SUBDISTRICT)), "已立卷");
        assertEquals(WorkOrderState.ARCHIVED, archived.state());
        platform.clock.pass(Duration.ofDays(11));
        platform.outcomes.archiveDue(500, TestPlatform.JUDGE);
        assertEquals(WorkOrderState.ARCHIVED, platform.find(old.id()).state());
        assertEquals(WorkOrderState.CLOSED, platform.find(young.id()).state());
        assertEquals(0, platform.outcomes.archiveDue(500, TestPlatform.JUDGE));
        assertEquals(
                "it is still in the list of what is done",
                1,
                platform
                        .orders
                        .list(
                                new org.linli.petition.WorkOrderFilter(
                                        org.linli.petition.WorkOrderFilter.View.CLOSED, null, WorkOrderState.ARCHIVED),
                                null,
                                200,
                                platform.workerActor())
                        .items()
                        .stream()
                        .filter(line -> line.id().equals(old.id()))
                        .count());
    }

    @Test
    public void whenItIsArchivedIsConfigured() {
        Hashtable<String, Object> file = new Hashtable<>();
        file.put("archiveAfterDays", "2");
        platform.rules.updated("pid", file);
        WorkOrder closed = closed();
        platform.clock.pass(Duration.ofDays(3));
        platform.outcomes.archiveDue(500, TestPlatform.JUDGE);
        platform.rules.deleted("pid");
        assertEquals(WorkOrderState.ARCHIVED, platform.find(closed.id()).state());
    }

    private String atWork(Receipt receipt) {
        String id = platform.order(receipt).id();
        platform.orders.dispatch(
                TestPlatform.command(id, TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        platform.orders.acknowledge(TestPlatform.command(id, platform.workerActor()));
        return id;
    }

    private WorkOrder closed() {
        String id = atWork(platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS));
        platform.outcomes.reply(TestPlatform.command(id, platform.workerActor()), "修好了", null);
        return platform.outcomes.close(
                TestPlatform.command(id, platform.workerActor()), new Closing(Resolution.SOLVED, null, null, null));
    }

    private static List<OrderClock> running(WorkOrder order) {
        return order.handling().clocks().stream()
                .filter(clock -> clock.endedAt() == null)
                .toList();
    }

    private static Problem refused(org.junit.function.ThrowingRunnable command) {
        return assertThrows(PlatformException.class, command).problem();
    }
}
