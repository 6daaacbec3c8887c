// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.List;
import java.util.stream.Collectors;

/** Cells of CSV files that are harmless in spreadsheets. */
final class Cells {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠|%";

    private Cells() {}

    /** Whether a spreadsheet might take the text for a formula. */
    static boolean isFormula(String text) {
        String begun = text.stripLeading();
        return !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0 || !begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0);
    }

    /** A row with its line end; formulas are disarmed by an apostrophe. */
    static String row(List<String> cells) {
        return cells.stream().map(Cells::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = text == null ? "" : isFormula(text) ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
