// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.Page;
import org.linli.registry.SearchKey;

/** What the parts gave, put together. */
final class Pages {
    private static final Comparator<Hit> ORDER =
            Comparator.comparing(Hit::order).thenComparing(Hit::id);

    private Pages() {}

    /** What was found so far and in the next part, in order; no more than are needed to know whether another page follows. */
    static List<Hit> merged(List<Hit> found, List<Hit> more, int size) {
        return Stream.concat(found.stream(), more.stream())
                .sorted(ORDER)
                .limit(size + 1L)
                .toList();
    }

    /** The first of what was found in each part; each gave one more than asked for, if it had it. */
    static Page<Hit> of(SearchKey by, List<Hit> found, int size) {
        List<Hit> sorted = found.stream().sorted(ORDER).limit(size + 1L).toList();
        if (sorted.size() <= size) {
            return new Page<>(sorted, null);
        }
        List<Hit> page = sorted.subList(0, size);
        return new Page<>(page, new Place(by, page.get(size - 1).id(), "").text());
    }
}
