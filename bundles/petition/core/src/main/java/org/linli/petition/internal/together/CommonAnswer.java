// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.petition.StepKind;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Answers a petitioner in the words of what their petition is handled with: the main order, or a known work. For clocks it
 * is a reply.
 *
 * @param words the words, unless an officer prepared others for this petition
 * @param note where they come from, for staff
 * @param promised until when something is promised with it; null for nothing
 */
record CommonAnswer(String words, String note, Instant promised) implements OrderCommands.Change {
    @Override
    public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        Optional<MergeRow> merged = Merging.current(manager, order.id);
        String own = merged.map(row -> row.ownWords).orElse(words);
        merged.ifPresent(row -> row.ownWords = null);
        give(manager, order, own, now);
        if (promised != null) {
            order.promisedAt = promised;
        }
        return new Told(note, own, PlainStep.event(order, StepKind.ANSWER_MERGED));
    }

    private static void give(EntityManager manager, WorkOrderRow order, String words, Instant now) {
        order.reply = words;
        order.replied = 1;
        boolean ends = Listed.has(" " + order.deadlineEnds + " ", StepKind.REPLY.name());
        if (ends && order.deadline != null && order.deadlineEndedAt == null) {
            order.deadlineEndedAt = now;
        }
        NamedClocks.stepTaken(manager, order, StepKind.REPLY, Set.of(), now);
    }
}
