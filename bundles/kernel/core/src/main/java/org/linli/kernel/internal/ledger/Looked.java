// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import org.linli.kernel.ledger.Access;

/**
 * An entry of the ledger, as it stands in the feed; whom it concerns is the entry's subject.
 *
 * @param reader the reader's id
 * @param name the reader's name as it was then
 * @param operation what was read
 * @param purpose the kind of purpose; empty for none
 * @param reference its reference; empty for none
 * @param rows how many records the answer held
 * @param from the reader's network address; empty when it is not known
 * @param granted false when it was refused
 */
record Looked(
        String reader,
        String name,
        String operation,
        String purpose,
        String reference,
        int rows,
        String from,
        boolean granted) {
    private static final int LONGEST = 200;

    static Looked of(Access access) {
        boolean known = access.purpose() != null;
        return new Looked(
                cut(access.reader().id()),
                cut(access.reader().displayName()),
                cut(access.operation()),
                known ? access.purpose().kind() : "",
                known ? access.purpose().reference() : "",
                access.rows(),
                cut(access.from()),
                access.granted());
    }

    /** What a caller can make long must not keep the entry from being written. */
    private static String cut(String text) {
        return text == null ? "" : text.substring(0, Math.min(LONGEST, text.length()));
    }
}
