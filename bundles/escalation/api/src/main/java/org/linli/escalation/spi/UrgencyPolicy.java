// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import org.linli.petition.Urgency;
import org.osgi.annotation.versioning.ConsumerType;

/** How urgent is it? Chosen by the rule of this package. */
@ConsumerType
public interface UrgencyPolicy {
    /** The urgency of a new order; never null. */
    Urgency urgency(OrderFacts order);
}
