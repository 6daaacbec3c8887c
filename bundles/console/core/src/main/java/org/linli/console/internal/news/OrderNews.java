// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.time.Duration;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.petition.Participant;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the streams of this node which orders changed, as the feed of petitions says. It begins where the feed ends: who
 * connects looks at everything first. It keeps no bookmark, for what was missed while nobody listened is missed by nobody.
 */
public final class OrderNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderNews.class);
    private static final Actor CONSOLE = Actor.system("console");
    private static final String OF_PETITIONS = "(" + Feed.NAME + "=petition)";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int BATCH = 200;
    private static final int REMEMBERED = 20_000;

    private final Newsroom newsroom;
    private final ServiceGate<Feed> feed;
    private final ServiceGate<WorkOrders> orders;
    private final ServiceRegistration<EventHandler> nudges;
    private final Semaphore nudged = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "linli-console-orders");
    private final Map<String, Set<String>> peopleBefore = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile boolean closing;
    private long bookmark = -1;
    private boolean troubled;

    public OrderNews(BundleContext context, Newsroom newsroom) {
        this.newsroom = newsroom;
        feed = new ServiceGate<>(context, Feed.class, OF_PETITIONS, PATIENCE);
        orders = new ServiceGate<>(context, WorkOrders.class, null, PATIENCE);
        Hashtable<String, Object> topic = new Hashtable<>(
                Map.of(EventConstants.EVENT_TOPIC, Feed.NUDGE_TOPIC, EventConstants.EVENT_FILTER, OF_PETITIONS));
        nudges = context.registerService(EventHandler.class, event -> nudged.release(), topic);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                nudged.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                nudged.drainPermits();
                while (!closing && readOn()) {
                    troubled = false;
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (PlatformException away) {
                LOG.debug("news of orders wait: {}", away.getMessage());
            } catch (RuntimeException failed) {
                if (!troubled && !closing) {
                    LOG.warn("news of orders wait: {}", failed.toString());
                }
                troubled = true;
            }
        }
    }

    /** Whether there may be more at once. */
    private boolean readOn() {
        // The end first, the listeners then: who comes between the two gets what is numbered from now on.
        long head = feed.service().head();
        if (bookmark < 0 || bookmark > head || newsroom.listeners() == 0) {
            bookmark = head;
            return false;
        }
        List<FeedEvent> events = bookmark == head ? List.of() : feed.service().after(bookmark, BATCH);
        Map<String, Told> changed = new LinkedHashMap<>();
        events.forEach(event -> {
            Told told = read(event);
            if (told.order() != null) {
                changed.merge(told.order(), told, Told::and);
            }
        });
        changed.forEach(this::tell);
        events.stream().reduce((first, last) -> last).ifPresent(last -> bookmark = last.seq());
        return events.size() == BATCH;
    }

    /** What cannot be read holds nobody up: the next change of its order is told again. */
    private static Told read(FeedEvent event) {
        try {
            return Json.read(event.body(), Told.class);
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("event {} of petitions cannot be read: {}", event.seq(), unreadable.getMessage());
            return new Told(null, null, null);
        }
    }

    private void tell(String id, Told told) {
        try {
            WorkOrder order = orders.service().find(id, CONSOLE);
            Set<String> people = peopleOf(order);
            Set<String> before = peopleBefore.put(id, people);
            Set<String> all = new HashSet<>(people);
            all.addAll(before == null ? Set.of() : before);
            all.addAll(told.people());
            newsroom.orderChanged(
                    id,
                    Audience.of(
                            order.area(),
                            order.level(),
                            all,
                            order.handling().barred(),
                            order.handling().secrecy()));
        } catch (PlatformException refused) {
            if (refused.problem().type().equals(Problem.UNAVAILABLE)) {
                throw refused;
            }
            LOG.debug("no news of an order: {}", refused.getMessage());
        }
    }

    private static Set<String> peopleOf(WorkOrder order) {
        Set<String> people = new LinkedHashSet<>();
        if (order.handler() != null) {
            people.add(order.handler().id());
        }
        order.handling().participants().stream()
                .filter(one -> one.state() != Participant.State.RELEASED)
                .forEach(one -> people.add(one.who().id()));
        return people;
    }

    @Override
    public void close() {
        closing = true;
        nudges.unregister();
        nudged.release();
        try {
            thread.join(PATIENCE.toMillis() * 10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        feed.close();
        orders.close();
    }

    /** What the events of orders have in common. */
    record Told(String order, String handler, List<String> units) {
        Set<String> people() {
            Set<String> people = new LinkedHashSet<>(units == null ? List.of() : units);
            if (handler != null) {
                people.add(handler);
            }
            return people;
        }

        Told and(Told next) {
            Set<String> both = people();
            both.addAll(next.people());
            return new Told(order, null, List.copyOf(both));
        }
    }
}
