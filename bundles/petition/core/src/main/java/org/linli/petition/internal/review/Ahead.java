// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Reads the next part on a thread of its own while the one before is written. */
final class Ahead<P> implements AutoCloseable {
    private final ExecutorService reader = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "petition reviews, ahead");
        thread.setDaemon(true);
        return thread;
    });
    private Future<P> next;

    /** Begins with the next part. */
    void begin(Supplier<P> part) {
        next = reader.submit(part::get);
    }

    /** The part that was begun. */
    P part() {
        try {
            return next.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }

    /** What was begun is finished and forgotten. */
    @Override
    public void close() {
        reader.shutdown();
    }
}
