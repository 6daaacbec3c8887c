// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import java.util.ArrayList;
import java.util.List;

/** Long lists of ids in parts that an {@code IN} can take. */
public final class Chunks {
    private static final int SIZE = 100;

    private Chunks() {}

    /** The parts, in order, of at most 100 each. */
    public static <T> List<List<T>> of(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return chunks;
    }
}
