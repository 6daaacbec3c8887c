// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ConsumerType;

/** Who is next when a level cannot solve it? Chosen by the rule of this package. */
@ConsumerType
public interface LadderPolicy {
    /**
     * The area whose desk takes the order next.
     *
     * @return an area that holds the order's area; empty when there is no higher level, then it goes to the desk of
     *     the district
     */
    Optional<AreaCode> next(OrderFacts order);
}
