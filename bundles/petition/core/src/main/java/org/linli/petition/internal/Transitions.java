// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.linli.petition.WorkOrderState.CLOSED;
import static org.linli.petition.WorkOrderState.DISPATCHED;
import static org.linli.petition.WorkOrderState.ESCALATED;
import static org.linli.petition.WorkOrderState.FILED;
import static org.linli.petition.WorkOrderState.IN_PROGRESS;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Transition.Needs;
import org.linli.petition.internal.Transition.Who;

/** The state machine of work orders: one table, from which everything else about steps follows. */
final class Transitions {
    private static final Set<WorkOrderState> OPEN = EnumSet.complementOf(EnumSet.of(CLOSED));

    static final List<Transition> TABLE = List.of(
            row(StepKind.FILE, Set.of(), FILED, Who.PETITIONER),
            row(StepKind.DISPATCH, OPEN, DISPATCHED, Who.COORDINATOR),
            row(StepKind.SET_DEADLINE, OPEN, null, Who.PLATFORM),
            row(StepKind.ACKNOWLEDGE, Set.of(DISPATCHED), IN_PROGRESS, Who.HANDLER),
            row(StepKind.NOTE, Set.of(IN_PROGRESS), null, Who.HANDLER),
            row(StepKind.ESCALATE, EnumSet.of(DISPATCHED, IN_PROGRESS), ESCALATED, Who.HANDLER),
            row(StepKind.REPLY, Set.of(IN_PROGRESS), null, Who.HANDLER),
            new Transition(StepKind.CLOSE, Set.of(IN_PROGRESS), CLOSED, Who.HANDLER, Needs.REPLY),
            new Transition(StepKind.RATE, Set.of(CLOSED), null, Who.PETITIONER, Needs.UNRATED),
            row(StepKind.REOPEN, Set.of(CLOSED), DISPATCHED, Who.COORDINATOR),
            row(StepKind.REMIND, OPEN, null, Who.PLATFORM),
            row(StepKind.OVERDUE, OPEN, null, Who.PLATFORM),
            row(StepKind.LINK_RESIDENT, OPEN, null, Who.OFFICE));

    private Transitions() {}

    /** The row of a kind of step. */
    static Transition of(StepKind kind) {
        return TABLE.stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * The state after a step.
     *
     * @throws PlatformException illegal step, with the state and what is possible from it
     */
    static WorkOrderState after(StepKind kind, Standing standing) {
        Transition row = of(kind);
        if (!row.possible(standing)) {
            throw new PlatformException(illegal(row, standing));
        }
        return row.after(standing.state());
    }

    /** The steps that are possible now for those who may do them. */
    static List<StepKind> possible(Standing standing, Predicate<Who> may) {
        return TABLE.stream()
                .filter(row -> row.possible(standing) && may.test(row.who()))
                .map(Transition::kind)
                .toList();
    }

    private static Problem illegal(Transition row, Standing standing) {
        List<String> possible =
                possible(standing, who -> true).stream().map(StepKind::name).toList();
        Problem problem =
                Problem.illegalStep(row.kind().name(), standing.state().name(), possible);
        if (!row.from().contains(standing.state())) {
            return problem;
        }
        return new Problem(
                problem.type(),
                problem.status(),
                problem.title(),
                problem.detail() + "; " + row.kind() + " needs: " + row.needs().words(),
                List.of(),
                problem.facts());
    }

    /** The table for people. */
    static String table() {
        return TABLE.stream()
                .map(row -> "| " + row.kind() + " | " + states(row.from()) + " | "
                        + (row.to() == null ? "(stays)" : row.to()) + " | "
                        + row.who() + " | "
                        + row.needs().words() + " |\n")
                .collect(Collectors.joining("", "| step | from | to | who | needs |\n|---|---|---|---|---|\n", ""));
    }

    /** The same as a Mermaid diagram of what changes the state. */
    static String diagram() {
        Map<String, String> edges = new LinkedHashMap<>();
        for (Transition row : TABLE) {
            if (row.to() != null) {
                origins(row)
                        .forEach(from -> edges.merge(
                                from + " --> " + row.to(), row.kind().name(), (old, more) -> old + " / " + more));
            }
        }
        return edges.entrySet().stream()
                .map(edge -> "    " + edge.getKey() + ": " + edge.getValue() + "\n")
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    private static Stream<String> origins(Transition row) {
        return row.from().isEmpty() ? Stream.of("[*]") : row.from().stream().map(WorkOrderState::name);
    }

    private static String states(Set<WorkOrderState> states) {
        return states.isEmpty()
                ? "–"
                : states.stream().sorted().map(WorkOrderState::name).collect(Collectors.joining(", "));
    }

    private static Transition row(StepKind kind, Set<WorkOrderState> from, WorkOrderState to, Who who) {
        return new Transition(kind, from, to, who, Needs.NOTHING);
    }
}
