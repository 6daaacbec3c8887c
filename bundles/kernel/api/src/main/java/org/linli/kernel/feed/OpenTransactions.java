// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The transactions of this process that have appended to a feed and are not over yet. An embedded Derby has no way to
 * read past another's uncommitted row without waiting for it; but all its writers live in this process, so a sequencer
 * leaves out the rows of these and waits for none.
 *
 * <p>It stands in the API, shared by all bundles, because two versions of a core write into one feed at once.
 */
public final class OpenTransactions {
    /** Each with the lowest number of {@link AppendOrder} that it can have. */
    private static final Map<String, Long> OPEN = new ConcurrentHashMap<>();

    private OpenTransactions() {}

    /** A transaction is about to append its first row; it must not have taken a number of {@link AppendOrder} yet. */
    public static void begin(String transaction) {
        OPEN.put(transaction, AppendOrder.last() + 1);
    }

    /** The transaction was committed or rolled back. */
    public static void end(String transaction) {
        OPEN.remove(transaction);
    }

    /** Whether the transaction is not over yet. */
    public static boolean contains(String transaction) {
        return OPEN.containsKey(transaction);
    }

    /**
     * No open transaction has a number of {@link AppendOrder} below this one; the greatest long when none is open. What
     * begins later gets greater numbers than were given until then.
     */
    public static long floor() {
        return OPEN.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }
}
