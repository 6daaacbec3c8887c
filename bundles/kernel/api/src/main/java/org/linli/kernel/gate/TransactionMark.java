// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.gate;

/**
 * Marks that this thread has a transaction open. Set by whoever opens transactions, read by the gate: a gate call inside
 * a transaction could hold row locks for as long as a swap takes.
 */
public final class TransactionMark {
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private TransactionMark() {}

    /** A transaction was opened on this thread. */
    public static void enter() {
        DEPTH.set(DEPTH.get() + 1);
    }

    /** It is over. */
    public static void leave() {
        int depth = DEPTH.get() - 1;
        if (depth <= 0) {
            DEPTH.remove();
        } else {
            DEPTH.set(depth);
        }
    }

    /** Whether a transaction is open on this thread. */
    public static boolean isSet() {
        return DEPTH.get() > 0;
    }
}
