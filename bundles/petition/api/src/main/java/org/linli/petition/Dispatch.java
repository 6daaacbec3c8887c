// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.organization.Handler;

/**
 * To whom a work order goes, and by when it must be handled.
 *
 * @param handler who gets it
 * @param level the area at whose level it is handled now
 * @param urgency null to leave it as it is
 * @param deadline null to leave the clock as it runs
 * @param reason why, in words for staff, at most 500 characters; may be null
 * @param ends the steps that end the deadline: usually {@code CLOSE}, where the rule asks for no more an earlier one
 */
public record Dispatch(
        Handler handler, AreaCode level, Urgency urgency, Deadline deadline, String reason, Set<StepKind> ends) {
    public Dispatch {
        ends = ends == null || ends.isEmpty() ? Set.of(StepKind.CLOSE) : Set.copyOf(ends);
    }

    /** A deadline that the closing ends. */
    public Dispatch(Handler handler, AreaCode level, Urgency urgency, Deadline deadline, String reason) {
        this(handler, level, urgency, deadline, reason, null);
    }
}
