// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.linli.kernel.feed.FeedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries the events of a batch once, several at a time, those of one subject in their order. What does not go well is left
 * for the reader to try again in order, and so is everything behind it of the same subject.
 */
final class Lanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final int lanes;
    private final ExecutorService threads;

    Lanes(String reader, int lanes) {
        this.lanes = lanes;
        this.threads = Executors.newFixedThreadPool(lanes, work -> {
            Thread thread = new Thread(work, "linli-lane-" + reader);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What to do with an event. */
    interface Attempt {
        void on(FeedEvent event) throws Exception;
    }

    /** The numbers of the events that went well, when none is at work any more. */
    Set<Long> tryAll(List<FeedEvent> events, Attempt attempt, Worker worker) {
        List<List<FeedEvent>> parts = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            parts.add(new ArrayList<>());
        }
        events.forEach(event ->
                parts.get(Math.floorMod(event.subject().hashCode(), lanes)).add(event));
        Set<Long> done = ConcurrentHashMap.newKeySet();
        CountDownLatch open = new CountDownLatch(lanes);
        for (List<FeedEvent> part : parts) {
            threads.execute(() -> {
                try {
                    tryPart(part, attempt, worker, done);
                } finally {
                    open.countDown();
                }
            });
        }
        boolean interrupted = false;
        while (open.getCount() > 0) {
            try {
                open.await();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return done;
    }

    private static void tryPart(List<FeedEvent> part, Attempt attempt, Worker worker, Set<Long> done) {
        Set<String> held = new HashSet<>();
        for (FeedEvent event : part) {
            if (worker.isClosing()) {
                return;
            }
            if (!held.contains(event.subject())) {
                try {
                    attempt.on(event);
                    done.add(event.seq());
                } catch (Exception | LinkageError | StackOverflowError failed) {
                    held.add(event.subject());
                    LOG.debug("event {} is to be tried again: {}", event.seq(), ErrorLine.of(failed));
                }
            }
        }
    }

    /** Lets no more work begin; nobody is interrupted. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
