// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.DueOrder;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.Splits.Part;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrders.Supervised;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Two matters in one petition: the lamp and the rubbish. */
public class SplitTest extends OnBothDatabases {
    private static final List<Part> RUBBISH = List.of(new Part("楼下的垃圾三天没清", "other", TestCity.SECOND_GRID));

    @Test
    public void theLampAndTheRubbishAreHandledEachByItselfAndRatedAtOnce() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        WorkOrder lamp = platform.order(receipt);
        WorkOrder split = split(lamp.id());
        assertEquals(3, split.version());
        assertEquals("东门的路灯不亮", split.handling().part());
        List<String> orders = platform.splits.of(lamp.id(), TestPlatform.JUDGE);
        assertEquals(2, orders.size());
        WorkOrder rubbish = platform.find(orders.get(1));
        assertEquals(lamp.number(), rubbish.number());
        assertEquals("other", rubbish.petition().type());
        assertEquals(TestCity.SECOND_GRID, rubbish.area());
        assertEquals(platform.desk.id(), rubbish.handler().id());
        assertEquals(TestPlatform.START.plus(Duration.ofHours(2)), rubbish.dispatchBy());
        assertEquals(
                List.of("PetitionFiled", "StepTaken", "PetitionFiled"),
                platform.column(
                        "SELECT type FROM feed_outbox WHERE subject = ? ORDER BY version",
                        lamp.petition().id()));
        assertEquals(
                List.of("1", "2", "3"),
                platform.column(
                        "SELECT version FROM step WHERE petition_id = ? ORDER BY version",
                        lamp.petition().id()));
        Progress parts = follow(receipt);
        assertEquals(
                List.of("东门的路灯不亮", "楼下的垃圾三天没清"),
                parts.parts().stream().map(Progress.PublicPart::words).toList());

