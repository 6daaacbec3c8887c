// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Set;
import org.linli.escalation.spi.ClockPolicy;
import org.linli.escalation.spi.DeadlinePolicy;
import org.linli.escalation.spi.LadderPolicy;
import org.linli.escalation.spi.ReopenPolicy;
import org.linli.escalation.spi.SupervisionPolicy;
import org.linli.escalation.spi.UrgencyPolicy;
import org.linli.kernel.AreaCode;
import org.linli.petition.StepKind;

/** The answers to all six questions. */
public interface Rules
        extends UrgencyPolicy, DeadlinePolicy, LadderPolicy, SupervisionPolicy, ReopenPolicy, ClockPolicy {
    /** Whether a level that gets orders first has a time of its own to dispatch those that lie there. */
    default boolean sorts(AreaCode area) {
        return sorts();
    }

    /** The steps that start a clock of orders that lie there. */
    default Set<StepKind> starts(AreaCode area) {
        return starts();
    }
}
