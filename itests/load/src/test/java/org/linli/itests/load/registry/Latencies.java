// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;

/** How long a piece of work takes, done many times. */
final class Latencies {
    private final long[] nanos;
    private final double seconds;

    private Latencies(long[] nanos, double seconds) {
        this.nanos = nanos;
        this.seconds = seconds;
        Arrays.sort(nanos);
    }

    /** One after the other; the work gets its number. A tenth goes ahead unmeasured. */
    static Latencies of(int times, IntConsumer work) {
        for (int i = 0; i < times / 10 + 1; i++) {
            work.accept(i);
        }
        long[] nanos = new long[times];
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        return new Latencies(nanos, (System.nanoTime() - begin) / 1e9);
    }

    /** By several threads at once, so many times each. */
    static Latencies of(int threads, int times, IntConsumer work) throws InterruptedException {
        ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();
        Thread[] running = new Thread[threads];
        long begin = System.nanoTime();
        for (int t = 0; t < threads; t++) {
            int own = t;
            running[t] = new Thread(() -> {
                for (int i = 0; i < times; i++) {
                    long start = System.nanoTime();
                    work.accept(own * times + i);
                    all.add(System.nanoTime() - start);
                }
            });
            running[t].start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        return new Latencies(all.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - begin) / 1e9);
    }

    /** The time that so many of a hundred stay below, in milliseconds. */
    double percentile(int of100) {
        return nanos[Math.min(nanos.length - 1, nanos.length * of100 / 100)] / 1e6;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    @Override
    public String toString() {
        return "p50 %.2f p95 %.2f p99 %.2f ms, %.0f a second"
                .formatted(percentile(50), percentile(95), percentile(99), perSecond());
    }
}
