// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

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

/**
 * The one thread that works for imports. After each piece it rests as long as the piece took, so that whoever waits for an
 * answer comes first.
 */
@Component(service = ImportWorker.class, immediate = true)
public final class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final ImportWork work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Duration afterFailure = IDLE;

    @Activate
    public ImportWorker(@Reference ImportWork work) {
        this.work = work;
        this.thread = new Thread(this::run, "linli-registry-import");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Ends after the piece in hand. It is not interrupted: Derby bears none. */
    @Deactivate
    public void close() throws InterruptedException {
        closing.countDown();
        thread.join(TO_END.toMillis());
        if (thread.isAlive()) {
            LOG.warn("The import at work ends when its piece is done");
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
            LOG.warn(
                    "The import at work is left by timeout: {}",
                    failed.getClass().getName());
        }
    }

    /** Returns how long to rest. */
    private Duration piece() {
        long begin = System.nanoTime();
        try {
            boolean done = work.step();
            afterFailure = IDLE;
            return done ? Duration.ofNanos(System.nanoTime() - begin) : IDLE;
        } catch (PlatformException away) {
            LOG.info("An import waits: {}", away.problem().type());
            return again();
        } catch (RuntimeException failed) {
            // Not its message: it may hold what was imported.
            LOG.error("An import does not go on: {} at {}", failed.getClass().getName(), place(failed));
            return again();
        }
    }

    private Duration again() {
        Duration rest = afterFailure;
        afterFailure = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
        return rest;
    }

    private static String place(RuntimeException failed) {
        return failed.getStackTrace().length == 0 ? "?" : failed.getStackTrace()[0].toString();
    }
}
