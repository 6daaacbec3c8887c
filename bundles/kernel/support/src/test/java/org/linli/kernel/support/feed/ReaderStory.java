// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.support.world.EffectReactor;
import org.linli.kernel.support.world.Module;
import org.linli.kernel.support.world.TallyProjection;
import org.linli.kernel.time.PlatformClock;

/** The feed's promises to those who read, on whatever database a subclass brings. */
public abstract class ReaderStory extends FeedStories {
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
        assertTrue(poison.error(), poison.error().startsWith("IllegalStateException at ReaderStory"));
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
    public void whatIsRetoldIsAnsweredAsOfThen() {
        FeedHost host = host();
        Map<String, Instant> acted = new ConcurrentHashMap<>();
        reading(new Story(
                event -> acted.put(event.subject(), PlatformClock.get().instant())));
        Instant then = Instant.now().minus(Duration.ofDays(20));
        System.setProperty(PlatformClock.RETELLS, "true");
        try {
            PlatformClock.get().retell(then, () -> module.changeSurely("told", 0));
            module.changeSurely("true", 0);
            host.nudge();
            await().until(() -> acted.size() == 2);
        } finally {
            System.clearProperty(PlatformClock.RETELLS);
        }
        Duration soon = Duration.ofMinutes(1);
        assertTrue(Duration.between(then, acted.get("told")).abs().compareTo(soon) < 0);
        assertTrue(Duration.between(Instant.now(), acted.get("true")).abs().compareTo(soon) < 0);
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
        rebuildUnderWay(host, receipts.size());
        assertEquals(List.of(), reader.poison());
    }

    private void rebuildUnderWay(FeedHost host, int events) {
        reader("story.tally").rebuild();
        module.changeSurely("thing1", 0);
        host.nudge();
        awaitNumbered(events + 1);
        awaitReader("story.tally");
        assertEquals(
                module.query("SELECT subject, COUNT(*) FROM feed GROUP BY subject ORDER BY subject"),
                module.query("SELECT subject, events FROM tally ORDER BY subject"));
        assertEquals(
                module.query("SELECT id, version FROM thing ORDER BY id"),
                module.query("SELECT subject, version FROM tally ORDER BY subject"));
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
    public void severalLanesKeepTheOrderOfEachSubjectAndLoseNothing() throws Exception {
        Map<String, List<Long>> versions = new ConcurrentHashMap<>();
        Set<String> threads = ConcurrentHashMap.newKeySet();
        AtomicInteger stumbles = new AtomicInteger();
        FeedHost host = host();
        List<Module.Receipt> receipts = load(module, host, 4, 50, 9);
        awaitNumbered(receipts.size());
        reading(new Lane(event -> {
            threads.add(
                    Thread.currentThread().getName() + Thread.currentThread().getId());
            if (event.subject().equals("thing3") && stumbles.incrementAndGet() % 3 == 0) {
                throw new IllegalStateException("stumbles");
            }
            versions.computeIfAbsent(event.subject(), subject -> new java.util.concurrent.CopyOnWriteArrayList<>())
                    .add(event.version());
        }));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> reader("story.reactor").bookmark() == receipts.size());
        assertEquals(List.of(), reader("story.reactor").poison());
        assertEquals(module.query("SELECT id, version FROM thing ORDER BY id").keySet(), versions.keySet());
        versions.forEach((subject, seen) -> assertEquals(
                subject,
                java.util.stream.LongStream.rangeClosed(1, seen.size()).boxed().toList(),
                seen));
        assertEquals(
                receipts.size(), versions.values().stream().mapToInt(List::size).sum());
        assertTrue("several at a time", threads.size() > 1);
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

    private static void assertProblem(String type, org.junit.function.ThrowingRunnable call) {
        assertEquals(type, assertThrows(PlatformException.class, call).problem().type());
    }

    private interface Acting {
        void on(FeedEvent event);
    }

    private record Lane(Acting acting) implements Reactor {
        @Override
        public String name() {
            return "story.reactor";
        }

        @Override
        public String feed() {
            return Module.FEED;
        }

        @Override
        public int lanes() {
            return 4;
        }

        @Override
        public void on(FeedEvent event) {
            acting.on(event);
        }
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
