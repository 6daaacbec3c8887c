// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.grid.Finding;

/**
 * A finding that can be compared with how it was before.
 *
 * @param key the same for the same flaw of the same things
 * @param size how large, in a measure of its own
 */
record Flaw(Finding finding, String key, double size) {
    /** Slightly larger is not worse: square metres that come from rounding. */
    private static final double SLACK = 10;

    static final Comparator<Finding> HEAVIEST_FIRST = Comparator.comparing(Finding::weight)
            .reversed()
            .thenComparing(Finding::area)
            .thenComparing(Finding::kind);

    static Flaw of(Finding finding) {
        return new Flaw(finding, finding.kind() + "|" + finding.area(), finding.weight());
    }

    /** Those of the later that were not there before, or were smaller. */
    static List<Finding> worse(List<Flaw> before, List<Flaw> after) {
        Map<String, Double> was = sizes(before);
        Map<String, Double> is = sizes(after);
        Set<String> told = new HashSet<>();
        List<Finding> worse = new ArrayList<>();
        for (Flaw flaw : after) {
            double former = was.getOrDefault(flaw.key, 0.0);
            boolean larger = is.get(flaw.key) > (former == 0 ? 0 : former + SLACK);
            if (larger && told.add(flaw.key)) {
                worse.add(flaw.finding);
            }
        }
        return worse;
    }

    private static Map<String, Double> sizes(List<Flaw> flaws) {
        Map<String, Double> sizes = new HashMap<>();
        flaws.forEach(flaw -> sizes.merge(flaw.key, flaw.size, Double::sum));
        return sizes;
    }
}
