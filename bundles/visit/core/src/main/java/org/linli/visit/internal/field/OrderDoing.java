// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.petition.Command;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.visit.FieldConflict.Reason;
import org.linli.visit.FieldOperation;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;

/**
 * Acts on work orders, each time with the operation's id as the cause, so that it is one step however often it comes. Words
 * add up; closing on what somebody else changed meanwhile goes to a person.
 */
final class OrderDoing {
    /** What clocks do by themselves contradicts nobody. */
    private static final Set<StepKind> HARMLESS =
            EnumSet.of(StepKind.SET_DEADLINE, StepKind.CHANGE_RULES, StepKind.REMIND, StepKind.OVERDUE);

    private static final int MOST_TRIES = 4;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final ConflictWriting conflicts;

    OrderDoing(VisitSchema schema, Neighbours neighbours, ConflictWriting conflicts) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.conflicts = conflicts;
    }

    private record Words(String words, String note, String publicWords, Resolution resolution) {}

    Done acknowledge(FieldOperation operation, Turn turn) {
        neighbours.workOrders().acknowledge(command(operation, null, turn));
        return Done.NOTHING_MADE;
    }

    Done note(FieldOperation operation, Turn turn) {
        Words words = words(operation);
        neighbours.workOrders().note(command(operation, null, turn), words.note(), words.publicWords());
        return Done.NOTHING_MADE;
    }

    Done reply(FieldOperation operation, Turn turn) {
        neighbours
                .workOrders()
                .reply(command(operation, null, turn), words(operation).words());
        return Done.NOTHING_MADE;
    }

    Done close(FieldOperation operation, Turn turn) {
        Words words = words(operation);
        new Input()
                .required("subject", operation.subject())
                .required("baseVersion", operation.baseVersion())
                .required("resolution", words.resolution())
                .check();
        for (int tries = 1; ; tries++) {
            List<Step> steps = neighbours.workOrders().timeline(operation.subject(), turn.by());
            if (changedByOthers(steps, operation, turn)) {
                return contested(operation, turn);
            }
            long now = steps.get(steps.size() - 1).version();
            try {
                neighbours.workOrders().close(command(operation, now, turn), words.resolution(), words.note());
                return Done.NOTHING_MADE;
            } catch (PlatformException refused) {
                if (!refused.problem().type().equals(Problem.STALE_VERSION) || tries == MOST_TRIES) {
                    throw refused;
                }
            }
        }
    }

    /** Steps of a person show no cause: what the worker did, here or elsewhere, is known by the name. */
    private boolean changedByOthers(List<Step> steps, FieldOperation operation, Turn turn) {
        String worker = turn.by().displayName();
        List<Step> since = steps.stream()
                .filter(step -> step.version() > operation.baseVersion() && !HARMLESS.contains(step.kind()))
                .filter(step -> step.cause() != null || !worker.equals(step.actor()))
                .toList();
        List<String> causes = since.stream()
                .map(Step::cause)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> own = causes.isEmpty()
                ? Set.of()
                : schema.jdbc(tx -> ReceiptTable.own(tx, turn.lease().id(), causes));
        return since.stream().anyMatch(step -> step.cause() == null || !own.contains(step.cause()));
    }

    private Done contested(FieldOperation operation, Turn turn) {
        Map<String, String> mine = Map.of("closure", Json.write(operation.body()));
        Opening opening = Opening.of(
                operation,
                neighbours.workOrders().find(operation.subject(), turn.by()).area(),
                Reason.CHANGED_BY_OTHERS,
                mine);
        return Done.contested(conflicts.open(opening, turn));
    }

    private static Words words(FieldOperation operation) {
        return Json.read(Json.write(operation.body()), Words.class);
    }

    private static Command command(FieldOperation operation, Long version, Turn turn) {
        new Input().required("subject", operation.subject()).check();
        return new Command(operation.subject(), version, operation.id(), turn.by());
    }
}
