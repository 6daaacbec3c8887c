// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.security.Actor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of all bundles that are there. Of two with one name the one with the higher service ranking counts, then the
 * one with the lower service id. A page whose bundle goes stays for a moment: when the bundle is only replaced, nobody's
 * page must vanish under their hands.
 */
public final class PageBoard implements ServiceTrackerCustomizer<Object, Page>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageBoard.class);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Map<ServiceReference<Object>, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, Page> going = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "linli-console-pages");
        thread.setDaemon(true);
        return thread;
    });
    private final Runnable changed;
    private final Duration moment;
    private final ServiceTracker<Object, Page> tracker;

    /** @param changed told whenever the pages are others than before */
    public PageBoard(BundleContext context, Runnable changed) {
        this(context, changed, MOMENT);
    }

    PageBoard(BundleContext context, Runnable changed, Duration moment) {
        this.changed = changed;
        this.moment = moment;
        try {
            tracker = new ServiceTracker<>(context, context.createFilter("(" + Page.NAME + "=*)"), this);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        tracker.open(true);
    }

    /** The pages in the actor's menu, in its order. */
    public List<Page> of(Actor actor) {
        return there().values().stream()
                .filter(page -> page.isFor(actor))
                .sorted(Comparator.comparingInt((Page page) -> Page.GROUPS.indexOf(page.group()))
                        .thenComparingInt(Page::order)
                        .thenComparing(Page::name))
                .toList();
    }

    /** The page of that name. */
    public Optional<Page> find(String name) {
        return Optional.ofNullable(there().get(name));
    }

    /** How many there are. */
    public int count() {
        return there().size();
    }

    private Map<String, Page> there() {
        Map<String, Page> there = new TreeMap<>(going);
        // The reference that ranks highest comes last, and stays.
        pages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> there.put(entry.getValue().name(), entry.getValue()));
        return there;
    }

    @Override
    public Page addingService(ServiceReference<Object> service) {
        try {
            Page page = Page.of(service);
            pages.put(service, page);
            Page before = going.remove(page.name());
            if (!page.equals(before)) {
                changed.run();
            }
            return page;
        } catch (IllegalArgumentException wrong) {
            LOG.error("{} brings no page: {}", service.getBundle(), wrong.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> service, Page page) {
        pages.remove(service);
        addingService(service);
    }

    @Override
    public void removedService(ServiceReference<Object> service, Page first) {
        Page page = pages.remove(service);
        if (page == null) {
            return;
        }
        going.put(page.name(), page);
        later.schedule(() -> gone(page), moment.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void gone(Page page) {
        if (going.remove(page.name(), page)) {
            changed.run();
        }
    }

    @Override
    public void close() {
        tracker.close();
        later.shutdownNow();
    }
}
