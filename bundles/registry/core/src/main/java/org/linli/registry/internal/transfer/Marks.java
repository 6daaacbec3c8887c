// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.registry.Exports;
import org.linli.registry.internal.Seals;

/**
 * The marks by which a leaked file is traced, also when its first and last lines are cut off: the first eight characters
 * are the export's, the other twelve belong to the row and cannot be made up without the keys.
 */
final class Marks {
    static final int OF_EXPORT = 8;
    private static final int OF_ROW = 12;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{" + (OF_EXPORT + OF_ROW) + "}");

    private final Seals seals;

    Marks(Seals seals) {
        this.seals = seals;
    }

    /** The part that all rows of an export have. */
    String of(String export) {
        return plain(seals.index("export", export), OF_EXPORT);
    }

    /** The mark of a row, the first person being 1. */
    String of(String export, String mark, int row) {
        return mark + plain(seals.index("export-row", export + "/" + row), OF_ROW);
    }

    /** The row of the export whose mark this is. */
    Optional<Integer> row(String export, String mark, String asked) {
        for (int row = 1; row <= Exports.MOST_ROWS; row++) {
            if (of(export, mark, row).equals(asked)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    static boolean isOne(String mark) {
        return mark != null && FORM.matcher(mark).matches();
    }

    /** Capital letters and digits only: no spreadsheet changes them, and one can read them out. */
    private static String plain(String index, int length) {
        StringBuilder plain = new StringBuilder();
        index.chars().limit(length).forEach(c -> plain.append((char) (c % 26 + 'A')));
        return plain.toString();
    }
}
