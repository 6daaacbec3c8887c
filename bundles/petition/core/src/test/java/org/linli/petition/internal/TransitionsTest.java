// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
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
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;

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
    public void theReadmeShowsTheTable() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertTrue("put this into README.md:\n" + Transitions.diagram(), readme.contains(Transitions.diagram()));
        assertTrue("put this into README.md:\n" + Transitions.table(), readme.contains(Transitions.table()));
    }
}
