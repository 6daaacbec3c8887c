// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.linli.kernel.PlatformException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that does a long work piece by piece, and rests in between. */
public final class PieceWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PieceWorker.class);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Predicate<BooleanSupplier> step;
    private final Runnable release;
    private final Pace pace;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean goesOn = true;
    private Duration afterFailure;

    /**
     * How fast.
     *
     * @param idle until the next look where nothing is to be done, and after a first failure
     * @param longest rest after failures: each is twice as long as the one before
     * @param polite rests after each piece as long as it took, so that whoever waits for an answer comes first
     */
    public record Pace(Duration idle, Duration longest, boolean polite) {}

    /**
     * A thread that works until {@link #close}.
     *
     * @param step does one piece; false when there was nothing to do. Is given what tells whether to go on. Throws when
     *     somebody who is asked is away: it is tried again
     * @param release lets others take what this one was at, when the thread ends
     */
    public PieceWorker(String name, Pace pace, Predicate<BooleanSupplier> step, Runnable release) {
        this.step = step;
        this.release = release;
        this.pace = pace;
        this.afterFailure = pace.idle();
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** There is something to do on this node. */
    public void ring() {
        bell.release();
    }

    /** Ends after the piece in hand. It is not interrupted: Derby bears none. */
    @Override
    public void close() {
        goesOn = false;
        bell.release();
        try {
            thread.join(TO_END.toMillis());
            if (thread.isAlive()) {
                LOG.warn("{} ends when its piece is done", thread.getName());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (goesOn) {
                Duration rest = piece();
                if (goesOn && bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
            release.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("What {} was at is left by timeout: {}", thread.getName(), place(failed));
        }
    }

    /** Returns how long to rest. */
    private Duration piece() {
        long begin = System.nanoTime();
        try {
            boolean done = step.test(() -> goesOn);
            afterFailure = pace.idle();
            Duration worked = Duration.ofNanos(System.nanoTime() - begin);
            return !done ? pace.idle() : pace.polite() ? worked : Duration.ZERO;
        } catch (PlatformException away) {
            LOG.info("{} waits: {}", thread.getName(), away.problem().type());
        } catch (RuntimeException failed) {
            LOG.error("{} does not go on: {}", thread.getName(), place(failed));
        }
        Duration rest = afterFailure;
        Duration doubled = rest.multipliedBy(2);
        afterFailure = doubled.compareTo(pace.longest()) > 0 ? pace.longest() : doubled;
        return rest;
    }

    /** Not its message: it may hold what somebody told. */
    private static String place(RuntimeException failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        return failed.getClass().getName() + " at " + (trace.length == 0 ? "?" : trace[0]);
    }
}
