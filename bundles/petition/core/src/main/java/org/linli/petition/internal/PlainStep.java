// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.List;
import org.linli.petition.StepKind;
import org.linli.petition.event.StepTaken;
import org.linli.petition.internal.OrderCommands.Told;

/** What is told of steps that have no event of their own. */
public final class PlainStep {
    private PlainStep() {}

    /** What is written of such a step; with the ids of the units that it is about, beside the handler's. */
    public static Told told(WorkOrderRow order, StepKind kind, Words words, String... units) {
        return new Told(words.note(), words.publicWords(), event(order, kind, units));
    }

    /** The event alone. */
    public static StepTaken event(WorkOrderRow order, StepKind kind, String... units) {
        return new StepTaken(order.id, order.area, kind.name(), order.state.name(), List.of(units));
    }

    /** For staff, and for the petitioner; each may be null. */
    public record Words(String note, String publicWords) {}
}
