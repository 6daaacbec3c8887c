// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linli.kernel.gate.ServiceGate;
import org.linli.registry.spi.MessageSender;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages by the best sender there is, in bounded time and on threads of its own. */
@Component(service = Messages.class)
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_SECONDS = 10;
    private static final int THREADS = 4;
    private static final int WAITING = 100;

    private final ServiceGate<MessageSender> gate;
    private final MessageSender sender;
    private final ThreadPoolExecutor threads;

    @Activate
    public Messages(BundleContext context) {
        this(new ServiceGate<>(context, MessageSender.class, null, PATIENCE), null);
    }

    /** For tests. */
    Messages(MessageSender sender) {
        this(null, sender);
    }

    private Messages(ServiceGate<MessageSender> gate, MessageSender sender) {
        this.gate = gate;
        this.sender = gate == null ? sender : gate.service();
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "linli registry messages");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
        if (gate != null) {
            gate.close();
        }
    }

    /** Sends and waits for it, not for ever; a message that could not be sent is said so in the log, without its words. */
    void send(String phone, String text) {
        try {
            Future<?> sent = threads.submit(() -> sender.send(phone, text));
            try {
                sent.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                sent.cancel(true);
                LOG.warn("A message was given up after {} s", LONGEST_SECONDS);
            }
        } catch (RejectedExecutionException full) {
            LOG.warn("A message was not sent: {} wait already", WAITING);
        } catch (ExecutionException failed) {
            LOG.warn("A message was not sent: {}", failed.getCause().getClass().getName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
