// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.PlatformException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that applies redraws. After each piece it rests as long as the piece took: whoever waits comes first. */
@Component(service = RedrawWorker.class, immediate = true)
public final class RedrawWorker {
    private static final Logger LOG = LoggerFactory.getLogger(RedrawWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final RedrawWork work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Duration afterFailure = IDLE;

    @Activate
    public RedrawWorker(@Reference RedrawWork work) {
        this.work = work;
        this.thread = new Thread(this::run, "linli-grid-redraw");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Ends after the piece in hand. It is not interrupted: Derby bears none. */
    @Deactivate
    public void close() throws InterruptedException {
        closing.countDown();
        thread.join(TO_END.toMillis());
        if (thread.isAlive()) {
            LOG.warn("The redraw at work ends when its piece is done");
        }
    }

    private void run() {
        Duration rest = Duration.ZERO;
        try {
            while (!closing.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = piece();
            }
            work.release();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("The redraw at work is left by timeout", failed);
        }
    }

    /** Returns how long to rest. */
    private Duration piece() {
        long begin = System.nanoTime();
        try {
            boolean done = work.step();
            afterFailure = IDLE;
            return done ? Duration.ofNanos(System.nanoTime() - begin) : IDLE;
        } catch (PlatformException refused) {
            LOG.warn("A redraw waits: {}", refused.problem().detail());
        } catch (RuntimeException failed) {
            LOG.error("A redraw does not go on", failed);
        }
        Duration rest = afterFailure;
        afterFailure = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
        return rest;
    }
}
