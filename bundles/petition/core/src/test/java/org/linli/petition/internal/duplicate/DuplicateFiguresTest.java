// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import static org.junit.Assert.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.PetitionSettings;

/**
 * How long a hint takes among many petitions. Usually there are few and it only proves that all works; the figures:
 * {@code mvn test -Dtest=DuplicateFiguresTest -Dlinli.cases=1000000 -Dlinli.hints=2000}, on PostgreSQL alone.
 */
public class DuplicateFiguresTest extends OnBothDatabases {
    private static final int FEW = 600;
    private static final double MOST_MILLIS = 50;

    @Test
    public void amongMany() throws Exception {
        int cases = Integer.getInteger("linli.cases", FEW);
        boolean measured = cases > FEW;
        if (measured && kind.equals("derby")) {
            return;
        }
        ManyPetitions many = new ManyPetitions(platform);
        long start = System.nanoTime();
        many.load(cases, platform.clock.instant());
        if (measured) {
            platform.execute("ANALYZE");
        }
        System.out.printf("%s: %d petitions written in %.0f s%n", kind, cases, (System.nanoTime() - start) / 1e9);
        IndexedDuplicates duplicates = new IndexedDuplicates(
                platform.schema,
                new PetitionSettings(new PetitionSettings.Values(
                        ManyPetitions.types(),
                        new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null),
                        Duration.ZERO)),
                new DuplicateSettings(new DuplicateSettings.Values(0.5, java.util.Set.of())),
                platform.neighbours);
        int hints = Integer.getInteger("linli.hints", 20);
        double p95 = report("before filing", hints, () -> duplicates
                .atFiling(many.asked(platform.clock.instant()))
                .size());
        List<String> orders = platform.column("SELECT id FROM work_order WHERE district = '990103' ORDER BY number"
                + " OFFSET 100 ROWS FETCH FIRST " + hints + " ROWS ONLY");
        int[] next = new int[1];
        Actor dispatcher = platform.dispatcher(AreaCode.of("990103"));
        report("at the desk", orders.size(), () -> duplicates
                .atDesk(orders.get(next[0]++ % orders.size()), dispatcher)
                .size());
        assertTrue("p95 " + p95 + " ms", !measured || p95 <= MOST_MILLIS);
    }

    private double report(String what, int times, IntSupplier work) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < times / 10; at++) {
            found.add(work.getAsInt());
        }
        long[] nanos = new long[times];
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int at = 0; at < times; at++) {
            long start = System.nanoTime();
            found.add(work.getAsInt());
            nanos[at] = System.nanoTime() - start;
        }
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %d hints %s, %.2f found each; ms p50 %.1f p95 %.1f p99 %.1f max %.1f, CPU of this thread %.1f%n",
                kind,
                times,
                what,
                found.stream().mapToInt(one -> one).average().orElse(0),
                nanos[times / 2] / 1e6,
                nanos[times * 95 / 100] / 1e6,
                nanos[times * 99 / 100] / 1e6,
                nanos[times - 1] / 1e6,
                cpu / 1e6 / times);
        return nanos[times * 95 / 100] / 1e6;
    }
}
