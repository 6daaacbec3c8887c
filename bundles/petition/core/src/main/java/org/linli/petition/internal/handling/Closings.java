// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Input;
import org.linli.petition.Closing;
import org.linli.petition.Resolution;
import org.linli.petition.StepKind;
import org.linli.petition.event.WorkOrderClosed;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;

/** Closes orders. */
final class Closings {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_EXPLANATION = 1000;
    private static final int SHORTEST_EXPLANATION = 10;
    private static final int MOST_EVIDENCE = 9;

    private Closings() {}

    /** @throws PlatformException invalid */
    static Act act(Closing closing) {
        Input input = new Input().that(closing != null, "closing", "is missing", "how it ended");
        input.check();
        boolean ids = closing.evidence().stream().allMatch(id -> id != null && id.matches("[0-9A-Z]{26}"));
        input.required("resolution", closing.resolution())
                .text("note", closing.note(), 0, LONGEST_NOTE)
                .text("explanation", closing.explanation(), 0, LONGEST_EXPLANATION)
                .that(ids, "evidence", "is no list of ids", "ids of attachments of the petition")
                .that(
                        closing.evidence().size() <= MOST_EVIDENCE,
                        "evidence",
                        "has " + closing.evidence().size(),
                        "at most " + MOST_EVIDENCE)
                .check();
        return new Act(StepKind.CLOSE, List.of(closing.resolution().name(), String.valueOf(closing)), change(closing));
    }

    private static OrderCommands.Change change(Closing closing) {
        return (manager, order, now) -> {
            requireExplained(closing, order);
            Evidence.require(manager, order.petitionId, closing.evidence());
            Instant done = order.deadlineEndedAt == null ? now : order.deadlineEndedAt;
            boolean inTime = order.dueAt == null || done.isBefore(order.dueAt);
            order.resolution = closing.resolution();
            order.closedAt = now;
            order.evidence = closing.evidence().isEmpty()
                    ? null
                    : closing.evidence().stream().distinct().collect(Collectors.joining(" ", " ", " "));
            boolean explained =
                    closing.explanation() != null && !closing.explanation().isBlank();
            return new Told(
                    closing.note(),
                    PublicWords.closed(closing.resolution()) + (explained ? "。" + closing.explanation() : ""),
                    new WorkOrderClosed(
                            order.id, order.area, closing.resolution().name(), inTime));
        };
    }

    /** What cannot be solved is explained to the resident, here or by the last reply. */
    private static void requireExplained(Closing closing, WorkOrderRow order) {
        boolean given = closing.explanation() != null && !closing.explanation().isBlank();
        String words = given ? closing.explanation().strip() : order.reply == null ? "" : order.reply.strip();
        if (closing.resolution() == Resolution.EXPLAINED
                && words.codePointCount(0, words.length()) < SHORTEST_EXPLANATION) {
            throw new PlatformException(Problem.invalid(
                    "explanation",
                    "says too little to the resident",
                    "at least " + SHORTEST_EXPLANATION + " characters, here or in the last reply"));
        }
    }
}
