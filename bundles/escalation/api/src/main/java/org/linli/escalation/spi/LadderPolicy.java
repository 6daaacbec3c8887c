// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ConsumerType;

/** Who gets it first, and who is next when a level cannot solve it? Chosen by the rule of this package. */
@ConsumerType
public interface LadderPolicy {
    /**
     * The area whose desk takes the order next.
     *
     * @return an area that holds the order's area; empty when there is no higher level, then it goes to the desk of
     *     the district
     */
    Optional<AreaCode> next(OrderFacts order);

    /**
     * The area whose handler gets the order first, or the nearest above it that has one.
     *
     * @return an area that holds the order's area; empty for the order's own area: whoever is nearest
     */
    default Optional<AreaCode> first(OrderFacts order) {
        return Optional.empty();
    }

    /** Whether a new order whose urgency is decided is opened to claims, before anybody is named. */
    default boolean opensToClaims(OrderFacts order) {
        return false;
    }
}
