// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.util.List;

/**
 * What a check of the ledger came to.
 *
 * @param whole whether nothing is wrong
 * @param words for people
 */
public record Report(boolean whole, String words) {
    private static final int SHORT = 8;

    static Report of(LedgerCheck.Finding finding) {
        String found = finding.whole() + " entries from number " + finding.from() + " on are whole, " + finding.heads()
                + " heads outside the database agree";
        if (finding.broken() != null) {
            return new Report(false, "BROKEN: " + finding.broken() + ". Before it " + found + ".");
        }
        return new Report(
                true,
                "The ledger is whole: " + found + ", " + finding.unsealed() + " are not sealed yet."
                        + (finding.heads() == 0
                                ? " Without heads a chain computed wholly anew would not be noticed."
                                : ""));
    }

    static List<List<String>> lines(List<LedgerRows.Row> rows) {
        return rows.stream().map(Report::line).toList();
    }

    private static List<String> line(LedgerRows.Row row) {
        Looked looked = row.looked();
        return List.of(
                Long.toString(row.seq()),
                row.at().toString(),
                looked.name().isEmpty() ? looked.reader() : looked.name(),
                looked.operation(),
                row.subject().substring(0, Math.min(SHORT, row.subject().length())),
                (looked.purpose() + " " + looked.reference()).strip(),
                Integer.toString(looked.rows()),
                looked.from(),
                looked.granted() ? "" : "refused");
    }
}
