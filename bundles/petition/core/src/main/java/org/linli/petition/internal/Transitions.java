// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.linli.petition.WorkOrderState.ARCHIVED;
import static org.linli.petition.WorkOrderState.CLOSED;
import static org.linli.petition.WorkOrderState.DECLINED;
import static org.linli.petition.WorkOrderState.DISPATCHED;
import static org.linli.petition.WorkOrderState.ESCALATED;
import static org.linli.petition.WorkOrderState.FILED;
import static org.linli.petition.WorkOrderState.IN_PROGRESS;
import static org.linli.petition.WorkOrderState.MERGED;
import static org.linli.petition.WorkOrderState.OBJECTED;
import static org.linli.petition.WorkOrderState.POOLED;
import static org.linli.petition.WorkOrderState.RETURNED;
import static org.linli.petition.WorkOrderState.SUSPENDED;

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
public final class Transitions {
    private static final Set<WorkOrderState> OPEN = EnumSet.copyOf(
            Stream.of(WorkOrderState.values()).filter(WorkOrderState::isOpen).toList());
    private static final Set<WorkOrderState> ALL = EnumSet.allOf(WorkOrderState.class);
    /** A handler has it. */
    private static final Set<WorkOrderState> HELD = EnumSet.of(DISPATCHED, IN_PROGRESS);
    /** Nobody handles it yet, or any more. */
    private static final Set<WorkOrderState> AT_DESK = EnumSet.of(FILED, POOLED, OBJECTED, ESCALATED, RETURNED);

