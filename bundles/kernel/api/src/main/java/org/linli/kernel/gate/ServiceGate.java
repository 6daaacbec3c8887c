// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.gate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * The way from one module to a service of another. Each call goes to the best service there is (highest ranking, then
 * lowest service id), waits up to {@link #PATIENCE} when there is none at the moment, and is counted: before a service
 * goes, the calls in flight on it are let finish. So a caller does not notice that a module is replaced.
 *
 * <p>Close it when the component that uses it goes.
 */
public final class ServiceGate<S> implements AutoCloseable {
    /** How long a call waits for a service to come, and a going service for its last calls. */
    public static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final long AGAIN_MILLIS = 50;

    private final BundleContext context;
    private final Class<S> type;
    private final Duration patience;
    private final Map<ServiceReference<S>, Entry<S>> entries = new HashMap<>();
    /** Registered, but not given when it came: its module was just being made. */
    private final Map<ServiceReference<S>, Entry<S>> withheld = new ConcurrentHashMap<>();

    private final ServiceTracker<S, Entry<S>> tracker;
    private final S service;

    /** A gate to the services of the type. */
    public ServiceGate(BundleContext context, Class<S> type) {
        this(context, type, null, PATIENCE);
    }

    /**
     * A gate to the services of the type that fit a filter.
     *
     * @param filter an OSGi filter, null for all
     * @param patience how long a call waits for a service
     */
    public ServiceGate(BundleContext context, Class<S> type, String filter, Duration patience) {
        this.context = context;
        this.type = type;
        this.patience = patience;
        this.tracker = new ServiceTracker<>(context, filterOf(context, type, filter), new Tracking());
        this.tracker.open();
        this.service = type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return objectMethod(proxy, method.getName(), arguments);
                    }
                    Entry<S> entry = enter();
                    try {
                        return method.invoke(entry.service, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        leave(entry);
                    }
                }));
    }

    /**
     * The service as seen through the gate; valid for the gate's life. Every call may throw a
     * {@link PlatformException} unavailable when no service comes in time, and an {@link IllegalStateException} when a
     * transaction is open on the calling thread.
     */
    public S service() {
        return service;
    }

    /** Whether a service is there at this moment. */
    public boolean isOpen() {
        askForWithheld();
        synchronized (entries) {
            return best() != null;
        }
    }

    @Override
    public void close() {
        tracker.close();
    }

    private Object objectMethod(Object proxy, String name, Object[] arguments) {
        return switch (name) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "gate to " + type.getName();
        };
    }

    private Entry<S> enter() throws InterruptedException {
        if (TransactionMark.isSet()) {
            throw new IllegalStateException("call to " + type.getName()
                    + " inside a transaction: gather first, decide, then transact (a swap would hold the row locks)");
        }
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            askForWithheld();
            synchronized (entries) {
                Entry<S> best = best();
                if (best != null) {
                    best.inFlight++;
                    return best;
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new PlatformException(Problem.unavailable(type.getSimpleName(), Duration.ofSeconds(5)));
                }
                entries.wait(withheld.isEmpty() ? left : Math.min(left, AGAIN_MILLIS));
            }
        }
    }

    private void askForWithheld() {
        withheld.forEach((reference, entry) -> {
            S found = context.getService(reference);
            if (found != null && !given(reference, entry, found)) {
                context.ungetService(reference);
            }
        });
    }

    /** False when it went meanwhile. */
    private boolean given(ServiceReference<S> reference, Entry<S> entry, S found) {
        synchronized (entries) {
            boolean there = withheld.remove(reference) != null;
            if (there) {
                put(reference, entry, found);
            }
            return there;
        }
    }

    private void put(ServiceReference<S> reference, Entry<S> entry, S found) {
        synchronized (entries) {
            entry.service = found;
            entries.put(reference, entry);
            entries.notifyAll();
        }
    }

    private void leave(Entry<S> entry) {
        synchronized (entries) {
            entry.inFlight--;
            entries.notifyAll();
        }
    }

    private Entry<S> best() {
        return entries.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private void drain(ServiceReference<S> reference) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (entries) {
            Entry<S> entry = entries.remove(reference);
            try {
                while (entry != null && entry.inFlight > 0) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        return;
                    }
                    entries.wait(left);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Filter filterOf(BundleContext context, Class<?> type, String filter) {
        String byType = "(" + Constants.OBJECTCLASS + "=" + type.getName() + ")";
        try {
            return context.createFilter(filter == null ? byType : "(&" + byType + filter + ")");
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalArgumentException(filter, wrong);
        }
    }

    private static final class Entry<S> {
        private S service;
        private int inFlight;
    }

    private final class Tracking implements ServiceTrackerCustomizer<S, Entry<S>> {
        @Override
        public Entry<S> addingService(ServiceReference<S> reference) {
            Entry<S> entry = new Entry<>();
            S found = context.getService(reference);
            if (found == null) {
                withheld.put(reference, entry);
            } else {
                put(reference, entry, found);
            }
            return entry;
        }

        @Override
        public void modifiedService(ServiceReference<S> reference, Entry<S> entry) {
            synchronized (entries) {
                if (entries.remove(reference) != null) {
                    entries.put(reference, entry);
                }
            }
        }

        @Override
        public void removedService(ServiceReference<S> reference, Entry<S> entry) {
            boolean given;
            synchronized (entries) {
                given = withheld.remove(reference) == null;
            }
            if (given) {
                drain(reference);
                context.ungetService(reference);
            }
        }
    }
}
