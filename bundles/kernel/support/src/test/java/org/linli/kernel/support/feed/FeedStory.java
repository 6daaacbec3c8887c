// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.support.world.DawdlingPool;
import org.linli.kernel.support.world.EffectReactor;
import org.linli.kernel.support.world.Module;
import org.linli.kernel.support.world.TallyProjection;

/** The feed's promises, on whatever database a subclass brings. */
public abstract class FeedStory extends FeedStories {
    @Test
    public void writersThatCommitOutOfOrderLoseNothing() {
        FeedHost host = host();
        Module dawdling = new Module(new DawdlingPool(pool, 6));
        List<Module.Receipt> receipts = load(dawdling, host, 6, 60, 7);
        awaitNumbered(receipts.size());
        assertComplete(Module.all(feed()), receipts);
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
        inside.await();
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

    @Test
    public void aPoisonEventIsSetAsideAndRedriven() {
        FeedHost host = host();
        Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
        List<String> bad = new java.util.concurrent.CopyOnWriteArrayList<>(List.of("bad"));
        reading(new Story(event -> {
            seen.computeIfAbsent(event.subject(), subject -> new AtomicInteger())
                    .incrementAndGet();
            if (bad.contains(event.subject())) {
                throw new IllegalStateException("Mr. Wang lives at No. 7");
            }
        }));
        List.of("good", "bad", "better").forEach(thing -> module.changeSurely(thing, 0));
        host.nudge();
        await().until(() -> reader("story.reactor").bookmark() == 3);
        FeedReader reader = reader("story.reactor");
        FeedReader.PoisonEvent poison = reader.poison().get(0);
        assertEquals(1, reader.poison().size());
        assertEquals(2, poison.seq());
        assertEquals(3, poison.tries());
        assertEquals(3, seen.get("bad").get());
        assertFalse(poison.error(), poison.error().contains("Wang"));
        assertTrue(poison.error(), poison.error().startsWith("IllegalStateException at FeedStory"));
        assertEquals(1, seen.get("better").get());
        assertFalse(reader.redrive(2));
        assertEquals(4, reader.poison().get(0).tries());
        bad.clear();
        assertTrue(reader.redrive(2));
        assertEquals(List.of(), reader.poison());
        assertProblem(Problem.NOT_FOUND, () -> reader.redrive(2));
    }

    @Test
    public void aModuleThatIsAwayIsWaitedFor() {
        FeedHost host = host();
        AtomicInteger calls = new AtomicInteger();
        reading(new Story(event -> {
            if (calls.incrementAndGet() < 6) {
                throw new PlatformException(Problem.unavailable("WorkOrders", Duration.ofSeconds(1)));
            }
        }));
        module.changeSurely("patient", 0);
        host.nudge();
        await().until(() -> reader("story.reactor").bookmark() == 1);
        assertEquals(6, calls.get());
        assertEquals(List.of(), reader("story.reactor").poison());
    }

    @Test
    public void aProjectionIsRebuiltToTheSameResult() {
        FeedHost host = host();
        TallyProjection projection = new TallyProjection();
        projection.refused = "thing3";
        reading(projection);
        List<Module.Receipt> receipts = load(module, host, 4, 40, 9);
        awaitNumbered(receipts.size());
        awaitReader("story.tally");
        FeedReader reader = reader("story.tally");
        Map<String, Long> truth = module.query("SELECT subject, COUNT(*) FROM feed GROUP BY subject ORDER BY subject");
        Map<String, Long> without = new java.util.LinkedHashMap<>(truth);
        assertEquals(without.remove("thing3").intValue(), reader.poison().size());
        assertEquals(without, module.query("SELECT subject, events FROM tally ORDER BY subject"));
        projection.refused = null;
        assertTrue(reader.redrive(reader.poison().get(0).seq()));
        assertEquals(
                1,
                module.query("SELECT subject, events FROM tally").get("thing3").intValue());
        reader.rebuild();
        module.changeSurely("thing1", 0);
        host.nudge();
        awaitNumbered(receipts.size() + 1);
        awaitReader("story.tally");
        truth = module.query("SELECT subject, COUNT(*) FROM feed GROUP BY subject ORDER BY subject");
        assertEquals(truth, module.query("SELECT subject, events FROM tally ORDER BY subject"));
        assertEquals(
                module.query("SELECT id, version FROM thing ORDER BY id"),
                module.query("SELECT subject, version FROM tally ORDER BY subject"));
        assertEquals(List.of(), reader.poison());
    }

    @Test
    public void aReactorIsNeverReplayed() {
        host();
        reading(new Story(event -> {}));
        assertProblem(Problem.CONFLICT, () -> reader("story.reactor").rebuild());
    }

    @Test
    public void aReaderThatWasAwayReadsOn() throws Exception {
        FeedHost host = host();
        List<Long> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        Reactor reactor = new Story(event -> seen.add(event.seq()));
        FeedReading first = reading(reactor);
        module.changeSurely("one", 0);
        host.nudge();
        awaitNumbered(1);
        awaitReader("story.reactor");
        first.close();
        List<Module.Receipt> meanwhile = load(module, host, 2, 30, 4);
        awaitNumbered(1 + meanwhile.size());
        assertEquals(1, seen.size());
        reading(reactor);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> reader("story.reactor").bookmark() == 61);
        assertEquals(java.util.stream.LongStream.rangeClosed(1, 61).boxed().toList(), seen);
    }

    @Test
    public void aReaderWaitsWhileTheFeedIsAway() {
        module.changeSurely("one", 0);
        List<Long> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        reading(new Story(event -> seen.add(event.seq())));
        FeedHost host = host();
        await().until(() -> seen.size() == 1);
        host.close();
        module.changeSurely("two", 0);
        host();
        await().until(() -> seen.size() == 2);
    }

    @Test
    public void ofTwoRunnersOfAReactorOneActsAtATime() {
        FeedHost host = host();
        EffectReactor older = new EffectReactor(module.schema);
        EffectReactor newer = new EffectReactor(module.schema);
        FeedReading first = reading(older);
        reading(newer);
        List<Module.Receipt> receipts = new ArrayList<>(load(module, host, 4, 40, 6));
        awaitNumbered(receipts.size());
        awaitReader("story.effect");
        assertEquals(receipts.size(), older.calls.get() + newer.calls.get());
        CompletableFuture<Void> closing = CompletableFuture.runAsync(first::close);
        receipts.addAll(load(module, host, 4, 40, 6));
        closing.join();
        awaitNumbered(receipts.size());
        awaitReader("story.effect");
        assertEquals(receipts.size(), older.calls.get() + newer.calls.get());
        assertEquals(receipts.size(), module.number("SELECT COUNT(*) FROM effect"));
        assertTrue("the newer one has taken over", newer.calls.get() > 0);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertProblem(String type, org.junit.function.ThrowingRunnable call) {
        assertEquals(type, assertThrows(PlatformException.class, call).problem().type());
    }

    private interface Acting {
        void on(FeedEvent event);
    }

    private record Story(Acting acting) implements Reactor {
        @Override
        public String name() {
            return "story.reactor";
        }

        @Override
        public String feed() {
            return Module.FEED;
        }

        @Override
        public void on(FeedEvent event) {
            acting.on(event);
        }
    }
}
