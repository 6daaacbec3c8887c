// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.time.Instant;

/**
 * An entry of the ledger as an auditor sees it.
 *
 * @param number its number in the chain
 * @param at when
 * @param reader the reader's id
 * @param name the reader's name as it was then
 * @param operation what was read, such as {@code registry.resident}
 * @param whom the pseudonym of whom it concerned; null for a list
 * @param purpose the kind of purpose; empty for none
 * @param reference the number of the case, visit, review or request; empty for none
 * @param rows how many records the answer held
 * @param from the reader's network address; empty when it is not known
 * @param granted false when the look was refused
 */
public record LedgerEntry(
        long number,
        Instant at,
        String reader,
        String name,
        String operation,
        String whom,
        String purpose,
        String reference,
        int rows,
        String from,
        boolean granted) {
    static LedgerEntry of(LedgerRows.Row row) {
        Looked looked = row.looked();
        return new LedgerEntry(
                row.seq(),
                row.at(),
                looked.reader(),
                looked.name(),
                looked.operation(),
                row.subject().equals(FeedLedger.NOBODY) ? null : row.subject(),
                looked.purpose(),
                looked.reference(),
                looked.rows(),
                looked.from(),
                looked.granted());
    }
}
