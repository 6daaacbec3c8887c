// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import java.util.List;
import java.util.Set;
import org.linli.kernel.calendar.Limit;
import org.linli.petition.StepKind;
import org.osgi.annotation.versioning.ConsumerType;

/** Which clocks does an order have beside its own deadline, and what ends that? Chosen by the rule of this package. */
@ConsumerType
public interface ClockPolicy {
    /**
     * The named clocks of an order whose urgency is decided; never null. What starts with a step about units (such as a
     * whistle) runs for each of these units by itself.
     */
    List<ClockRule> clocks(OrderFacts order);

    /** The steps that start a clock of any order, so that no order is read for the others. */
    Set<StepKind> starts();

    /** The steps that end the order's own deadline; not empty. */
    Set<StepKind> ends(OrderFacts order);

    /** How often and how long the order's own deadline may be extended; never null. */
    Extensions extensions(OrderFacts order);

    /** Whether a follow-up by which the petitioner is not satisfied opens the order again. */
    boolean reopensWhenDissatisfied(OrderFacts order);

    /**
     * More time.
     *
     * @param times how often; 0 for never
     * @param longest how much longer each time; null for as much as the whole limit
     */
    record Extensions(int times, Limit longest) {}
}
