// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.world.Module;
import org.linli.kernel.support.world.TallyProjection;

/** How fast the feed is; the figures are printed, and only far too slow fails. */
public abstract class FiguresStory extends FeedStories {
    protected static final int EVENTS = Integer.getInteger("linli.figures.events", 5_000);
    private static final int TOGETHER = 100;

    @Test
    public void aBacklogIsNumberedAndRead() {
        backlog();
        long start = System.nanoTime();
        host();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> feed().head() == EVENTS);
        long numbered = System.nanoTime() - start;
        start = System.nanoTime();
        reading(new TallyProjection());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> reader("story.tally").bookmark() == EVENTS);
        System.out.printf(
                "%s: %,d events/s numbered, %,d events/s projected, from a backlog of %,d%n",
                database.name(), rate(numbered), rate(System.nanoTime() - start), EVENTS);
        assertEquals(0, feed().unnumbered());
    }

    @Test
    public void anEventReachesItsReaderSoon() {
        FeedHost host = host();
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        reading(new Arrivals(arrived));
        long[] waits = new long[200];
        for (int i = 0; i < waits.length; i++) {
            String thing = "thing" + i;
            module.changeSurely(thing, 0);
            long committed = System.nanoTime();
            host.nudge();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> arrived.containsKey(thing));
            waits[i] = arrived.get(thing) - committed;
        }
        java.util.Arrays.sort(waits);
        System.out.printf(
                "%s: commit to reader p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                database.name(), waits[100] / 1e6, waits[197] / 1e6, waits[199] / 1e6);
        assertThat(waits[100], lessThan(TimeUnit.MILLISECONDS.toNanos(500)));
    }

    /** Events that wait. */
    protected void backlog() {
        for (int start = 0; start < EVENTS; start += TOGETHER) {
            int first = start;
            module.schema.jdbc(tx -> {
                for (int i = first; i < first + TOGETHER; i++) {
                    append(tx, "thing" + i);
                }
                return null;
            });
        }
    }

    protected void append(java.sql.Connection tx, String thing) {
        module.writer.append(tx, new Module.ThingChanged(thing, 1), thing, 1, null);
    }

    private static long rate(long nanos) {
        return EVENTS * 1_000_000_000L / nanos;
    }

    private record Arrivals(Map<String, Long> arrived) implements Reactor {
        @Override
        public String name() {
            return "story.arrivals";
        }

        @Override
        public String feed() {
            return Module.FEED;
        }

        @Override
        public void on(FeedEvent event) {
            arrived.put(event.subject(), System.nanoTime());
        }
    }
}
