// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.gate;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.web.internal.Paths;

/**
 * Where requests wait while a module is being replaced, and where a module's last requests are waited for. A path once
 * known stays known: whoever asks for it while its application is away waits, then is told to come again.
 *
 * @param <R> what ranks applications of one path; the greatest serves
 * @param <A> an application
 */
public final class RequestGate<R extends Comparable<? super R>, A> {
    /** An application that went this long ago is not coming back in a moment: nobody waits for it. */
    static final Duration GONE_FOR_GOOD = Duration.ofSeconds(60);
    /** More would use up the server's threads and stop the modules that are well. */
    static final int MOST_WAITERS = 200;

    private static final Duration DRAIN = Duration.ofSeconds(8);
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final Map<String, Place<R, A>> places =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Object lock = new Object();
    private final LongSupplier patienceMillis;
    private int waiters;

    /** @param patienceMillis how long a request waits */
    public RequestGate(LongSupplier patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** Makes paths known whose applications have not come yet. */
    public void expect(Collection<String> paths) {
        synchronized (lock) {
            paths.forEach(this::place);
        }
    }

    /** From now on the application takes requests for the path, if it ranks highest there. */
    public void open(String path, R rank, A application) {
        synchronized (lock) {
            place(path).entries.put(rank, new Entry<>(application));
            lock.notifyAll();
        }
    }

    /** Takes the application out, then waits until its requests in flight are done; false when some are not in time. */
    public boolean close(String path, R rank) {
        synchronized (lock) {
            Place<R, A> place = place(path);
            Entry<A> going = place.entries.remove(rank);
            if (place.entries.isEmpty()) {
                place.emptySince = System.nanoTime();
            }
            return going == null || await(DRAIN.toMillis(), () -> going.inFlight == 0);
        }
    }

    /** The application that now serves the path, if one does. */
    public Optional<A> serving(String path) {
        synchronized (lock) {
            return Optional.ofNullable(place(path).best()).map(best -> best.application);
        }
    }

    /** The application that a request for this path would go to now, if there is one. */
    public Optional<A> under(String path) {
        synchronized (lock) {
            return find(path).map(Place::best).map(best -> best.application);
        }
    }

    /** The applications that now serve, by path. */
    public Map<String, A> serving() {
        synchronized (lock) {
            Map<String, A> serving = new TreeMap<>();
            places.forEach((path, place) -> {
                if (!place.entries.isEmpty()) {
                    serving.put(path, place.best().application);
                }
            });
            return serving;
        }
    }

    /**
     * Lets a request through to the application of the longest known path it lies under.
     *
     * @throws PlatformException not found, when no path is known for it; unavailable, when the application did not
     *     come in time
     */
    public Pass<A> enter(String path) {
        synchronized (lock) {
            Place<R, A> place = find(path).orElseThrow(() -> new PlatformException(Problem.notFound("resource", path)));
            if (place.entries.isEmpty() && !awaitOpening(place)) {
                throw new PlatformException(
                        Problem.unavailable(place.path.isEmpty() ? "the page" : place.path.substring(1), COME_AGAIN));
            }
            Entry<A> entry = place.best();
            entry.inFlight++;
            return new Pass<>(entry.application, () -> leave(entry));
        }
    }

    private void leave(Entry<A> entry) {
        synchronized (lock) {
            entry.inFlight--;
            lock.notifyAll();
        }
    }

    private boolean awaitOpening(Place<R, A> place) {
        long away = Duration.ofNanos(System.nanoTime() - place.emptySince).toMillis();
        long patience = Math.min(patienceMillis.getAsLong(), GONE_FOR_GOOD.toMillis() - away);
        if (waiters >= MOST_WAITERS) {
            return false;
        }
        waiters++;
        try {
            return await(patience, () -> !place.entries.isEmpty());
        } finally {
            waiters--;
        }
    }

    private boolean await(long millis, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return condition.getAsBoolean();
        }
    }

    private Optional<Place<R, A>> find(String path) {
        return places.values().stream()
                .filter(place -> Paths.isUnder(place.path, path))
                .filter(place -> !place.path.isEmpty() || !Paths.isForPrograms(path))
                .findFirst();
    }

    private Place<R, A> place(String path) {
        return places.computeIfAbsent(path, Place::new);
    }

    /** The paths known, longest first. */
    List<String> known() {
        synchronized (lock) {
            return List.copyOf(places.keySet());
        }
    }

    /** A request's way through the gate; closed when the request is done. */
    public static final class Pass<A> implements AutoCloseable {
        private final A application;
        private final Runnable leaving;

        private Pass(A application, Runnable leaving) {
            this.application = application;
            this.leaving = leaving;
        }

        /** The application that serves the request. */
        public A application() {
            return application;
        }

        @Override
        public void close() {
            leaving.run();
        }
    }

    private static final class Place<R extends Comparable<? super R>, A> {
        private final String path;
        private final Map<R, Entry<A>> entries = new HashMap<>();
        private long emptySince = System.nanoTime();

        private Place(String path) {
            this.path = path;
        }

        private Entry<A> best() {
            return entries.entrySet().stream()
                    .max(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse(null);
        }
    }

    private static final class Entry<A> {
        private final A application;
        private int inFlight;

        private Entry(A application) {
            this.application = application;
        }
    }
}
