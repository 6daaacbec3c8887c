// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.PlatformException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that works at proofs. */
@Component(service = ProofWorker.class, immediate = true)
public final class ProofWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ProofWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final ProofWork work;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean goesOn = true;

    @Activate
    public ProofWorker(@Reference ProofWork work) {
        this.work = work;
        this.thread = new Thread(this::run, "linli-grid-proof");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Ends after the community in hand. It is not interrupted: Derby bears none. */
    @Deactivate
    public void close() throws InterruptedException {
        goesOn = false;
        bell.release();
        thread.join(TO_END.toMillis());
        if (thread.isAlive()) {
            LOG.warn("The proof at work ends when its community is done");
        }
    }

    /** There is something to do on this node. */
    void ring() {
        bell.release();
    }

    private void run() {
        try {
            while (goesOn) {
                Duration rest = piece();
                if (goesOn && bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
            work.release();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("The proof at work is left by timeout", failed);
        }
    }

    /** Returns how long to rest. */
    private Duration piece() {
        try {
            return work.step(() -> goesOn) ? Duration.ZERO : IDLE;
        } catch (PlatformException away) {
            LOG.info("A proof waits: {}", away.getMessage());
            return AFTER_FAILURE;
        } catch (RuntimeException failed) {
            LOG.error("A proof does not go on", failed);
            return AFTER_FAILURE;
        }
    }
}
