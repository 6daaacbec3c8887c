// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table that are harmless in spreadsheets. */
final class SheetCells {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠|%";

    private SheetCells() {}

    /** A row with its line end; formulas are disarmed by an apostrophe. */
    static String row(List<String> cells) {
        return cells.stream().map(SheetCells::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String begun = text.stripLeading();
        boolean formula = !begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0
                || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> ",\";\r\n\t".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
