// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.world.DawdlingPool;
import org.linli.kernel.support.world.Module;

/** The feed's promises to those who write, on whatever database a subclass brings. */
public abstract class FeedStory extends FeedStories {
    @Test
    public void writersThatCommitOutOfOrderLoseNothing() {
        FeedHost host = host();
        Random random = new Random();
        Module dawdling =
                new Module(new DawdlingPool(pool, () -> Module.pause(random.nextBoolean() ? 0 : random.nextInt(15))));
        List<Module.Receipt> receipts = load(dawdling, host, 6, 60, 7);
        awaitNumbered(receipts.size());
        assertComplete(Module.all(feed()), receipts);
    }

    @Test
    public void whatACommitMadePossibleIsNumberedAfterIt() throws Exception {
        FeedHost host = host();
        CountDownLatch committed = new CountDownLatch(1);
        CountDownLatch returns = new CountDownLatch(1);
        Module late = new Module(new DawdlingPool(pool, () -> {
            committed.countDown();
            waitFor(returns);
        }));
        CompletableFuture<Module.Receipt> first = CompletableFuture.supplyAsync(() -> late.changeSurely("thing", 0));
        committed.await();
        assertEquals("it is committed", 2, module.changeSurely("thing", 0).version());
        module.changeSurely("other", 0);
        host.nudge();
        await().until(() ->
                Module.all(feed()).stream().anyMatch(event -> event.subject().equals("other")));
        returns.countDown();
        first.join();
        host.nudge();
        awaitNumbered(3);
        assertOrdered(Module.all(feed()));
    }

    @Test
    public void aLongTransactionStallsNobodyAndIsNumberedAfterItsCommit() throws Exception {
        long[] worst = longTransaction(true);
        assertEquals(1, worst[1]);
    }

    @Test
    public void aLongTransactionStallsNobodyAndVanishesWithItsRollback() throws Exception {
        long[] worst = longTransaction(false);
        assertEquals(0, worst[1]);
    }

    /** The longest way of an event, in ms, into the feed, while another transaction stays open; and what became of that one. */
    private long[] longTransaction(boolean commit) throws Exception {
        FeedHost host = host();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Void> longOne = CompletableFuture.runAsync(() -> module.schema.jdbc(tx -> {
            for (int i = 0; i < 40; i++) {
                module.writer.append(tx, new Module.ThingChanged("long", i + 1), "long", i + 1, null);
            }
            inside.countDown();
            waitFor(enough);
            if (!commit) {
                throw new IllegalStateException("rolled back");
            }
            return null;
        }));
        longOne.whenComplete((done, failed) -> inside.countDown());
        inside.await();
        assertFalse("it is open", longOne.isDone());
        long worst = 0;
        for (int i = 0; i < 60; i++) {
            module.changeSurely("other" + i % 3, 0);
            long committed = System.nanoTime();
            host.nudge();
            long count = i + 1;
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> feed().head() == count);
            worst = Math.max(worst, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - committed));
        }
        assertEquals(0, feed().unnumbered());
        enough.countDown();
        longOne.handle((done, failed) -> null).join();
        host.nudge();
        System.out.println(database.name() + ": numbered beside a long transaction in at most " + worst + " ms");
        assertThat(worst, lessThan(1000L));
        Module.Receipt last = module.changeSurely("last", 0);
        host.nudge();
        awaitNumbered(commit ? 101 : 61);
        List<FeedEvent> events = Module.all(feed());
        assertOrdered(events);
        assertTrue(events.stream().anyMatch(event -> event.id().equals(last.event())));
        return new long[] {
            worst, events.stream().anyMatch(event -> event.subject().equals("long")) ? 1 : 0
        };
    }

    @Test
    public void twoVersionsOfAModuleNumberWithoutHoleOrDouble() throws Exception {
        FeedHost older = host();
        FeedHost newer = host();
        CompletableFuture<List<Module.Receipt>> one =
                CompletableFuture.supplyAsync(() -> load(module, older, 3, 50, 5));
        List<Module.Receipt> two = load(new Module(pool), newer, 3, 50, 5);
        List<Module.Receipt> all = new ArrayList<>(one.get());
        older.close();
        all.addAll(two);
        all.addAll(load(module, newer, 2, 20, 5));
        awaitNumbered(all.size());
        assertComplete(Module.all(feed()), all);
    }

    @Test
    public void whatNobodyNudgedIsNumberedByPolling() {
        host();
        module.changeSurely("quiet", 0);
        awaitNumbered(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
