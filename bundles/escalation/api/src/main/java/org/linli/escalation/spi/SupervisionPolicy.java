// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ConsumerType;

/** Who supervises when it is overdue? Chosen by the rule of this package. */
@ConsumerType
public interface SupervisionPolicy {
    /** The area whose desk is told; never null. */
    AreaCode supervisor(OrderFacts order);
}
