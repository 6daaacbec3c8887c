// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.ledger;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The ledger of all looks at personal data. An entry is there before the answer is: no ledger, no answer. Every second
 * the new entries are sealed in a chain of hashes whose head is also written outside the database.
 */
@ProviderType
public interface AccessLedger {
    /** How many entries can be written at once: a transaction writes at most 500 rows. */
    int MOST_AT_ONCE = 500;

    /**
     * Writes an entry, durably, before this returns. In a transaction of its own: never called inside another.
     *
     * @throws org.linli.kernel.PlatformException unavailable, when it cannot be written: then nothing may be answered
     */
    void append(Access access);

    /**
     * Writes many entries at once, all or none, as {@link #append} writes one: for whoever gives out many records.
     *
     * @param accesses at most {@link #MOST_AT_ONCE}
     */
    default void append(List<Access> accesses) {
        accesses.forEach(this::append);
    }

    /**
     * Who looked at a person's record, newest first.
     *
     * @param person the person's id
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<Look> looksAt(String person, String cursor, int size);

    /**
     * An entry as the person concerned may see it.
     *
     * @param at when
     * @param reader the officer's name as it was then, or the module that acted by rule
     * @param operation what was read
     * @param purpose the kind of purpose; empty for none
     * @param reference the number of the case, visit, review or request; empty for none
     * @param granted false when the look was refused
     */
    record Look(Instant at, String reader, String operation, String purpose, String reference, boolean granted) {}
}
