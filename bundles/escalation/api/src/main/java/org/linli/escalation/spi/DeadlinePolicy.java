// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import org.linli.kernel.calendar.DeadlineRule;
import org.osgi.annotation.versioning.ConsumerType;

/** By when must it be handled? Chosen by the rule of this package. */
@ConsumerType
public interface DeadlinePolicy {
    /** The rule for an order whose urgency is decided; never null. */
    DeadlineRule deadline(OrderFacts order);

    /**
     * Whether the time counts from when it was asked; else from the dispatch. What is opened again counts from then in
     * either case.
     */
    default boolean countsFromFiling(OrderFacts order) {
        return false;
    }
}