    static final List<Transition> TABLE = List.of(
            row(StepKind.FILE, Set.of(), FILED, Who.PETITIONER),
            new Transition(StepKind.ACCEPT, Set.of(FILED), null, Who.COORDINATOR, Needs.UNACCEPTED),
            row(StepKind.CLASSIFY, union(AT_DESK, HELD), null, Who.COORDINATOR),
            row(StepKind.DECLINE, EnumSet.of(FILED, RETURNED), DECLINED, Who.COORDINATOR),
            row(StepKind.DISPATCH, OPEN, DISPATCHED, Who.COORDINATOR),
            row(StepKind.SET_DEADLINE, OPEN, null, Who.PLATFORM),
            row(StepKind.CHANGE_RULES, OPEN, null, Who.PLATFORM),
            row(StepKind.ACKNOWLEDGE, Set.of(DISPATCHED), IN_PROGRESS, Who.HANDLER),
            row(StepKind.OPEN_TO_CLAIMS, union(AT_DESK, HELD), POOLED, Who.COORDINATOR),
            row(StepKind.CLAIM, Set.of(POOLED), null, Who.UNIT),
            row(StepKind.SEND_BACK, HELD, RETURNED, Who.HANDLER),
            row(StepKind.OBJECT, Set.of(DISPATCHED), OBJECTED, Who.HANDLER),
            row(StepKind.UPHOLD_OBJECTION, Set.of(OBJECTED), RETURNED, Who.COORDINATOR),
            row(StepKind.REJECT_OBJECTION, Set.of(OBJECTED), DISPATCHED, Who.COORDINATOR),
            row(StepKind.REASSIGN, union(HELD, Set.of(SUSPENDED)), DISPATCHED, Who.RESPONSIBLE),
            row(StepKind.ESCALATE, HELD, ESCALATED, Who.HANDLER),
            row(StepKind.WHISTLE, union(HELD, Set.of(ESCALATED)), null, Who.RESPONSIBLE),
            row(StepKind.JOIN_IN, OPEN, null, Who.CALLED),
            row(StepKind.ADD_SUPPORT, HELD, null, Who.RESPONSIBLE),
            row(StepKind.RELEASE_SUPPORT, OPEN, null, Who.RESPONSIBLE),
            row(StepKind.FORM_GROUP, HELD, null, Who.RESPONSIBLE),
            row(StepKind.RECORD_ON_SPOT, HELD, null, Who.TAKING_PART),
            row(StepKind.CALL_OUTSIDE, HELD, null, Who.TAKING_PART),
            row(StepKind.MEDIATE, Set.of(IN_PROGRESS), null, Who.TAKING_PART),
            row(StepKind.SETTLE, Set.of(IN_PROGRESS), null, Who.TAKING_PART),
            row(StepKind.ASK_HELP, union(HELD, Set.of(ESCALATED)), null, Who.RESPONSIBLE),
            row(StepKind.COORDINATE, OPEN, null, Who.COORDINATOR),
            row(StepKind.SUPERVISE, OPEN, null, Who.COORDINATOR),
            new Transition(StepKind.ANSWER_SUPERVISION, OPEN, null, Who.HANDLER, Needs.SUPERVISION),
            row(StepKind.SUSPEND, Set.of(IN_PROGRESS), SUSPENDED, Who.RESPONSIBLE),
            row(StepKind.RESUME, Set.of(SUSPENDED), IN_PROGRESS, Who.RESPONSIBLE),
            new Transition(StepKind.REQUEST_EXTENSION, HELD, null, Who.HANDLER, Needs.NO_EXTENSION),
            new Transition(StepKind.GRANT_EXTENSION, OPEN, null, Who.COORDINATOR, Needs.EXTENSION),
            new Transition(StepKind.REFUSE_EXTENSION, OPEN, null, Who.COORDINATOR, Needs.EXTENSION),
            row(StepKind.NOTE, Set.of(IN_PROGRESS), null, Who.HANDLER),
            row(StepKind.OPINION, HELD, null, Who.TAKING_PART),
            row(StepKind.REPLY, Set.of(IN_PROGRESS), null, Who.HANDLER),
            row(StepKind.ATTACH, OPEN, null, Who.ATTACHING),
            new Transition(StepKind.CLOSE, Set.of(IN_PROGRESS), CLOSED, Who.HANDLER, Needs.REPLY),
            new Transition(StepKind.RATE, Set.of(CLOSED), null, Who.PETITIONER, Needs.UNRATED),
            row(StepKind.FOLLOW_UP, Set.of(CLOSED), null, Who.OFFICE),
            row(StepKind.REOPEN, EnumSet.of(CLOSED, DECLINED, ARCHIVED), DISPATCHED, Who.COORDINATOR),
            row(StepKind.ARCHIVE, EnumSet.of(CLOSED, DECLINED), ARCHIVED, Who.COORDINATOR),
            row(StepKind.REMIND, OPEN, null, Who.COORDINATOR),
            row(StepKind.OVERDUE, OPEN, null, Who.PLATFORM),
            row(StepKind.MERGE, OPEN, MERGED, Who.OFFICE),
            // back to what it was before
            row(StepKind.UNMERGE, Set.of(MERGED), null, Who.OFFICE),
            // also one that is handled by itself, for a known work that it joined
            row(StepKind.ANSWER_MERGED, union(OPEN, Set.of(MERGED)), null, Who.PLATFORM),
            // declined where the main one was declined
            row(StepKind.CLOSE_MERGED, Set.of(MERGED), CLOSED, Who.PLATFORM),
            // what is handled with another lies where it lies, too
            row(StepKind.MOVE_AREA, union(OPEN, Set.of(MERGED)), null, Who.PLATFORM),
            row(StepKind.SPLIT, OPEN, null, Who.COORDINATOR),
            row(StepKind.SPLIT_OFF, Set.of(), FILED, Who.COORDINATOR),
            row(StepKind.LINK, ALL, null, Who.OFFICE),
            row(StepKind.LINK_RESIDENT, OPEN, null, Who.OFFICE),
            row(StepKind.SET_SECRECY, ALL, null, Who.COORDINATOR),
            row(StepKind.RECUSE, ALL, null, Who.ATTACHING));

    private Transitions() {}

    /** The row of a kind of step. */
    public static Transition of(StepKind kind) {
        return TABLE.stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * The state after a step.
     *
     * @throws PlatformException illegal step, with the state and what is possible from it
     */
    public static WorkOrderState after(StepKind kind, Standing standing) {
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
        boolean ofStaff = row.who() != Who.PETITIONER;
        List<String> possible = possible(standing, who -> ofStaff || who == Who.PETITIONER).stream()
                .map(StepKind::name)
                .toList();
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

    private static Set<WorkOrderState> union(Set<WorkOrderState> some, Set<WorkOrderState> others) {
        Set<WorkOrderState> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    private static Transition row(StepKind kind, Set<WorkOrderState> from, WorkOrderState to, Who who) {
        return new Transition(kind, from, to, who, Needs.NOTHING);
    }
}
