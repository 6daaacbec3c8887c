// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The counts of an area.
 *
 * @param of by item; those of nothing may be missing; nobody changes it
 */
record Counts(Map<String, Long> of) {
    static final Counts NONE = new Counts(Map.of());

    static Counts of(Map<String, Long> counts) {
        return new Counts(Map.copyOf(counts));
    }

    long count(String item) {
        return of.getOrDefault(item, 0L);
    }

    /** All of the items that begin so. */
    long sum(String begin) {
        long sum = 0;
        for (Map.Entry<String, Long> count : of.entrySet()) {
            sum += count.getKey().startsWith(begin) ? count.getValue() : 0;
        }
        return sum;
    }

    /** The people who are in none of some areas in this one; without what is nothing. */
    Counts lessPeople(Collection<Counts> areas) {
        Map<String, Long> rest = new HashMap<>();
        of.forEach((item, count) -> {
            if (Items.isOfPeople(item)) {
                rest.put(item, count);
            }
        });
        for (Counts area : areas) {
            area.of.forEach((item, count) -> rest.computeIfPresent(item, (same, left) -> left - count));
        }
        rest.values().removeIf(left -> left <= 0);
        return new Counts(rest);
    }
}
