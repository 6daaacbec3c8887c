// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import org.linli.kernel.calendar.DeadlineRule;
import org.osgi.annotation.versioning.ConsumerType;

/** By when must it be handled? Chosen by the rule of this package. */
@ConsumerType
public interface DeadlinePolicy {
    /** The rule for an order whose urgency is decided; never null. */
    DeadlineRule deadline(OrderFacts order);
}
