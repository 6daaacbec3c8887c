// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** What rules decided in the past, with the facts of each moment, so that it can be decided again. For the platform. */
@ProviderType
public interface PastDecisions {
    /**
     * The decisions by rule on the orders of an area in a time: dispatches, deadlines and reopenings by the judge, and the
     * ratings, which a rule may have answered by reopening.
     *
     * @param asked where and when
     * @param cursor of the page before; null for the first
     * @param orders how many orders to look at, 1 to 500; a page holds all decisions on them
     */
    Page<Past> taken(Asked asked, String cursor, int orders, Actor by);

    /**
     * Where and when.
     *
     * @param area the area
     * @param from the first moment
     * @param to the first moment after
     */
    record Asked(AreaCode area, Instant from, Instant to) {}

    /**
     * A decision.
     *
     * @param before the order as it was then: state, level, urgency, rating, how often it was reopened; nothing of what is
     *     around it
     * @param step what was done; for a rating the rating itself
     * @param level the level after it
     * @param urgency the urgency after it; null when there was none
     * @param deadline the deadline after it, as far as it is known; null when there was none
     * @param after which step the decision answered: the last one before it by which a clock may have to be set anew
     * @param reopened for a rating: whether the rule opened the order again because of it
     */
    record Past(
            WorkOrder before,
            Step step,
            AreaCode level,
            Urgency urgency,
            Deadline deadline,
            StepKind after,
            boolean reopened) {}
}
