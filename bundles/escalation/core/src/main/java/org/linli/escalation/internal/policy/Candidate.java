// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Comparator;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.petition.PackRules;

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

    /** The pack that it comes from; null where it comes from none. */
    String pack() {
        int end = source.indexOf('/');
        String pack = end < 1 ? "" : source.substring(0, end);
        return pack.matches("[a-z][a-z0-9-]{1,30}") ? pack : null;
    }

    /** A rule of a pack is known by its id, wherever it is kept. */
    DeadlineRule named(DeadlineRule rule) {
        boolean named = pack() == null || pack().equals(PackRules.packOf(rule));
        return named ? rule : new DeadlineRule(pack() + "/" + rule.id(), rule.version(), rule.limit(), rule.warning());
    }

    boolean holdsIn(AreaCode where) {
        return area == null || area.contains(where);
    }

    private int distance() {
        return area == null ? 0 : -area.value().length();
    }
}
