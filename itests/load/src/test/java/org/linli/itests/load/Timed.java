// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How many requests of a kind were answered, how long they took, and what failed; added up over several rounds. */
final class Timed {
    private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Throwable failure;

    /** What each connection sends; null from it: there is nothing more to send. */
    interface Requests {
        Callable<?> of(int connection);
    }

    /** Some connections, each sending the next when the last is answered, for one round. Fails when one failed. */
    void run(int connections, Duration round, Requests requests) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(connections);
        long begin = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            int connection = i;
            new Thread(() -> {
                        send(requests, connection, begin + round.toNanos());
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        nanos.addAndGet(Math.min(round.toNanos(), System.nanoTime() - begin));
        assertEquals("no failures: " + failure, 0, failures.get());
    }

    private void send(Requests requests, int connection, long end) {
        Callable<?> request = requests.of(connection);
        while (request != null && System.nanoTime() < end) {
            time(request);
            request = requests.of(connection);
        }
    }

    private void time(Callable<?> request) {
        long begin = System.nanoTime();
        try {
            request.call();
            micros.recordValue(Math.max(1, (System.nanoTime() - begin) / 1_000));
        } catch (Exception | AssertionError failed) {
            failures.incrementAndGet();
            failure = failed;
        }
    }

    long count() {
        return micros.getTotalCount();
    }

    /** The time that so many of a hundred stay below, in milliseconds. */
    double percentile(double of100) {
        return micros.getValueAtPercentile(of100) / 1000.0;
    }

    @Override
    public String toString() {
        return "%.0f a second, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
                .formatted(count() / (nanos.get() / 1e9), percentile(50), percentile(95), percentile(99));
    }
}
