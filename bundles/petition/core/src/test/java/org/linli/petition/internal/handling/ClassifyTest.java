// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.PastDecisions;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.Splits;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.review.JpaPastDecisions;

/** A type that was chosen wrongly is put right at the desk, and everything that goes by the type goes by the new one. */
public class ClassifyTest extends OnBothDatabases {
    @Test
    public void theDeskPutsTheTypeRightAndTheResidentReadsIt() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = platform.order(receipt).id();
        WorkOrder other = platform.assignments.classify(by(dispatcher(), id), "other", "反映的不是路灯");
        assertEquals("other", other.petition().type());
        assertEquals("其他", other.petition().typeName());
        Step last = last(id);
        assertEquals(StepKind.CLASSIFY, last.kind());
        assertEquals("由“路灯损坏”改为“其他”：反映的不是路灯", last.note());
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        assertTrue(progress.toString(), progress.toString().contains("您的诉求归入“其他”类办理"));
        assertFalse("staff's reason is theirs", progress.toString().contains("反映的不是路灯"));
    }

    @Test
    public void listsAndTheSearchForDuplicatesGoByTheNewType() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        platform.assignments.classify(by(dispatcher(), filed.id()), "other", "反映的不是路灯");
        String petition = filed.petition().id();
        assertEquals("other", platform.one("SELECT type FROM petition WHERE id = ?", petition));
        assertEquals("other", platform.one("SELECT type FROM work_order WHERE id = ?", filed.id()));
        assertEquals("other", platform.one("SELECT type FROM likeness WHERE petition_id = ?", petition));
    }

    @Test
    public void aPartOfASplitPetitionChangesAlone() {
        WorkOrder whole = platform.filed(TestPlatform.draft());
        platform.splits.split(
                by(dispatcher(), whole.id()), "东门的路灯", List.of(new Splits.Part("西门的路灯", null, null)), "分别办理");
        platform.assignments.classify(by(dispatcher(), whole.id()), "other", "东门反映的不是路灯");
        List<String> types = platform.column(
                "SELECT type FROM work_order WHERE petition_id = ? ORDER BY type",
                whole.petition().id());
        assertEquals(List.of("other", "street-lamp"), types);
        assertEquals(
                "what was asked stays",
                "street-lamp",
                platform.one(
                        "SELECT type FROM petition WHERE id = ?",
                        whole.petition().id()));
    }

    @Test
    public void whatWasDecidedBeforeIsToldWithTheTypeOfThen() {
        WorkOrder order = platform.dispatched();
        platform.clock.pass(Duration.ofHours(1));
        platform.assignments.classify(by(dispatcher(), order.id()), "other", "反映的不是路灯");
        PastDecisions.Asked asked =
                new PastDecisions.Asked(TestCity.EAST, TestPlatform.START, TestPlatform.START.plus(Duration.ofDays(1)));
        List<String> types = new JpaPastDecisions(platform.schema, platform.types)
                .taken(asked, null, 500, TestPlatform.JUDGE).items().stream()
                        .filter(past -> past.before().id().equals(order.id()))
                        .map(past -> past.before().petition().type())
                        .toList();
        assertEquals(List.of("street-lamp"), types);
    }

    @Test
    public void whoMayNotOrNamesNoTypeOfTheAreaIsToldWhy() {
        WorkOrder order = platform.dispatched();
        assertEquals(
                Problem.FORBIDDEN,
                refused(by(platform.workerActor(), order.id()), "other", "不归我管").type());
        assertEquals(
                Problem.NOT_FOUND,
                refused(by(platform.supervisor(TestCity.WEST), order.id()), "other", "外区")
                        .type());
        Problem wrong = refused(by(dispatcher(), order.id()), "no-such", "");
        assertEquals(
                List.of("type", "reason"),
                wrong.violations().stream().map(Problem.Violation::field).toList());
        Problem same = refused(by(dispatcher(), order.id()), "street-lamp", "还是路灯");
        assertEquals("type", same.violations().get(0).field());
    }

    @Test
    public void aRepeatedRequestIsDoneOnceAndWhatIsClosedStays() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        Command keyed = TestPlatform.caused(order.id(), "key-1", dispatcher());
        long version = platform.assignments.classify(keyed, "other", "反映的不是路灯").version();
        assertEquals(
                version,
                platform.assignments.classify(keyed, "other", "反映的不是路灯").version());
        platform.assignments.decline(by(dispatcher(), order.id()), "legal-way", "双方已经在法院立案");
        assertEquals(
                Problem.ILLEGAL_STEP,
                refused(by(dispatcher(), order.id()), "street-lamp", "又改回来").type());
    }

    private Step last(String order) {
        List<Step> steps = platform.orders.timeline(order, dispatcher());
        return steps.get(steps.size() - 1);
    }

    private Problem refused(Command command, String type, String reason) {
        return assertThrows(PlatformException.class, () -> platform.assignments.classify(command, type, reason))
                .problem();
    }

    private static Command by(Actor actor, String order) {
        return TestPlatform.command(order, actor);
    }

    private Actor dispatcher() {
        return platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
    }
}
