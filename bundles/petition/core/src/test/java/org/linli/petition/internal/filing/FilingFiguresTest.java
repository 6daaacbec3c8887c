// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.Test;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Receipt;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** What filing costs; with {@code -Dlinli.figures=<petitions>} also how long it takes. */
public class FilingFiguresTest extends OnBothDatabases {
    private static final int THREADS = 8;

    @Test
    public void aPetitionIsSixInsertsAndOneRead() {
        platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        platform.counted.reset();
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        List<String> statements = List.copyOf(platform.counted.statements);
        assertEquals(
                statements.toString(),
                6,
                statements.stream().filter(sql -> sql.startsWith("INSERT")).count());
        assertEquals(statements.toString(), 7, statements.size());
        platform.counted.reset();
        platform.petitions.file(TestPlatform.draft(), "key-" + kind + "-1", Actor.ANONYMOUS);
        assertEquals("a key costs a look and a row", 9, platform.counted.statements.size());
        WorkOrder order = platform.order(receipt);
        platform.counted.reset();
        platform.orders.dispatch(
                TestPlatform.caused(order.id(), "event-z", TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        statements = List.copyOf(platform.counted.statements);
        assertTrue(statements.size() + ": " + statements, statements.size() <= 8);
    }

    @Test
    public void manyAtOnce() throws Exception {
        int count = Integer.getInteger("linli.figures", 40);
        run(count / 4, 1);
        report(count, 1);
        report(count, THREADS);
    }

    private void report(int count, int threads) throws Exception {
        long start = System.nanoTime();
        long cpu = cpuOfProcess();
        List<Long> micros = run(count, threads);
        cpu = cpuOfProcess() - cpu;
        double seconds = (System.nanoTime() - start) / 1e9;
        Collections.sort(micros);
        System.out.printf(
                "%s: %d threads, %d petitions filed, %.0f a second, ms p50 %.1f p95 %.1f p99 %.1f, CPU of this process %.2f%n",
                kind,
                threads,
                count,
                count / seconds,
                micros.get(count / 2) / 1e3,
                micros.get(count * 95 / 100) / 1e3,
                micros.get(count * 99 / 100) / 1e3,
                cpu / 1e6 / count);
        assertEquals(count, micros.size());
    }

    private static long cpuOfProcess() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private List<Long> run(int count, int threads) throws Exception {
        ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
        FilingTest.atOnce(threads, () -> {
            for (int i = 0; i < count / threads; i++) {
                long start = System.nanoTime();
                platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
                micros.add((System.nanoTime() - start) / 1_000);
            }
            return null;
        });
        return new ArrayList<>(micros);
    }
}
