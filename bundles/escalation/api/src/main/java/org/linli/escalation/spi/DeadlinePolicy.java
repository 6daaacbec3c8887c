// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import java.util.Optional;
import org.linli.kernel.calendar.DeadlineRule;
import org.osgi.annotation.versioning.ConsumerType;

/** By when must it be handled? Chosen by the rule of this package. */
@ConsumerType
public interface DeadlinePolicy {
    /** What the id of a rule of sorting ends with. */
    String SORTING = ".sort";

    /** The rule for an order whose urgency is decided; never null. */
    DeadlineRule deadline(OrderFacts order);

    /**
     * Whether the time counts from when it was asked; else from the dispatch. What is opened again counts from then in
     * either case.
     */
    default boolean countsFromFiling(OrderFacts order) {
        return false;
    }

    /**
     * How long the level that gets it first may take to dispatch it; {@link #deadline} then counts from that dispatch. Its
     * id ends with {@link #SORTING}.
     *
     * @return empty where the deadline counts from when the first level has it
     */
    default Optional<DeadlineRule> sorting(OrderFacts order) {
        return Optional.empty();
    }

    /** Whether {@link #sorting} says anything for any order, so that no order is read for nothing. */
    default boolean sorts() {
        return false;
    }
}
