// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import static org.junit.Assert.assertNull;
import static org.junit.Assume.assumeNotNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.linli.kernel.testing.TestDatabases;

/** What the ledger costs a read, and how fast it is sealed and checked; run with {@code -Dlinli.figures}. */
public class LedgerFiguresTest {
    private static final int WARM = 2_000;
    private static final int LOOKS = 4_000;

    @Test
    public void derby() throws Exception {
        assumeNotNull(System.getProperty("linli.figures"));
        try (TestDatabases databases = TestDatabases.derby()) {
            measure(databases);
        }
    }

    @Test
    public void postgresql() throws Exception {
        assumeNotNull(System.getProperty("linli.figures"));
        try (TestDatabases databases = TestDatabases.postgres()) {
            measure(databases);
        }
    }

    private static void measure(TestDatabases databases) throws Exception {
        try (LedgerWorld world = new LedgerWorld(databases)) {
            append(world, 1, WARM);
            report(databases, "append, 1 thread", append(world, 1, LOOKS));
            report(databases, "append, 8 threads", append(world, 8, LOOKS));
            world.numbered();
            long start = System.nanoTime();
            int sealed = world.sealer.seal();
            rate(databases, "sealed", sealed, start);
            world.sealer.export(world.heads);
            start = System.nanoTime();
            LedgerCheck.Finding finding = world.check();
            assertNull(finding.broken());
            rate(databases, "checked", finding.whole(), start);
            List<Long> asked = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                long begin = System.nanoTime();
                world.ledger.looksAt("person-" + i % 50, null, 50);
                asked.add(System.nanoTime() - begin);
            }
            report(databases, "who looked", asked);
        }
    }

    private static List<Long> append(LedgerWorld world, int threads, int count) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            work.add(people.submit(() -> {
                for (int n = 0; n < count / threads; n++) {
                    long start = System.nanoTime();
                    world.look("person-" + n % 500);
                    times.add(System.nanoTime() - start);
                }
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        people.shutdown();
        return times;
    }

    private static void report(TestDatabases databases, String what, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        System.out.printf(
                "FIGURE %s, %s: p50 %.2f ms, p99 %.2f ms, of %d%n",
                databases, what, at(sorted, 0.50), at(sorted, 0.99), sorted.size());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    private static void rate(TestDatabases databases, String what, long count, long start) {
        System.out.printf(
                "FIGURE %s, %s: %.0f entries a second%n", databases, what, count / ((System.nanoTime() - start) / 1e9));
    }
}
