// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.data.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a feed for a {@link Reactor} or a {@link Projection} of a module, on a thread of its own, from its first event on
 * and then ever after its bookmark; publishes the {@link FeedReader} service. The same reader may run in two versions of
 * the module or on two nodes: one reads at a time. While the feed is away it waits.
 */
public final class FeedReading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReading.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int BATCH = 200;
    /** After so many quiet polls the bookmark is looked at itself: another runner may have moved it back. */
    private static final int LOOK_AGAIN = 10;

    private final String reader;
    private final Schema schema;
    private final Bookmark bookmark;
    private final Taking taking;
    private final ServiceGate<Feed> gate;
    private final Bell bell = new Bell();
    private final Worker worker;
    private final ScheduledExecutorService leaseKeeper;
    private final ServiceRegistration<EventHandler> nudges;
    private final ServiceRegistration<FeedReader> registration;
    private volatile boolean working;
    private volatile boolean lookAgain;
    private long known = -1;
    private long refusedUntil = System.nanoTime();
    private int quiet;
    private boolean troubled;

    private FeedReading(BundleContext context, Schema schema, String feed, Bookmark bookmark, Taking taking) {
        this.reader = taking.reader;
        this.schema = schema;
        this.bookmark = bookmark;
        this.taking = taking;
        String ofFeed = "(" + Feed.NAME + "=" + feed + ")";
        this.gate = new ServiceGate<>(context, Feed.class, ofFeed, POLL);
        this.worker = new Worker("linli-reader-" + reader, bell, this::work);
        this.leaseKeeper = leaseKeeper();
        Dictionary<String, Object> topic = new Hashtable<>(
                Map.of(EventConstants.EVENT_TOPIC, Feed.NUDGE_TOPIC, EventConstants.EVENT_FILTER, ofFeed));
        this.nudges = context.registerService(EventHandler.class, event -> bell.ring(), topic);
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(Feed.NAME, feed, "linli.reader", reader));
        FeedReader operated = new OperatedReader(feed, schema, bookmark, taking, gate.service(), this::readAgain);
        this.registration = context.registerService(FeedReader.class, operated, properties);
        this.bell.ring();
        this.worker.start();
    }

    private ScheduledExecutorService leaseKeeper() {
        ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "linli-lease-" + reader);
            thread.setDaemon(true);
            return thread;
        });
        long pause = bookmark.lease().toMillis() / 3;
        keeper.scheduleWithFixedDelay(this::keepLease, pause, pause, TimeUnit.MILLISECONDS);
        return keeper;
    }

    /** Starts to read for a reactor. */
    public static FeedReading of(BundleContext context, Schema schema, Reactor reactor, Clock clock) {
        return of(context, schema, reactor, clock, Patience.USUAL);
    }

    /** Starts to read for a reactor with its own patience. */
    public static FeedReading of(
            BundleContext context, Schema schema, Reactor reactor, Clock clock, Patience patience) {
        Bookmark bookmark = new Bookmark(reactor.name(), reactor.feed(), patience.lease(), clock);
        PoisonTable poison = new PoisonTable(reactor.name(), clock);
        Taking taking = new ReactorTaking(reactor, schema, bookmark, poison, patience);
        return new FeedReading(context, schema, reactor.feed(), bookmark, taking);
    }

    /** Starts to read for a projection. */
    public static FeedReading of(BundleContext context, Schema schema, Projection projection, Clock clock) {
        return of(context, schema, projection, clock, Patience.USUAL);
    }

    /** Starts to read for a projection with its own patience. */
    public static FeedReading of(
            BundleContext context, Schema schema, Projection projection, Clock clock, Patience patience) {
        Bookmark bookmark = new Bookmark(projection.name(), projection.feed(), patience.lease(), clock);
        PoisonTable poison = new PoisonTable(projection.name(), clock);
        Taking taking = new ProjectionTaking(projection, schema, bookmark, poison, patience);
        return new FeedReading(context, schema, projection.feed(), bookmark, taking);
    }

    /** Stops reading after the event at work, and leaves the place to other runners. */
    @Override
    public void close() {
        Withdrawal.of(registration);
        Withdrawal.of(nudges);
        worker.close();
        taking.close();
        leaseKeeper.shutdownNow();
        gate.close();
        try {
            schema.jdbc(bookmark::release);
        } catch (RuntimeException failed) {
            LOG.warn("{}: its place is left by timeout: {}", reader, ErrorLine.of(failed));
        }
    }

    private void work() {
        boolean rung = bell.await(POLL);
        if (lookAgain || !rung && ++quiet >= LOOK_AGAIN) {
            lookAgain = false;
            known = -1;
            quiet = 0;
        }
        try {
            while (!worker.isClosing() && readOn()) {
                quiet = 0;
            }
            if (troubled) {
                LOG.info("{} reads on", reader);
            }
            troubled = false;
        } catch (Bookmark.Moved moved) {
            known = -1;
            bell.ring();
        } catch (RuntimeException failed) {
            if (!troubled && !worker.isClosing()) {
                LOG.warn("{} cannot read, trying on: {}", reader, ErrorLine.of(failed));
            }
            troubled = true;
            worker.pause(POLL);
        }
    }

    /** Deals with a batch; whether it is worth going on at once. */
    private boolean readOn() {
        Feed feed = gate.service();
        if (System.nanoTime() < refusedUntil || feed.head() <= known) {
            return false;
        }
        working = true;
        try {
            OptionalLong from = schema.jdbc(bookmark::acquire);
            if (from.isEmpty()) {
                refusedUntil = System.nanoTime() + bookmark.lease().toNanos() / 10;
                return false;
            }
            List<FeedEvent> events = feed.after(from.getAsLong(), BATCH);
            known = from.getAsLong();
            if (events.isEmpty()) {
                return false;
            }
            known = taking.take(from.getAsLong(), events, worker);
            return true;
        } finally {
            working = false;
        }
    }

    private void readAgain() {
        lookAgain = true;
        bell.ring();
    }

    /** An event at work may take longer than the lease lasts. */
    private void keepLease() {
        try {
            if (working) {
                schema.jdbc(bookmark::renew);
            }
        } catch (RuntimeException failed) {
            LOG.debug("{}: lease not renewed: {}", reader, ErrorLine.of(failed));
        }
    }
}
