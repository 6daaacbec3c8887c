// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.consult;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.visit.Consultation;
import org.linli.visit.ConsultationDraft;
import org.linli.visit.ConsultationDraft.Question;
import org.linli.visit.ConsultationTally;
import org.linli.visit.Consultations;
import org.linli.visit.OpinionDraft;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitKind;
import org.linli.visit.internal.OnEachDatabase;
import org.linli.visit.internal.TestModule;

/** Asking the people of an area, and answering them. */
public class ConsultationStoriesTest extends OnEachDatabase {
    private static final ConsultationDraft LIFT = new ConsultationDraft(
            TestCity.FIRST_COMMUNITY,
            "加装电梯征求意见",
            "三号楼拟加装电梯",
            List.of(new Question("是否同意", List.of("同意", "不同意", "都可以")), new Question("有什么担心", null)),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 31));

    private TestModule module;
    private Consultations consultations;
    private String round;

    @Before
    public void start() {
        module = TestModule.empty(database);
        consultations = module.consultations;
        round = consultations.open(LIFT, "round-01", TestModule.OFFICER);
    }

    @Test
    public void over200InOneRoundAreCountedByAnswerAndAreaAndAnswered() {
        gather(TestCity.FIRST_GRID, "同意", 120);
        gather(TestCity.FIRST_GRID, "不同意", 20);
        gather(TestCity.SECOND_GRID, "同意", 60);
        gather(TestCity.SECOND_GRID, "不同意", 10);
        Consultation found = consultations.find(round, module.gridWorker);
        assertEquals(210, found.opinions());
        ConsultationTally.Counted counted =
                consultations.tally(round, TestModule.OFFICER).questions().get(0);
        assertEquals(List.of(180L, 30L, 0L), counted.total());
        assertEquals(List.of(120L, 20L, 0L), counted.areas().get(0).counts());

        long version = consultations.close(round, "多数同意，四月开工，白天施工", found.version(), TestModule.OFFICER);
        assertEquals(found.version() + 1, version);
        Consultations.Published published = consultations
                .published(TestCity.FIRST_GRID, null, null, 10)
                .items()
                .get(0);
        assertEquals(210, published.opinions());
        assertEquals("多数同意，四月开工，白天施工", published.result());
        assertEquals(List.of("ConsultationClosed"), module.column("SELECT type FROM feed_outbox"));
        Refusals.of(Problem.CONFLICT, () -> gather(TestCity.FIRST_GRID, "同意", 1));
        Refusals.of(Problem.CONFLICT, () -> consultations.close(round, "再来一次的结果不算数的", version, TestModule.OFFICER));
    }

    @Test
    public void smallNumbersTellNothing() {
        gather(TestCity.FIRST_GRID, "同意", 9);
        gather(TestCity.FIRST_GRID, "不同意", 1);
        gather(TestCity.SECOND_GRID, "同意", 8);
        gather(TestCity.SECOND_GRID, "不同意", 5);
        ConsultationTally.Counted counted =
                consultations.tally(round, TestModule.OFFICER).questions().get(0);
        assertEquals(List.of(17L, 6L, 0L), counted.total());
        assertEquals(Arrays.asList(null, null, 0L), counted.areas().get(0).counts());
        assertEquals(Arrays.asList(null, null, 0L), counted.areas().get(1).counts());
    }

    @Test
    public void wordsAreSealedAndWhoseTheyAreIsNotKept() {
        consultations.contribute(round, opinion(TestCity.FIRST_GRID, "同意", "怕噪音"), "opinion-1", module.gridWorker);
        consultations.contribute(round, opinion(TestCity.FIRST_GRID, "同意", "怕噪音"), "opinion-1", module.gridWorker);
        consultations.contribute(round, opinion(TestCity.FIRST_GRID, null, "怕挡光"), null, module.gridWorker);
        assertEquals(
                List.of("怕挡光", "怕噪音"),
                consultations.words(round, 2, null, 10, TestModule.OFFICER).items());
        assertEquals(List.of("0"), module.column("SELECT COUNT(*) FROM opinion_answer WHERE sealed LIKE '%怕噪音%'"));
        assertEquals(List.of("2"), module.column("SELECT COUNT(*) FROM opinion"));
    }

    @Test
    public void atADoorItCountsWhereTheDoorIsAndIsAskedByAVisitor() {
        String door = module.registry.dwelling("甲一路9号", TestCity.SECOND_GRID);
        Actor visitor = TestCity.actor("visitor", new Grant(Role.CARE_OFFICER, TestCity.SECOND_GRID));
        String visit =
                module.visits.begin(new VisitDraft(null, door, VisitKind.CHECK, null, List.of(), null), null, visitor);
        assertEquals(
                "nobody is known to live there",
                List.of(),
                module.visits.brief(visit, null, visitor).people());
        OpinionDraft opinion = new OpinionDraft(OpinionDraft.Where.VISIT, visit, null, List.of("同意"));
        consultations.contribute(round, opinion, null, visitor);
        Refusals.of(Problem.NOT_FOUND, () -> consultations.contribute(round, opinion, null, module.gridWorker));
        assertEquals(List.of(TestCity.SECOND_GRID.value()), module.column("SELECT counted_in FROM opinion_answer"));
    }

    @Test
    public void onlyInItsDaysInItsAreaAndWithAnswersThatAreAsked() {
        Actor foreign = TestCity.actor("foreign", new Grant(Role.COMMUNITY_OFFICER, TestCity.SECOND_COMMUNITY));
        Refusals.of(Problem.NOT_FOUND, () -> consultations.find(round, foreign));
        Refusals.of(Problem.FORBIDDEN, () -> consultations.open(LIFT, null, foreign));
        Refusals.of(Problem.FORBIDDEN, () -> contribute(TestCity.SECOND_GRID, "同意", module.gridWorker));
        Refusals.of(Problem.INVALID, () -> contribute(TestCity.FIRST_GRID, "也许", module.gridWorker));
        Refusals.of(Problem.INVALID, () -> contribute(TestCity.SECOND_COMMUNITY, "同意", TestModule.OFFICER));
        Actor dispatcher = TestCity.actor("dispatcher", new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT));
        assertEquals(List.of(round), running(TestCity.FIRST_SUBDISTRICT, dispatcher));
        assertEquals(
                "it asks the people of the grid, too", List.of(round), running(TestCity.FIRST_GRID, module.gridWorker));
        assertEquals(List.of(), running(TestCity.SECOND_COMMUNITY, dispatcher));
        module.clock.pass(Duration.ofDays(31));
        Refusals.of(Problem.CONFLICT, () -> contribute(TestCity.FIRST_GRID, "同意", module.gridWorker));
        Problem problem = Refusals.of(
                Problem.INVALID,
                () -> consultations.open(
                        new ConsultationDraft(TestCity.EAST, "", null, List.of(), null, null),
                        null,
                        TestModule.OFFICER));
        assertEquals(
                List.of("area", "title", "questions", "from", "to"),
                problem.violations().stream().map(Problem.Violation::field).toList());
    }

    @Test
    public void neverOneCountAloneIsWithheld() {
        List<List<Long>> shown =
                SmallNumbers.protect(List.of(List.of(1L, 0L, 9L), List.of(4L, 0L, 7L), List.of(5L, 6L, 8L)));
        for (List<Long> row : shown) {
            assertFalse(
                    row.toString(), row.stream().filter(count -> count == null).count() == 1);
        }
        assertTrue(shown.get(0).get(0) == null);
    }

    private List<String> running(AreaCode area, Actor by) {
        return consultations.list(area, true, null, 10, by).items().stream()
                .map(Consultation::id)
                .toList();
    }

    private void gather(AreaCode area, String answer, int times) {
        for (int i = 0; i < times; i++) {
            contribute(area, answer, TestModule.OFFICER);
        }
    }

    private void contribute(AreaCode area, String answer, Actor by) {
        consultations.contribute(round, opinion(area, answer, null), null, by);
    }

    private static OpinionDraft opinion(AreaCode area, String answer, String words) {
        return new OpinionDraft(OpinionDraft.Where.ENTERED, null, area, Arrays.asList(answer, words));
    }
}
