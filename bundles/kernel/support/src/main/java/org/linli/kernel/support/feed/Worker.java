// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does a piece of work again and again until it is closed. */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Thread thread;
    private final Bell wake;
    private final Bell closed = new Bell();
    private volatile boolean closing;

    /**
     * A thread, not started yet.
     *
     * @param wake the bell that the work waits for
     * @param work waits and works; must not throw
     */
    Worker(String name, Bell wake, Runnable work) {
        this.wake = wake;
        this.thread = new Thread(() -> run(work), name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isClosing() {
        return closing;
    }

    /** Waits, but no longer than until the close. */
    void pause(Duration pause) {
        if (closed.await(pause)) {
            closed.ring();
        }
    }

    /**
     * Ends the thread; waits for the piece at work, but not for ever. It is not interrupted: that would break the
     * connection it is just using, its own or that of a module it calls.
     */
    @Override
    public void close() {
        closing = true;
        closed.ring();
        wake.ring();
        try {
            thread.join(LONGEST.toMillis());
            if (thread.isAlive()) {
                LOG.warn("{} is still at work; it ends when it is done", thread.getName());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable work) {
        try {
            while (!closing) {
                work.run();
            }
        } finally {
            if (!closing) {
                LOG.error("{} has ended unexpectedly", Thread.currentThread().getName());
            }
        }
    }
}
