// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of an area.
 *
 * @param of by item; those of nothing may be missing
 */
record Counts(Map<String, Long> of) {
    static final Counts NONE = new Counts(Map.of());

    static Counts of(Map<String, Long> counts) {
        return new Counts(Collections.unmodifiableMap(new TreeMap<>(counts)));
    }

    long count(String item) {
        return of.getOrDefault(item, 0L);
    }

    /** All of the items that begin so. */
    long sum(String begin) {
        return of.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(begin))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
