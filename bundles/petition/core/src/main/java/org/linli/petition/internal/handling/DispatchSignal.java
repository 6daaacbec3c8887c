// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Component;

/**
 * Lets a receipt wait for the first dispatch of its order in this process. Few may wait at once, so that not all threads
 * stand here when nobody dispatches.
 */
@Component(service = DispatchSignal.class)
public final class DispatchSignal {
    private static final int SEATS = 16;

    private final Semaphore seats = new Semaphore(SEATS);
    private final Map<String, CompletableFuture<Promise>> waiting = new ConcurrentHashMap<>();

    /** What a dispatch tells a receipt. */
    public record Promise(String handlerPublic, java.time.Instant due, boolean provisional) {}

    /** A seat to wait for an order that is about to be committed; empty when too many wait already. */
    public Optional<Seat> seat(String order) {
        return seats.tryAcquire() ? Optional.of(new Seat(order)) : Optional.empty();
    }

    /** The order was dispatched. */
    void dispatched(String order, Promise promise) {
        CompletableFuture<Promise> seat = waiting.get(order);
        if (seat != null) {
            seat.complete(promise);
        }
    }

    /** A place to wait. */
    public final class Seat implements AutoCloseable {
        private final String order;
        private final CompletableFuture<Promise> promise = new CompletableFuture<>();

        private Seat(String order) {
            this.order = order;
            waiting.put(order, promise);
        }

        /** Waits for the dispatch; empty when it does not come in time. */
        public Optional<Promise> await(Duration patience) {
            try {
                return Optional.of(promise.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException late) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            waiting.remove(order);
            seats.release();
        }
    }
}
