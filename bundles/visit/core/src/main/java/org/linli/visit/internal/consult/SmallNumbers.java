// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.consult;

import java.util.ArrayList;
import java.util.List;

/**
 * Withholds counts that could tell what somebody thinks: 1 and 2, and where exactly one count of a row or a column is
 * withheld, the next smallest that is not 0, or a 0 where there is no other; so none can be computed from the sum.
 */
final class SmallNumbers {
    private static final long LEAST = 3;

    private SmallNumbers() {}

    /**
     * Withholds counts of a table whose sums are told.
     *
     * @param counts rows of the same length
     * @return the same with null for what is withheld
     */
    static List<List<Long>> protect(List<List<Long>> counts) {
        List<List<Long>> shown = new ArrayList<>();
        for (List<Long> row : counts) {
            List<Long> copy = new ArrayList<>(row);
            copy.replaceAll(count -> count > 0 && count < LEAST ? null : count);
            shown.add(copy);
        }
        // Each round withholds more or ends.
        while (rows(shown) | columns(shown)) {
            continue;
        }
        return shown;
    }

    private static boolean rows(List<List<Long>> shown) {
        boolean changed = false;
        for (List<Long> row : shown) {
            changed |= single(row, row::set);
        }
        return changed;
    }

    private static boolean columns(List<List<Long>> shown) {
        boolean changed = false;
        int columns = shown.isEmpty() ? 0 : shown.get(0).size();
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<Long> cells = new ArrayList<>();
            shown.forEach(row -> cells.add(row.get(at)));
            changed |= single(cells, (row, nothing) -> shown.get(row).set(at, nothing));
        }
        return changed;
    }

    private interface Withholding {
        void at(int index, Long nothing);
    }

    /** Withholds a second count where exactly one is. */
    private static boolean single(List<Long> line, Withholding withhold) {
        long withheld = line.stream().filter(count -> count == null).count();
        if (withheld != 1 || line.size() < 2) {
            return false;
        }
        int second = -1;
        for (int i = 0; i < line.size(); i++) {
            Long count = line.get(i);
            if (count != null && (second < 0 || rank(count) < rank(line.get(second)))) {
                second = i;
            }
        }
        withhold.at(second, null);
        return true;
    }

    /** A 0 is withheld last: it tells least. */
    private static long rank(long count) {
        return count == 0 ? Long.MAX_VALUE : count;
    }
}