        solve(lamp.id(), "灯已换好");
        Progress half = follow(receipt);
        assertEquals(WorkOrderState.FILED, half.state());
        assertFalse("one part is still to be done", half.mayRate());
        assertEquals("灯已换好", half.reply());
        assertEquals(
                Problem.ILLEGAL_STEP,
                assertThrows(
                                PlatformException.class,
                                () -> platform.petitions.rate(
                                        receipt.number(), receipt.secret(), new Rating(Rating.Grade.GOOD, null)))
                        .problem()
                        .type());
        solve(rubbish.id(), "垃圾已清运");
        Progress done = follow(receipt);
        assertEquals(WorkOrderState.CLOSED, done.state());
        assertTrue(done.mayRate());
        assertNull(done.due());
        assertEquals(
                List.of("灯已换好", "垃圾已清运"),
                done.parts().stream().map(Progress.PublicPart::reply).toList());
        Progress rated =
                platform.petitions.rate(receipt.number(), receipt.secret(), new Rating(Rating.Grade.GOOD, null));
        assertFalse(rated.mayRate());
        for (String order : orders) {
            WorkOrder one = platform.find(order);
            assertEquals(Rating.Grade.GOOD, one.rating().grade());
            assertEquals("each row has the petition's version", String.valueOf(one.version()), versionOf(order));
        }
        String words = done.steps().stream().map(Progress.PublicStep::words).collect(Collectors.joining("\n"));
        assertTrue(words, words.contains("拆分出的事项：楼下的垃圾三天没清"));
    }

    @Test
    public void twoPartsThatAreDueInOneBatchAreBothAnswered() {
        WorkOrder lamp = platform.dispatched();
        split(lamp.id());
        String rubbish = platform.splits.of(lamp.id(), TestPlatform.JUDGE).get(1);
        platform.orders.dispatch(
                TestPlatform.command(rubbish, TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.SECOND_GRID));
        platform.clock.set(lamp.deadline().warnAt());
        assertEquals(2, platform.orders.remind(due(lamp.id(), rubbish), TestPlatform.JUDGE));
        assertEquals(List.of(), due(lamp.id(), rubbish));
        platform.clock.set(lamp.deadline().due());
        Handler supervisor = new Handler(Handler.Kind.UNIT, platform.desk.id(), platform.desk.name());
        List<Supervised> overdue = due(lamp.id(), rubbish).stream()
                .map(due -> new Supervised(due, supervisor))
                .toList();
        assertEquals(2, overdue.size());
        assertEquals(2, platform.orders.markOverdue(overdue, TestPlatform.JUDGE));
        assertEquals(0, platform.orders.markOverdue(overdue, TestPlatform.JUDGE));
        assertEquals(supervisor, platform.find(lamp.id()).supervisor());
        assertEquals(supervisor, platform.find(rubbish).supervisor());
        List<String> versions = platform.column(
                "SELECT version FROM step WHERE petition_id = ? ORDER BY version",
                lamp.petition().id());
        assertEquals("each step its version", versions.stream().distinct().toList(), versions);
        assertEquals(versionOf(lamp.id()), versionOf(rubbish));
        WorkOrder now = platform.orders.acknowledge(
                new Command(rubbish, platform.find(lamp.id()).version(), null, platform.workerActor()));
        assertEquals(
                StepKind.ACKNOWLEDGE.name(),
                platform.one(
                        "SELECT kind FROM step WHERE petition_id = ? AND version = " + now.version(),
                        lamp.petition().id()));
    }

    @Test
    public void bothPartsStandInTheListsOfWhoHasThem() {
        WorkOrder lamp = platform.dispatched();
        split(lamp.id());
        String rubbish = platform.splits.of(lamp.id(), TestPlatform.JUDGE).get(1);
        List<String> listed = platform
                .orders
                .list(
                        new WorkOrderFilter(WorkOrderFilter.View.OPEN, TestCity.FIRST_SUBDISTRICT, null),
                        null,
                        200,
                        platform.dispatcher(TestCity.FIRST_SUBDISTRICT))
                .items()
                .stream()
                .map(line -> line.id())
                .toList();
        assertTrue(listed.containsAll(List.of(lamp.id(), rubbish)));
    }

    @Test
    public void aSplitThatIsWrongIsRefusedWithEveryFieldAndTheSameKeySplitsOnce() {
        WorkOrder lamp = platform.dispatched();
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        PlatformException wrong = assertThrows(
                PlatformException.class,
                () -> platform.splits.split(
                        TestPlatform.command(lamp.id(), dispatcher), "", List.of(new Part("", "no-type", null)), ""));
        assertEquals(4, wrong.problem().violations().size());
        PlatformException far = assertThrows(
                PlatformException.class,
                () -> platform.splits.split(
                        TestPlatform.command(lamp.id(), dispatcher),
                        "路灯",
                        List.of(new Part("垃圾", null, TestCity.WEST_COMMUNITY)),
                        "两件事"));
        assertEquals(Problem.INVALID, far.problem().type());
        Command once = new Command(lamp.id(), lamp.version(), "split-key-1", dispatcher);
        WorkOrder first = platform.splits.split(once, "路灯", RUBBISH, "两件事");
        WorkOrder second = platform.splits.split(once, "路灯", RUBBISH, "两件事");
        assertEquals(first.version(), second.version());
        assertEquals(2, platform.splits.of(lamp.id(), TestPlatform.JUDGE).size());
        List<Part> nine = java.util.Collections.nCopies(9, RUBBISH.get(0));
        PlatformException many = assertThrows(
                PlatformException.class,
                () -> platform.splits.split(TestPlatform.command(lamp.id(), dispatcher), "路灯", nine, "太多"));
        assertEquals(Problem.CONFLICT, many.problem().type());
    }

    private WorkOrder split(String order) {
        return platform.splits.split(
                TestPlatform.command(order, platform.dispatcher(TestCity.FIRST_SUBDISTRICT)),
                "东门的路灯不亮",
                RUBBISH,
                "路灯和垃圾由不同单位处理");
    }

    private void solve(String order, String reply) {
        platform.orders.dispatch(
                TestPlatform.command(order, TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_COMMUNITY));
        platform.orders.acknowledge(TestPlatform.command(order, platform.workerActor()));
        platform.orders.reply(TestPlatform.command(order, platform.workerActor()), reply);
        platform.orders.close(TestPlatform.command(order, platform.workerActor()), Resolution.SOLVED, null);
    }

    private List<DueOrder> due(String... orders) {
        return platform.orders.due(platform.clock.instant(), 500, TestPlatform.JUDGE).stream()
                .filter(due -> List.of(orders).contains(due.order()))
                .toList();
    }

    private String versionOf(String order) {
        return platform.one("SELECT version FROM work_order WHERE id = ?", order);
    }

    private Progress follow(Receipt receipt) {
        return platform.petitions.follow(receipt.number(), receipt.secret());
    }
}
