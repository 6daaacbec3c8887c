// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.List;

/**
 * A row of a file as it was written, with an empty text for what it does not say.
 *
 * @param number as a spreadsheet numbers it
 * @param values in the order of the {@link Column}s
 */
record Line(int number, List<String> values) {
    /** A row with more characters is none of ours. */
    static final int MOST_CHARACTERS = 2_000;

    String get(Column column) {
        return column.ordinal() < values.size() ? values.get(column.ordinal()) : "";
    }

    /** What a column says; null for nothing. */
    String orNull(Column column) {
        String value = get(column);
        return value.isEmpty() ? null : value;
    }

    int characters() {
        return values.stream().mapToInt(String::length).sum();
    }
}
