// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.feed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The transactions of this process that have appended to a feed and are not over yet. An embedded Derby has no way to
 * read past another's uncommitted row without waiting for it; but all its writers live in this process, so a sequencer
 * leaves out the rows of these and waits for none.
 *
 * <p>It stands in the API, shared by all bundles, because two versions of a core write into one feed at once.
 */
public final class OpenTransactions {
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

    private OpenTransactions() {}

    /** A transaction is about to append its first row. */
    public static void begin(String transaction) {
        OPEN.add(transaction);
    }

    /** The transaction was committed or rolled back. */
    public static void end(String transaction) {
        OPEN.remove(transaction);
    }

    /** Whether the transaction is not over yet. */
    public static boolean contains(String transaction) {
        return OPEN.contains(transaction);
    }
}
