// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.time.Instant;

/**
 * Which entries of the ledger an auditor wants to see.
 *
 * @param reader part of the reader's name, or the reader's id; empty for all
 * @param whom the pseudonym of whom the look concerned; empty for all
 * @param reference part of the reference, such as a petition's number; empty for all
 * @param refused only refused looks
 * @param from the first moment; null for the oldest
 * @param until the moment after the last; null for now
 */
public record LedgerQuery(String reader, String whom, String reference, boolean refused, Instant from, Instant until) {
    public LedgerQuery {
        reader = reader == null ? "" : reader.strip();
        whom = whom == null ? "" : whom.strip();
        reference = reference == null ? "" : reference.strip();
    }

    boolean fits(LedgerRows.Row row) {
        Looked looked = row.looked();
        return (whom.isEmpty() || row.subject().equals(whom))
                && (reader.isEmpty()
                        || looked.reader().equals(reader)
                        || looked.name().contains(reader))
                && (reference.isEmpty() || looked.reference().contains(reference))
                && (!refused || !looked.granted())
                && (from == null || !row.at().isBefore(from))
                && (until == null || row.at().isBefore(until));
    }
}
