// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting thread; rung while nobody waits, it wakes the next one at once. */
final class Bell {
    private final BlockingQueue<Boolean> rung = new ArrayBlockingQueue<>(1);

    void ring() {
        rung.offer(true);
    }

    /** Waits for the bell, at most so long; whether it rang. An interrupt ends the wait, too. */
    boolean await(Duration longest) {
        try {
            return rung.poll(longest.toMillis(), TimeUnit.MILLISECONDS) != null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
