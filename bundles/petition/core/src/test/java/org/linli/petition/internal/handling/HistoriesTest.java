// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Closing;
import org.linli.petition.Dispatch;
import org.linli.petition.NextStep;
import org.linli.petition.PastOrder;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.Stage;
import org.linli.petition.Stage.Name;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** What was before stays as it was. */
public class HistoriesTest extends OnBothDatabases {
    private static final String ROWS = "SELECT CAST(version AS CHAR(4)) || kind || actor_id || state || handler_id"
            + " || COALESCE(level_area, '') || COALESCE(note, '') || COALESCE(public_words, '')"
            + " FROM step WHERE order_id = ? ORDER BY version";

    @Test
    public void theFiveStepsAreInEveryTimeline() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = platform.order(receipt).id();
        assertEquals(List.of(Name.DISCOVER), reached(id));
        hour();
        platform.assignments.accept(TestPlatform.command(id, dispatcher()), null);
        assertEquals(List.of(Name.DISCOVER, Name.ACCEPT), reached(id));
        hour();
        given(id);
        assertEquals(List.of(Name.DISCOVER, Name.ACCEPT, Name.DISPATCH), reached(id));
        closed(id);
        platform.petitions.rate(receipt.number(), receipt.secret(), new Rating(Rating.Grade.BAD, "又坏了"));
        assertEquals(List.of(Name.values()), reached(id));
        List<Stage> stages =
                platform.petitions.follow(receipt.number(), receipt.secret()).stages();
        assertEquals(TestPlatform.START, stages.get(0).at());
        assertEquals(TestPlatform.START.plus(Duration.ofHours(1)), stages.get(1).at());
        hour();
        Instant again = platform.clock.instant();
        platform.orders.reopen(
                TestPlatform.command(id, TestPlatform.JUDGE), new Dispatch(null, null, null, null, "差评重办"));
        assertEquals("it goes through them again", List.of(Name.DISCOVER, Name.ACCEPT, Name.DISPATCH), reached(id));
        assertEquals(
                again, platform.histories.stages(id, TestPlatform.JUDGE).get(2).at());
    }

    @Test
    public void whoCanDoWhatNextIsToldToEachByTheirRights() {
        String id = platform.filed(TestPlatform.draft()).id();
        given(id);
        assertEquals(
                platform.orders.find(id, platform.workerActor()).possible(),
                platform.histories.next(id, platform.workerActor()).stream()
                        .filter(NextStep::possible)
                        .map(NextStep::kind)
                        .toList());
        NextStep acknowledge = platform.histories.next(id, dispatcher()).stream()
                .filter(step -> step.kind() == StepKind.ACKNOWLEDGE)
                .findFirst()
                .orElseThrow();
        assertEquals(
                new NextStep(
                        StepKind.ACKNOWLEDGE, false, NextStep.Obstacle.NOT_HANDLER, List.of(WorkOrderState.DISPATCHED)),
                acknowledge);
        assertThrows(PlatformException.class, () -> platform.histories.next("01NONE", platform.workerActor()));
    }

    @Test
    public void howItStoodAtAnyMomentCanBeShown() {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        String id = filed.id();
        hour();
        Deadline first = given(id).deadline();
        hour();
        platform.orders.acknowledge(TestPlatform.command(id, platform.workerActor()));
        platform.outcomes.reply(
                TestPlatform.command(id, platform.workerActor()), "月底前换好", LocalDate.parse("2026-11-30"));
        hour();
        platform.orders.dispatch(
                TestPlatform.command(id, TestPlatform.JUDGE),
                new Dispatch(
                        TestPlatform.handler(platform.department),
                        TestCity.EAST,
                        Urgency.URGENT,
                        platform.deadline(1),
                        "升级"));
        PastOrder atFirst = platform.histories.at(id, TestPlatform.START, dispatcher());
        assertEquals(WorkOrderState.FILED, atFirst.state());
        assertEquals(TestCity.FIRST_GRID, atFirst.level());
        assertNull("it had none yet", atFirst.deadline());
        assertNull(atFirst.urgency());
        PastOrder later = platform.histories.at(id, TestPlatform.START.plus(Duration.ofMinutes(150)), dispatcher());
        assertEquals(4, later.version());
        assertEquals(StepKind.REPLY, later.step());
        assertEquals(WorkOrderState.IN_PROGRESS, later.state());
        assertEquals(TestPlatform.WORKER_NAME, later.handler());
        assertEquals(Urgency.GENERAL, later.urgency());
        assertEquals("as it was then", first, later.deadline());
        assertEquals("promise", later.clocks().get(0).name());
        PastOrder last = platform.histories.atVersion(id, 99, dispatcher());
        assertEquals(platform.deadline(1), last.deadline());
        assertEquals(TestCity.EAST, last.level());
        PlatformException before = assertThrows(
                PlatformException.class,
                () -> platform.histories.at(id, TestPlatform.START.minusMillis(1), dispatcher()));
        assertEquals(Problem.NOT_FOUND, before.problem().type());
    }

    @Test
    public void noStepIsEverChanged() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = platform.order(receipt).id();
        given(id);
        platform.assignments.sendBack(TestPlatform.command(id, platform.workerActor()), "不归我管");
        List<String> early = platform.column(ROWS, id);
        given(id);
        closed(id);
        platform.petitions.rate(receipt.number(), receipt.secret(), new Rating(Rating.Grade.GOOD, null));
        platform.clock.pass(Duration.ofDays(40));
        platform.outcomes.archive(TestPlatform.command(id, dispatcher()), null);
        platform.orders.reopen(TestPlatform.command(id, dispatcher()), new Dispatch(null, null, null, null, "补充材料"));
        List<String> late = platform.column(ROWS, id);
        assertEquals(early, late.subList(0, early.size()));
        assertTrue(late.size() > early.size() + 5);
    }

    @Test
    public void noCodeChangesOrRemovesSteps() throws IOException {
        Pattern forbidden =
                Pattern.compile("(?i)(UPDATE|DELETE\\s+FROM|TRUNCATE\\s+TABLE)\\s+(step|StepRow|clock_past)\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> guilty = files.filter(Files::isRegularFile)
                    .filter(file -> forbidden.matcher(read(file)).find())
                    .toList();
            assertEquals(List.of(), guilty);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private WorkOrder given(String id) {
        return platform.orders.dispatch(
                TestPlatform.command(id, TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
    }

    private void closed(String id) {
        platform.orders.acknowledge(TestPlatform.command(id, platform.workerActor()));
        platform.outcomes.reply(TestPlatform.command(id, platform.workerActor()), "修好了", null);
        platform.outcomes.close(
                TestPlatform.command(id, platform.workerActor()), new Closing(Resolution.SOLVED, null, null, null));
    }

    private List<Name> reached(String id) {
        return platform.histories.stages(id, TestPlatform.JUDGE).stream()
                .filter(stage -> stage.at() != null)
                .map(Stage::name)
                .toList();
    }

    private void hour() {
        platform.clock.pass(Duration.ofHours(1));
    }

    private Actor dispatcher() {
        return platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
    }
}
