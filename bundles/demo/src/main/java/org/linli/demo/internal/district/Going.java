// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the demo goes on being made. */
final class Going {
    private final CountDownLatch closing;

    /** @param closing at zero when the demo is to give up */
    Going(CountDownLatch closing) {
        this.closing = closing;
    }

    /** The bundle stops; a later start goes on from here. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @throws Stopped when it is to stop */
    void check() {
        pause(Duration.ZERO);
    }

    /**
     * Waits.
     *
     * @throws Stopped when it is to stop
     */
    void pause(Duration time) {
        try {
            if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Stopped();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
