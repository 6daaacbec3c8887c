// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.MergedOrder;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.Secrecy;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TallyReading;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.duplicate.JoinTokens;

/** Several report the same. */
public class MergeTest extends OnBothDatabases {
    private static final GeoPoint PIPE = new GeoPoint(116.02, 39.1);

    @Test
    public void tenReportOneBurstPipeAndEachHasTheReplyAndRatesByItself() {
        WorkOrder main = platform.dispatched();
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        String token = tokens().of(main.id());
        List<Receipt> joined =
                IntStream.range(0, 4).mapToObj(i -> file(joining(token))).toList();
        List<Receipt> others = IntStream.range(0, 5)
                .mapToObj(i -> file(TestPlatform.draft(PIPE)))
                .toList();
        WorkOrder merged = platform.merges.merge(
                new Command(main.id(), main.version(), "merge-key-1", dispatcher), ids(others), null);
        assertEquals(main.version() + 1, merged.version());
        assertEquals(
                "the same again does nothing more",
                merged.version(),
                platform.merges
                        .merge(new Command(main.id(), main.version(), "merge-key-1", dispatcher), ids(others), null)
                        .version());
        List<MergedOrder> together = platform.merges.of(main.id(), platform.workerActor());
        assertEquals(9, together.size());
        assertEquals(4, together.stream().filter(MergedOrder::joined).count());

        Receipt first = joined.get(0);
        Progress waiting = follow(first);
        assertEquals(WorkOrderState.MERGED, waiting.state());
        assertEquals("by when the main one is due", main.deadline().due(), waiting.due());
        String told = words(waiting);
        assertTrue(told, told.contains("已与同类诉求并案办理，由甲一社区网格员负责"));
        assertFalse("nobody's number", told.contains(main.number()));

        String own = platform.order(others.get(0)).id();
        platform.merges.adapt(own, "您家门口的水管已一并修好", platform.workerActor());
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(main.id(), worker));
        platform.orders.reply(TestPlatform.command(main.id(), worker), "水管已抢修，今晚恢复供水");
        answer();
        assertEquals("水管已抢修，今晚恢复供水", follow(first).reply());
        assertEquals("您家门口的水管已一并修好", follow(others.get(0)).reply());
        platform.orders.close(TestPlatform.command(main.id(), worker), Resolution.SOLVED, null);
        answer();
        answer();

