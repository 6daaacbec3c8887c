// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.List;
import org.linli.petition.StepKind;
import org.linli.petition.event.StepTaken;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.WorkOrderRow;

/** What is told of steps that have no event of their own. */
final class Taken {
    private Taken() {}

    static Told told(WorkOrderRow order, StepKind kind, Words words, String... units) {
        return new Told(words.note(), words.publicWords(), event(order, kind, units));
    }

    static StepTaken event(WorkOrderRow order, StepKind kind, String... units) {
        return new StepTaken(order.id, order.area, kind.name(), order.state.name(), List.of(units));
    }

    /** For staff, and for the petitioner; each may be null. */
    record Words(String note, String publicWords) {}
}
