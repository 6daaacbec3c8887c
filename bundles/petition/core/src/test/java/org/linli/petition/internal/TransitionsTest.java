// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.NextStep;
import org.linli.petition.NextStep.Obstacle;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Transition.Who;

/** The state machine. */
public class TransitionsTest {
    @Test
    public void everyStepIsInTheTableOnce() {
        assertEquals(
                List.of(StepKind.values()).stream().sorted().toList(),
                Transitions.TABLE.stream().map(Transition::kind).sorted().toList());
    }

    @Test
    public void eachIllegalStepIsRefusedWithTheStateAndWhatIsPossible() {
        for (WorkOrderState state : WorkOrderState.values()) {
            Standing standing = new Standing(state, false, false);
            List<StepKind> possible = Transitions.possible(standing, who -> true);
            for (StepKind kind : StepKind.values()) {
                if (possible.contains(kind)) {
                    Transitions.after(kind, standing);
                } else {
                    Problem problem = assertThrows(PlatformException.class, () -> Transitions.after(kind, standing))
                            .problem();
                    assertEquals(Problem.ILLEGAL_STEP, problem.type());
                    assertEquals(state.name(), problem.facts().get("state"));
                    boolean petitioners = Set.of(StepKind.FILE, StepKind.RATE).contains(kind);
                    assertEquals(
                            "petitioners are told of their own steps only",
                            possible.stream()
                                    .filter(each -> !petitioners || each == StepKind.RATE)
                                    .map(StepKind::name)
                                    .toList(),
                            problem.facts().get("possible"));
                }
            }
        }
    }

    @Test
    public void closingNeedsAReplyAndRatingIsOncePerClosing() {
        Map<Standing, StepKind> refused = Map.of(
                new Standing(WorkOrderState.IN_PROGRESS, false, false), StepKind.CLOSE,
                new Standing(WorkOrderState.CLOSED, true, true), StepKind.RATE);
        refused.forEach(
                (standing, kind) -> assertThrows(PlatformException.class, () -> Transitions.after(kind, standing)));
        assertEquals(
                WorkOrderState.CLOSED,
                Transitions.after(StepKind.CLOSE, new Standing(WorkOrderState.IN_PROGRESS, true, false)));
        assertEquals(
                WorkOrderState.CLOSED,
                Transitions.after(StepKind.RATE, new Standing(WorkOrderState.CLOSED, true, false)));
    }

    @Test
    public void whatIsNotPossibleNowSaysWhatStandsAgainstIt() {
        Standing unanswered = new Standing(WorkOrderState.IN_PROGRESS, false, false);
        Standing supervised =
                new Standing(WorkOrderState.IN_PROGRESS, true, false, new Standing.Facts(true, true, false));
        assertEquals(Obstacle.NO_REPLY, why(StepKind.CLOSE, unanswered, true));
        assertEquals(Obstacle.SUPERVISION_OPEN, why(StepKind.CLOSE, supervised, true));
        assertEquals(Obstacle.NOT_HANDLER, why(StepKind.CLOSE, unanswered, false));
        assertEquals(Obstacle.STATE, why(StepKind.ACKNOWLEDGE, unanswered, true));
        assertEquals(Obstacle.NO_EXTENSION, why(StepKind.GRANT_EXTENSION, unanswered, true));
        assertNull(why(StepKind.REPLY, unanswered, true));
    }

    @Test
    public void everyStepOfStaffIsPossibleOrHasItsReason() {
        for (WorkOrderState state : WorkOrderState.values()) {
            for (boolean done : List.of(true, false)) {
                Standing standing = new Standing(state, done, false, new Standing.Facts(done, done, done));
                Transitions.TABLE.stream()
                        .filter(row -> !Set.of(Who.PETITIONER, Who.PLATFORM).contains(row.who()))
                        .forEach(row -> {
                            NextStep next = NextSteps.next(row, standing, true);
                            assertEquals(row.kind() + " in " + state, row.possible(standing), next.possible());
                            assertEquals(next.possible(), next.why() == null);
                            assertNotNull(NextSteps.next(row, standing, false).why());
                        });
            }
        }
    }

    private static Obstacle why(StepKind kind, Standing standing, boolean may) {
        return NextSteps.next(Transitions.of(kind), standing, may).why();
    }

    @Test
    public void theReadmeShowsTheTable() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertTrue("put this into README.md:\n" + Transitions.diagram(), readme.contains(Transitions.diagram()));
        assertTrue("put this into README.md:\n" + Transitions.table(), readme.contains(Transitions.table()));
    }
}
