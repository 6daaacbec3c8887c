// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.support.world.Container;
import org.linli.kernel.support.world.Module;
import org.linli.kernel.support.world.TestDatabase;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What every story about the feed starts from: a database, a container, and a module in a schema of its own. */
public abstract class FeedStories {
    private static final Patience PATIENCE = new Patience(3, Duration.ofMillis(20), Duration.ofSeconds(5));
    private static final AtomicInteger STORIES = new AtomicInteger();
    private static Container container;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    protected final Clock clock = Clock.systemUTC();
    protected TestDatabase database;
    protected String schemaName;
    protected BasicDataSource pool;
    protected Module module;

    protected abstract TestDatabase database() throws Exception;

    @BeforeClass
    public static void startContainer() throws Exception {
        container = new Container().withEventAdmin();
    }

    @AfterClass
    public static void stopContainer() throws Exception {
        container.close();
    }

    @Before
    public final void startModule() throws Exception {
        database = database();
        schemaName = "story" + STORIES.incrementAndGet();
        pool = opened(database.fresh(schemaName));
        module = new Module(pool);
    }

    @After
    public final void closeAll() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    protected <C extends AutoCloseable> C opened(C closeable) {
        open.push(closeable);
        return closeable;
    }

    protected BundleContext context() {
        return container.context();
    }

    protected FeedHost host() {
        return opened(new FeedHost(context(), Module.FEED, module.schema, clock));
    }

    protected FeedReading reading(Reactor reactor) {
        return opened(FeedReading.of(context(), module.schema, reactor, clock, PATIENCE));
    }

    protected FeedReading reading(Projection projection) {
        return opened(FeedReading.of(context(), module.schema, projection, clock, PATIENCE));
    }

    protected Feed feed() {
        return service(Feed.class, "(" + Feed.NAME + "=" + Module.FEED + ")");
    }

    protected FeedReader reader(String name) {
        return service(FeedReader.class, "(linli.reader=" + name + ")");
    }

    private <S> S service(Class<S> type, String filter) {
        try {
            Collection<ServiceReference<S>> found = context().getServiceReferences(type, filter);
            return context().getService(found.iterator().next());
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** Several writers at once change some things again and again; the receipts they got. */
    protected List<Module.Receipt> load(Module by, FeedHost nudged, int writers, int changes, int things) {
        Collection<Module.Receipt> receipts = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int start = writer;
                running.add(threads.submit(() -> {
                    for (int change = 0; change < changes; change++) {
                        receipts.add(by.changeSurely("thing" + (start + change) % things, 8));
                        nudged.nudge();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(receipts);
    }

    protected void awaitNumbered(long count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> feed().head() >= count && feed().unnumbered() == 0);
    }

    protected void awaitReader(String name) {
        await().atMost(Duration.ofSeconds(20)).until(() -> reader(name).bookmark() == feed().head());
    }

    /** Nothing lost, nothing doubled, no hole, and each thing's events in the order of its versions. */
    protected static void assertComplete(List<FeedEvent> events, List<Module.Receipt> receipts) {
        assertEquals(
                LongStream.rangeClosed(1, events.size()).boxed().toList(),
                events.stream().map(FeedEvent::seq).toList());
        assertEquals(
                receipts.stream().map(Module.Receipt::event).collect(toSet()),
                events.stream().map(FeedEvent::id).collect(toSet()));
        assertEquals(receipts.size(), events.size());
        assertOrdered(events);
    }

    protected static void assertOrdered(List<FeedEvent> events) {
        Map<String, List<FeedEvent>> bySubject = events.stream().collect(groupingBy(FeedEvent::subject));
        bySubject.forEach((subject, own) -> assertEquals(
                subject,
                LongStream.rangeClosed(1, own.size()).boxed().toList(),
                own.stream().map(FeedEvent::version).toList()));
        assertTrue(!bySubject.isEmpty());
    }
}
