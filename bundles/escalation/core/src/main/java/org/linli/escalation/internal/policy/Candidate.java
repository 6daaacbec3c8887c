// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Comparator;
import org.linli.kernel.AreaCode;

/**
 * A policy that is there, with what decides whether it is asked.
 *
 * @param policy the policy
 * @param area the area it is made for; null for everywhere
 * @param ranking its service ranking
 * @param id its service id
 * @param source where it comes from
 * @param says what it says
 */
record Candidate<P>(P policy, AreaCode area, int ranking, long id, String source, String says) {
    /** The nearest area first, then the highest ranking, then the lowest id: among those that hold one area. */
    static final Comparator<Candidate<?>> ORDER = Comparator.<Candidate<?>>comparingInt(Candidate::distance)
            .thenComparing(
                    Comparator.<Candidate<?>>comparingInt(Candidate::ranking).reversed())
            .thenComparingLong(Candidate::id);

    boolean holdsIn(AreaCode where) {
        return area == null || area.contains(where);
    }

    private int distance() {
        return area == null ? 0 : -area.value().length();
    }
}
