// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.feed;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The order in which this process appends to feeds on an embedded Derby, whose own identity columns fail under
 * contention: when the generator cannot get a row of the catalogue at once, the insert is refused. All writers of such a
 * database live in this process, so it can count by itself.
 *
 * <p>It stands in the API, shared by all bundles, because two versions of a core write into one feed at once.
 */
public final class AppendOrder {
    private static final AtomicLong LAST = new AtomicLong();

    private AppendOrder() {}

    /** The next number; greater than all that were given before. */
    public static long next() {
        return LAST.incrementAndGet();
    }

    /** The number given last; 0 when none was. */
    static long last() {
        return LAST.get();
    }

    /** From now on numbers are greater than this one, which an earlier process has given. */
    public static void startAfter(long number) {
        LAST.accumulateAndGet(number, Math::max);
    }
}