        List<Receipt> all = new ArrayList<>(joined);
        all.addAll(others);
        for (Receipt receipt : all) {
            Progress closed = follow(receipt);
            assertEquals(WorkOrderState.CLOSED, closed.state());
            assertTrue(closed.mayRate());
            assertTrue(words(closed), words(closed).contains("已办结：已解决"));
            assertEquals(
                    "answered once, closed once",
                    2,
                    timeline(receipt).stream()
                            .filter(step -> List.of(StepKind.ANSWER_MERGED, StepKind.CLOSE_MERGED)
                                    .contains(step.kind()))
                            .count());
        }
        platform.petitions.rate(all.get(1).number(), all.get(1).secret(), new Rating(Rating.Grade.GOOD, null));
        platform.petitions.rate(all.get(2).number(), all.get(2).secret(), new Rating(Rating.Grade.BAD, "没水"));
        String bad = platform.order(all.get(2)).id();
        WorkOrder reopened = platform.orders.reopen(
                TestPlatform.caused(bad, "event-bad", TestPlatform.JUDGE),
                new Dispatch(null, null, null, platform.deadline(1), "差评重办"));
        assertEquals(WorkOrderState.DISPATCHED, reopened.state());
        assertEquals(
                "who did the work has it",
                platform.worker.id(),
                reopened.handler().id());
        assertNull(reopened.handling().mergedInto());
        assertEquals(WorkOrderState.CLOSED, platform.find(main.id()).state());
        assertEquals(WorkOrderState.CLOSED, follow(all.get(1)).state());
        assertEquals(8, platform.merges.of(main.id(), dispatcher).size());
    }

    @Test
    public void aMainOrderThatIsDeclinedAndOneMergedAfterTheReply() {
        WorkOrder main = platform.dispatched();
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(main.id(), worker));
        platform.orders.reply(TestPlatform.command(main.id(), worker), "正在抢修");
        Receipt late = file(joining(tokens().of(main.id())));
        answer();
        assertEquals("正在抢修", follow(late).reply());
        platform.execute("UPDATE work_order SET state = 'DECLINED', is_open = 0 WHERE id = '" + main.id() + "'");
        CommonAnswers answers = new CommonAnswers(platform.schema, platform.merges.commands());
        long version = platform.find(main.id()).version();
        answers.on(new FeedEvent(
                1,
                "01JD3M9Z7Q4K8V2N5R6T1W0XYA",
                Names.FEED,
                "StepTaken",
                "any",
                version,
                TestPlatform.START,
                null,
                "{\"order\":\"" + main.id() + "\",\"area\":\"990101001001001\",\"step\":\"DECLINE\","
                        + "\"state\":\"DECLINED\",\"units\":[]}"));
        assertEquals(WorkOrderState.DECLINED, follow(late).state());
        assertEquals(List.of(), platform.merges.of(platform.dispatched().id(), worker));
    }

    @Test
    public void whatIsConfidentialMergedOrFarIsNotMerged() {
        WorkOrder main = platform.dispatched();
        Actor dispatcher = platform.dispatcher(TestCity.EAST);
        WorkOrder secret = platform.filed(new PetitionDraft(
                "有人欠薪",
                "other",
                TestPlatform.draft().place(),
                null,
                null,
                null,
                "portal",
                null,
                Secrecy.CONFIDENTIAL,
                null,
                false,
                null));
        WorkOrder far = platform.filed(TestPlatform.draft(new GeoPoint(116.25, 39.1)));
        WorkOrder near = platform.filed(TestPlatform.draft());
        refused(Problem.INVALID, main, List.of(secret.id()), "confidential");
        refused(Problem.INVALID, main, List.of(far.id()), "another subdistrict");
        refused(Problem.INVALID, main, List.of(main.id()), "into itself");
        platform.merges.merge(TestPlatform.command(main.id(), dispatcher), List.of(far.id()), "同一条水管");
        platform.merges.merge(TestPlatform.command(main.id(), dispatcher), List.of(near.id()), null);
        WorkOrder other = platform.filed(TestPlatform.draft());
        refused(Problem.INVALID, other, List.of(near.id()), "not open");
        refused(Problem.INVALID, other, List.of(main.id()), "others were merged");
        refused(Problem.INVALID, near, List.of(other.id()), "main order is not open");
        PlatformException stale = assertThrows(
                PlatformException.class,
                () -> platform.merges.merge(new Command(main.id(), 1L, null, dispatcher), List.of(other.id()), null));
        assertEquals(Problem.STALE_VERSION, stale.problem().type());
        assertEquals(WorkOrderState.FILED, platform.find(other.id()).state());
        PlatformException hidden = assertThrows(
                PlatformException.class,
                () -> platform.merges.merge(
                        TestPlatform.command(main.id(), platform.dispatcher(TestCity.WEST)),
                        List.of(other.id()),
                        null));
        assertEquals(Problem.NOT_FOUND, hidden.problem().type());
        platform.execute(
                "UPDATE work_order SET barred = ' " + platform.worker.id() + " ' WHERE id = '" + other.id() + "'");
        refused(Problem.INVALID, main, List.of(other.id()), "must not see");
    }

    @Test
    public void whoCannotJoinJustFiles() {
        WorkOrder main = platform.dispatched();
        assertEquals(WorkOrderState.FILED, follow(file(joining("no-token"))).state());
        String token = tokens().of(main.id());
        platform.clock.pass(Duration.ofHours(25));
        assertEquals(WorkOrderState.FILED, follow(file(joining(token))).state());
        platform.execute("UPDATE work_order SET secrecy = 'PRIVATE' WHERE id = '" + main.id() + "'");
        Receipt plain = file(joining(tokens().of(main.id())));
        assertEquals(WorkOrderState.FILED, follow(plain).state());
        assertEquals(List.of(), platform.merges.of(main.id(), TestPlatform.JUDGE));
    }

    @Test
    public void oneWhoJoinedCanFollowAtOnceAndIsAnsweredTheSameForTheSameKey() {
        WorkOrder main = platform.dispatched();
        PetitionDraft draft = joining(tokens().of(main.id()));
        Receipt receipt = platform.petitions.file(draft, "joining-key-1-" + kind, Actor.ANONYMOUS);
        assertEquals(main.deadline().due(), receipt.due());
        assertEquals(receipt, platform.petitions.file(draft, "joining-key-1-" + kind, Actor.ANONYMOUS));
        List<Step> steps = timeline(receipt);
        assertEquals(
                List.of(StepKind.FILE, StepKind.MERGE),
                steps.stream().map(Step::kind).toList());
        assertEquals(List.of(1L, 2L), steps.stream().map(Step::version).toList());
        WorkOrder order = platform.order(receipt);
        assertEquals(2, order.version());
        assertEquals(main.id(), order.handling().mergedInto());
        assertNotNull(platform.merges.unmerge(TestPlatform.command(order.id(), platform.committeeActor()), "不是同一处"));
        assertEquals(WorkOrderState.FILED, platform.find(order.id()).state());
    }

    private void refused(String type, WorkOrder main, List<String> orders, String why) {
        PlatformException refused = assertThrows(
                PlatformException.class,
                () -> platform.merges.merge(
                        TestPlatform.command(main.id(), platform.dispatcher(TestCity.EAST)), orders, null));
        assertEquals(type, refused.problem().type());
        assertTrue(refused.problem().toString(), refused.problem().toString().contains(why));
    }

    private JoinTokens tokens() {
        return new JoinTokens(platform.neighbours.keyring(), platform.clock);
    }

    private static PetitionDraft joining(String token) {
        PetitionDraft plain = TestPlatform.draft(PIPE);
        return new PetitionDraft(
                "水管爆了", "other", plain.place(), null, null, null, "portal", null, null, null, false, token);
    }

    private Receipt file(PetitionDraft draft) {
        return platform.petitions.file(draft, null, Actor.ANONYMOUS);
    }

    private List<String> ids(List<Receipt> receipts) {
        return receipts.stream().map(receipt -> platform.order(receipt).id()).toList();
    }

    private Progress follow(Receipt receipt) {
        return platform.petitions.follow(receipt.number(), receipt.secret());
    }

    private List<Step> timeline(Receipt receipt) {
        return platform.orders.timeline(platform.order(receipt).id(), TestPlatform.JUDGE);
    }

    private static String words(Progress progress) {
        return progress.steps().stream().map(Progress.PublicStep::words).collect(Collectors.joining("\n"));
    }

    private void answer() {
        CommonAnswers answers = new CommonAnswers(platform.schema, platform.merges.commands());
        TallyReading.events(platform).forEach(answers::on);
    }
}
