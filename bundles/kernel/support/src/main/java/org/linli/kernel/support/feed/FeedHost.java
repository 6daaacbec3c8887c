// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.OpenTransactions;
import org.linli.kernel.support.data.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out a module's feed: numbers what is committed, tells readers by an OSGi event, and publishes the {@link Feed}
 * service. Two versions of a module, or two nodes, may each have one on the same schema.
 */
public final class FeedHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedHost.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** So many numbered rows that stay in the outbox on Derby are worth taking away at a start. */
    private static final int MANY = 10_000;

    private final String feed;
    private final Schema schema;
    private final Sequencer sequencer;
    private final NumberedFeed numbered;
    private final Bell bell = new Bell();
    private final ServiceTracker<EventAdmin, EventAdmin> eventAdmin;
    private final ServiceRegistration<Feed> registration;
    private final Worker worker;
    private boolean troubled;
    private boolean cleared;

    public FeedHost(BundleContext context, String feed, Schema schema, Clock clock) {
        this.feed = feed;
        this.schema = schema;
        this.sequencer = new Sequencer(clock);
        this.numbered = new NumberedFeed(feed, schema);
        this.eventAdmin = new ServiceTracker<>(context, EventAdmin.class, null);
        this.eventAdmin.open();
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(Feed.NAME, feed));
        this.registration = context.registerService(Feed.class, numbered, properties);
        this.worker = new Worker("linli-feed-" + feed, bell, this::work);
        this.bell.ring();
        this.worker.start();
    }

    /** Something was committed that may have appended to the feed. */
    public void nudge() {
        bell.ring();
    }

    /** The feed itself, for who hosts it. */
    public Feed feed() {
        return numbered;
    }

    /** Takes the feed away; calls in flight and the batch at work are let finish. */
    @Override
    public void close() {
        Withdrawal.of(registration);
        worker.close();
        eventAdmin.close();
        try {
            schema.jdbc(sequencer::release);
        } catch (RuntimeException failed) {
            LOG.warn("feed {}: its place is left by timeout: {}", feed, ErrorLine.of(failed));
        }
    }

    private void work() {
        boolean asked = bell.await(POLL);
        try {
            while (!worker.isClosing() && number(asked)) {
                asked = true;
            }
            troubled = false;
            clear();
        } catch (RuntimeException failed) {
            if (!troubled) {
                LOG.warn("feed {}: cannot number, trying on: {}", feed, ErrorLine.of(failed));
            }
            troubled = true;
            worker.pause(POLL);
        }
    }

    /** Once after the start, when nothing is open: the lock would wait for that, and all other writers for the lock. */
    private void clear() {
        if (cleared) {
            return;
        }
        cleared = true;
        try {
            boolean quiet = OpenTransactions.floor() == Long.MAX_VALUE;
            if (quiet && schema.jdbc(tx -> sequencer.clear(tx, MANY))) {
                LOG.info("feed {}: the outbox was full of numbered rows and is empty now", feed);
            }
        } catch (RuntimeException failed) {
            LOG.warn("feed {}: the outbox is emptied at another start: {}", feed, ErrorLine.of(failed));
        }
    }

    /** Whether it is worth going on at once. */
    private boolean number(boolean asked) {
        Sequencer.Numbered batch = schema.jdbc(tx -> sequencer.number(tx, asked));
        if (batch.count() == 0) {
            return false;
        }
        numbered.committed(batch.last());
        EventAdmin admin = eventAdmin.getService();
        if (admin != null) {
            admin.postEvent(new Event(Feed.NUDGE_TOPIC, Map.of(Feed.NAME, feed)));
        }
        return batch.count() == Sequencer.BATCH;
    }
}
