// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.osgi.annotation.versioning.ConsumerType;

/** Who supervises when it is overdue, and who decides what nobody has? Chosen by the rule of this package. */
@ConsumerType
public interface SupervisionPolicy {
    /** The area whose desk is told; never null. */
    AreaCode supervisor(OrderFacts order);

    /**
     * The area whose desk decides when two units claim an order or none does, and when one that came back is not
     * dispatched in time; one that holds the order's area, usually its district.
     */
    default AreaCode decidesClaims(OrderFacts order) {
        return order.area().at(AreaLevel.DISTRICT).orElseThrow();
    }
}
