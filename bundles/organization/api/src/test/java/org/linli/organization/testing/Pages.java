// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.util.List;
import org.linli.kernel.Page;

/** Pages of lists in memory; a cursor is the index of the next item. */
final class Pages {
    private Pages() {}

    static <T> Page<T> page(List<T> all, String cursor, int size) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + Page.size(size), all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }
}
