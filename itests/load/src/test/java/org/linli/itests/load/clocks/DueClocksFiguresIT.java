// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.clocks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.internal.PetitionModule;

/**
 * So many clocks due in the same minute, while 50 requests a second go on: how long until all consequences are written,
 * and until they are numbered in the feed. In this process, on the modules' own classes; no HTTP.
 *
 * <p>{@code mvn -pl itests/load verify -Pfigures -Dit.test=DueClocksFiguresIT} takes 100,000 on PostgreSQL and 10,000 on
 * Derby. Without the profile there are few: then it only proves that everything works.
 */
public class DueClocksFiguresIT {
    private static final int PER_SECOND = 50;
    private static final int MOST_SECONDS = 60;

    @Test
    public void onDerby() throws Exception {
        try (TestDatabases databases = TestDatabases.derby()) {
            measure(databases, Integer.getInteger("linli.due.derby", 300));
        }
    }

    @Test
    public void onPostgres() throws Exception {
        try (TestDatabases databases = TestDatabases.postgres()) {
            measure(databases, Integer.getInteger("linli.due.postgresql", 1000));
        }
    }

    private static void measure(TestDatabases databases, int clocks) throws Exception {
        DataSource dataSource = databases.schema("petition");
        databases.migrate(dataSource, PetitionModule.migrations());
        try (SweepModule module = new SweepModule(dataSource, new TestClock(DueClocks.NOW))) {
            DueClocks due = new DueClocks(module.petition.schema, clocks);
            due.make();
            Requests requests = new Requests(module.petition);
            long start = System.nanoTime();
            int overdue = 0;
            for (int round = 0; overdue < clocks && round < 100; round++) {
                overdue += module.sweep.run().overdue();
            }
            double written = (System.nanoTime() - start) / 1e9;
            Awaitility.await().atMost(Duration.ofSeconds(3L * MOST_SECONDS)).until(() -> due.numbered() == clocks);
            double numbered = (System.nanoTime() - start) / 1e9;
            requests.stop();
            assertEquals(clocks, overdue);
            due.check();
            System.out.printf(
                    "%s: %d clocks due at once: consequences written in %.1f s, numbered after %.1f s; beside them %s%n",
                    databases.kind(), clocks, written, numbered, requests);
            assertEquals("requests that failed", 0, requests.failed.get());
            assertTrue("took " + written + " s", written < MOST_SECONDS);
        }
    }

    /** Residents who file, and staff who look, so many a second whatever the answer takes. */
    private static final class Requests {
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        private final ExecutorService workers = Executors.newFixedThreadPool(4);
        private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicInteger sent = new AtomicInteger();
        private final PetitionModule petition;

        Requests(PetitionModule petition) {
            this.petition = petition;
            clock.scheduleAtFixedRate(this::send, 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
        }

        private void send() {
            long asked = System.nanoTime();
            int number = sent.incrementAndGet();
            workers.execute(() -> {
                try {
                    request(number);
                } catch (RuntimeException broken) {
                    failed.incrementAndGet();
                    broken.printStackTrace();
                }
                nanos.add(System.nanoTime() - asked);
            });
        }

        private void request(int number) {
            if (number % 2 == 0) {
                petition.petitions.file(
                        new PetitionDraft(
                                "小区东门的路灯坏了三天",
                                "street-lamp",
                                new Place(new GeoPoint(116.02, 39.1), null, null),
                                null,
                                null,
                                null,
                                "portal"),
                        null,
                        Actor.ANONYMOUS);
            } else {
                petition.orders.find("O%09d".formatted(number % 100), Actor.system("figures"));
            }
        }

        void stop() throws InterruptedException {
            clock.shutdown();
            workers.shutdown();
            assertTrue(workers.awaitTermination(60, TimeUnit.SECONDS));
        }

        @Override
        public String toString() {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return "%d requests, p50 %.0f ms, p99 %.0f ms, slowest %.0f ms"
                    .formatted(sorted.length, at(sorted, 50), at(sorted, 99), at(sorted, 100));
        }

        private static double at(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }
}
