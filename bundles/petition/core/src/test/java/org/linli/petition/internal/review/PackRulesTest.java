// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.support.Chunks;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Dispatch;
import org.linli.petition.PackRules;
import org.linli.petition.PackRules.Known;
import org.linli.petition.PackRules.Ruled;
import org.linli.petition.PackRules.State;
import org.linli.petition.PackRules.Terms;
import org.linli.petition.PackRules.Word;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** A pack's orders are found by its mark, go over once, and come back. */
public class PackRulesTest extends OnBothDatabases {
    private static final DeadlineRule OURS = new DeadlineRule("east/main.general", 1, Limit.calendarDays(3), null);
    private static final DeadlineRule USUAL = new DeadlineRule("platform.general", 1, Limit.workingDays(5), null);

    @Before
    public void aPackIsThere() {
        platform.execute("UPDATE work_order SET is_open = 0");
        platform.execute("DELETE FROM rule_pack");
        seen();
    }

    private void seen() {
        platform.packRules.there(List.of(new Word("east", "东部", TestCity.FIRST_SUBDISTRICT)), TestPlatform.JUDGE);
    }

    private WorkOrder dispatched(DeadlineRule rule) {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        return platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                new Dispatch(
                        platform.workerHandler(),
                        TestCity.FIRST_GRID,
                        Urgency.GENERAL,
                        Deadlines.compute(TestPlatform.CALENDAR, rule, platform.clock.instant(), List.of()),
                        "按规则派单"));
    }

    private Known turn(State to) {
        return platform.packRules.turn("east", to, TestPlatform.JUDGE);
    }

    private int change(Known pack, List<String> orders, DeadlineRule rule) {
        List<Terms> terms = platform.packRules.read("east", orders, TestPlatform.JUDGE).stream()
                .map(order -> terms(order, rule))
                .toList();
        return platform.packRules.change(pack, terms, TestPlatform.JUDGE);
    }

    private static Terms terms(Ruled order, DeadlineRule rule) {
        return new Terms(order.order(), order.version(), rule, Set.of(StepKind.CLOSE), null, List.of(), "区域包变更");
    }

    private List<String> goingBy() {
        return platform.packRules.goingBy("east", "", TestPlatform.JUDGE);
    }

    private List<String> others() {
        return platform.packRules.others("east", "", TestPlatform.JUDGE);
    }

    @Test
    public void theWayOverAndBackIsTwoStepsAndTheSameDeadlineAsBefore() {
        WorkOrder ours = dispatched(OURS);
        WorkOrder usual = dispatched(USUAL);
        assertEquals(List.of(ours.id()), goingBy());
        assertEquals(List.of(usual.id()), others());
        platform.clock.pass(Duration.ofHours(1));
        seen();
        Known gone = turn(State.GONE);
        assertEquals(1, change(gone, goingBy(), USUAL));
        WorkOrder over = platform.find(ours.id());
        assertEquals(usual.deadline().due(), over.deadline().due());
        assertEquals(ours.deadline().start(), over.deadline().start());
        assertEquals(ours.version() + 1, over.version());
        assertEquals("nothing is done twice", 0, change(gone, List.of(ours.id()), USUAL));
        assertEquals(0, goingBy().size());

        Known coming = turn(State.COMING);
        assertEquals("what went its own way before stays", 1, change(coming, others(), OURS));
        assertEquals(0, change(coming, List.of(ours.id()), OURS));
        assertEquals(ours.deadline().due(), platform.find(ours.id()).deadline().due());
        assertEquals(
                usual.deadline().due(), platform.find(usual.id()).deadline().due());
        assertNull(platform.one("SELECT handed_from FROM work_order WHERE id = ?", ours.id()));
        assertNull(turn(State.THERE).goneAt());
        List<Step> steps = platform.orders.timeline(ours.id(), TestPlatform.JUDGE);
        assertEquals(
                List.of(StepKind.FILE, StepKind.DISPATCH, StepKind.CHANGE_RULES, StepKind.CHANGE_RULES),
                steps.stream().map(Step::kind).toList());
        assertTrue(steps.get(2).note(), steps.get(2).note().startsWith("区域包变更：办理时限由"));
        assertTrue(steps.get(2).publicWords().startsWith("因本地办理时限规则调整，办理时限由"));
        assertEquals(
                "2", platform.one("SELECT COUNT(*) FROM clock_past WHERE clock = ? AND reason = '区域包变更'", ours.id()));
    }

    @Test
    public void whoReadBeforeTheOrderChangedOrThePackTurnedChangesNothing() {
        WorkOrder ours = dispatched(OURS);
        Known gone = turn(State.GONE);
        List<Ruled> read = platform.packRules.read("east", goingBy(), TestPlatform.JUDGE);
        platform.orders.acknowledge(TestPlatform.command(ours.id(), platform.workerActor()));
        List<Terms> late = List.of(terms(read.get(0), USUAL));
        assertEquals(0, platform.packRules.change(gone, late, TestPlatform.JUDGE));
        turn(State.COMING);
        PlatformException turned =
                assertThrows(PlatformException.class, () -> platform.packRules.change(gone, late, TestPlatform.JUDGE));
        assertEquals(Problem.CONFLICT, turned.problem().type());
        assertEquals(List.of(ours.id()), goingBy());
    }

    @Test
    public void aThousandGoOverInPartsAndAStopInTheMiddleLosesNothing() {
        WorkOrder first = dispatched(OURS);
        platform.schema.schema().jdbc(connection -> {
            CopiedOrders.copy(connection, first.id(), 999);
            return null;
        });
        dispatched(USUAL);
        Known gone = turn(State.GONE);
        List<List<String>> parts = Chunks.of(goingBy());
        assertEquals(10, parts.size());
        for (List<String> part : parts.subList(0, 3)) {
            assertEquals(PackRules.PART, change(gone, part, USUAL));
        }
        assertEquals("what is left is found again", 700, goingBy().size());
        int moved = 0;
        for (List<String> part : Chunks.of(goingBy())) {
            moved += change(turn(State.GONE), part, USUAL);
        }
        assertEquals(700, moved);
        assertEquals(0, goingBy().size());
        String steps = "SELECT COUNT(*) FROM step WHERE kind = 'CHANGE_RULES' AND cause LIKE 'east/" + gone.turns()
                + "/%'" + " AND order_id IN (SELECT id FROM work_order WHERE is_open = 1)";
        assertEquals("1000", platform.one(steps));
        turn(State.COMING);
        int back = 0;
        for (List<String> part : Chunks.of(others())) {
            back += change(turn(State.COMING), part, OURS);
        }
        assertEquals("with the one that began since it was seen last", 1000 + 1, back);
    }

    @Test
    public void onlyThePlatformTellsOfPacks() {
        PlatformException refused = assertThrows(
                PlatformException.class, () -> platform.packRules.known(platform.supervisor(TestCity.EAST)));
        assertEquals(Problem.FORBIDDEN, refused.problem().type());
    }
}
