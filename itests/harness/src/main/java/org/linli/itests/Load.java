// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * A steady, bounded load in an open loop: requests begin when they are due, whether or not earlier ones are done, and
 * their time counts from when they were due. It stops by itself.
 */
public final class Load {
    private static final int MOST_THREADS = 128;

    private final int perSecond;
    private final Duration length;
    private final Runnable request;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger sent = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    private Thread pacer;

    /**
     * A load that is not running yet.
     *
     * @param perSecond requests begun per second, at most 1000
     * @param length when it stops at the latest, at most 15 minutes
     * @param request one request; failing means throwing
     */
    public Load(int perSecond, Duration length, Runnable request) {
        if (perSecond < 1 || perSecond > 1000 || length.compareTo(Duration.ofMinutes(15)) > 0) {
            throw new IllegalArgumentException("bounded: at most 1000 a second for 15 minutes");
        }
        this.perSecond = perSecond;
        this.length = length;
        this.request = request;
    }

    /** Begins. */
    public Load start() {
        pacer = new Thread(this::pace, "load");
        pacer.start();
        return this;
    }

    /** Lets no more requests begin, waits for those in flight, and tells what came out. */
    public Report stop() {
        stopped.set(true);
        return await();
    }

    /** Waits until it stops by itself, and tells what came out. */
    public Report await() {
        try {
            pacer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Report(sent.get(), List.copyOf(failures), micros);
    }

    /** How many requests have begun so far. */
    public int sent() {
        return sent.get();
    }

    private void pace() {
        ExecutorService threads = Executors.newFixedThreadPool(MOST_THREADS);
        long begin = System.nanoTime();
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long most = length.toNanos() / step;
        for (long number = 0; number < most && !stopped.get(); number++) {
            long due = begin + number * step;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent.incrementAndGet();
            threads.execute(() -> once(due));
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
                failures.add("requests still in flight a minute after the end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(long due) {
        try {
            request.run();
        } catch (RuntimeException | AssertionError failed) {
            failures.add(Instant.now() + " " + failed);
        } finally {
            micros.recordValue(
                    Math.min(micros.getHighestTrackableValue(), Math.max(1, (System.nanoTime() - due) / 1_000)));
        }
    }

    /**
     * What came out.
     *
     * @param sent how many requests were begun
     * @param failures those that failed, with when and why
     * @param micros how long they took, in microseconds
     */
    public record Report(int sent, List<String> failures, Histogram micros) {
        /** One line of figures. */
        @Override
        public String toString() {
            return "%d sent, %d failed, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms"
                    .formatted(
                            sent,
                            failures.size(),
                            micros.getValueAtPercentile(50) / 1000.0,
                            micros.getValueAtPercentile(95) / 1000.0,
                            micros.getValueAtPercentile(99) / 1000.0,
                            micros.getMaxValue() / 1000.0);
        }
    }
}
