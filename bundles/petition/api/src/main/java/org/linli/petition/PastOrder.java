// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;

/**
 * How an order stood at a moment of the past.
 *
 * @param order the order's id
 * @param version the version that was in force
 * @param since when the step of that version was taken
 * @param step which step that was
 * @param state the state then
 * @param handler the name of the handler then
 * @param level the area at whose level it was handled then; null where that was not written down
 * @param urgency the urgency then; null before it was decided
 * @param deadline the order's own deadline then; null when it had none
 * @param clocks the named clocks that ran then
 */
public record PastOrder(
        String order,
        long version,
        Instant since,
        StepKind step,
        WorkOrderState state,
        String handler,
        AreaCode level,
        Urgency urgency,
        Deadline deadline,
        List<OrderClock> clocks) {
    public PastOrder {
        clocks = List.copyOf(clocks);
    }
}
