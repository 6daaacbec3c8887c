// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which counts of a table are hidden so that nobody is told by a small number: those of one and two, and, so that no
 * subtraction from a total gives them back, the next smallest of each row and column that would have a single hidden one.
 * Where a row or column has no other count than the hidden one there is none to hide.
 */
final class Disclosure {
    private static final long FEWEST = 3;

    private final long[][] counts;
    private final boolean[][] hidden;

    private Disclosure(long[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][counts.length == 0 ? 0 : counts[0].length];
    }

    static boolean[][] hidden(long[][] counts) {
        return new Disclosure(counts).find();
    }

    private boolean[][] find() {
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                hidden[row][column] = counts[row][column] > 0 && counts[row][column] < FEWEST;
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (List<int[]> line : lines()) {
                more |= hideASecond(line);
            }
        }
        return hidden;
    }

    private List<List<int[]>> lines() {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        List<List<int[]>> rows = IntStream.range(0, counts.length)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> new int[] {row, column})
                        .toList())
                .toList();
        List<List<int[]>> all = new java.util.ArrayList<>(rows);
        IntStream.range(0, columns)
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
                .forEach(all::add);
        return all;
    }

    private boolean hideASecond(List<int[]> line) {
        if (line.stream().filter(cell -> hidden[cell[0]][cell[1]]).count() != 1) {
            return false;
        }
        return line.stream()
                .filter(cell -> !hidden[cell[0]][cell[1]] && counts[cell[0]][cell[1]] > 0)
                .min(java.util.Comparator.comparingLong(cell -> counts[cell[0]][cell[1]]))
                .map(cell -> hidden[cell[0]][cell[1]] = true)
                .isPresent();
    }
}
