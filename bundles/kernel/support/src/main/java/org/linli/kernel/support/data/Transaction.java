// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import org.linli.kernel.feed.OpenTransactions;
import org.linli.kernel.gate.TransactionMark;
import org.linli.kernel.support.Ids;

/** The transaction that {@link Schema} has open on this thread. */
public final class Transaction {
    private static final ThreadLocal<Transaction> CURRENT = new ThreadLocal<>();

    private String id;

    private Transaction() {}

    /**
     * The id of this thread's transaction, for the rows it appends to a feed. From here on it counts as open in
     * {@link OpenTransactions}, until it is committed or rolled back.
     *
     * @throws IllegalStateException when none is open
     */
    public static String id() {
        Transaction current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no transaction of a Schema is open on this thread");
        }
        if (current.id == null) {
            String id = Ids.next();
            OpenTransactions.begin(id);
            current.id = id;
        }
        return current.id;
    }

    /** @throws IllegalStateException when one is open: its work would wait for the locks of its own thread */
    static void requireNone() {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a transaction is open on this thread; use its connection");
        }
    }

    static void begin() {
        requireNone();
        CURRENT.set(new Transaction());
        TransactionMark.enter();
    }

    static void end() {
        Transaction over = CURRENT.get();
        CURRENT.remove();
        TransactionMark.leave();
        if (over.id != null) {
            OpenTransactions.end(over.id);
        }
    }
}
