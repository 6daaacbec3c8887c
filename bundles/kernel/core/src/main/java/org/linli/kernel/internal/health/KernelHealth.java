// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.internal.database.ModuleSchemas;
import org.linli.kernel.pack.Pack;
import org.linli.kernel.pack.Packs;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** How the kernel is: whether the database answers, every module has its schema, and the keys are there. */
@Component(service = ModuleHealth.class, immediate = true)
public final class KernelHealth implements ModuleHealth {
    private static final String MODULE = "kernel";
    private static final long PATIENCE_MILLIS = 800;
    private static final long RECENT_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final ModuleSchemas schemas;
    private final Packs packs;
    private final BooleanSupplier keys;
    private final AtomicLong answeredAt = new AtomicLong(System.nanoTime() - RECENT_NANOS);
    // one probe at a time: while a database hangs, further askers are told so at once
    private final ExecutorService probe =
            new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "linli-health");
                thread.setDaemon(true);
                return thread;
            });

    @Activate
    public KernelHealth(BundleContext context, @Reference ModuleSchemas schemas, @Reference Packs packs) {
        this.schemas = schemas;
        this.packs = packs;
        this.keys = () -> context.getServiceReference(Keyring.class) != null;
    }

    @Deactivate
    void close() {
        probe.shutdownNow();
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public Status status() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("database", schemas.kind());
        facts.put("schemas", schemas.open().size());
        Map<String, String> failures = schemas.failures();
        failures.forEach((schema, reason) -> facts.put("schema " + schema, reason));
        boolean reachable = reachable(facts);
        facts.put("keys", keys.getAsBoolean() ? "there" : "missing");
        facts.put("packs", inForce());
        facts.put("refusedPacks", refused());
        return new Status(reachable && failures.isEmpty() && keys.getAsBoolean(), facts);
    }

    private List<String> inForce() {
        return packs.deployed().stream()
                .filter(pack -> pack.refused().isEmpty())
                .map(Pack::id)
                .toList();
    }

    private List<String> refused() {
        return packs.deployed().stream()
                .filter(pack -> !pack.refused().isEmpty())
                .map(pack -> pack.id() + ": " + String.join(" | ", pack.refused()))
                .toList();
    }

    private boolean reachable(Map<String, Object> facts) {
        DataSource own = schemas.open().get(MODULE);
        if (own == null) {
            facts.put("reachable", "not opened yet");
            return false;
        }
        try {
            facts.put("reachableMillis", within(() -> ask(own)));
            return true;
        } catch (TimeoutException | RejectedExecutionException slow) {
            facts.put("reachable", "no answer in " + PATIENCE_MILLIS + " ms");
            // One slow answer on a busy machine is not an outage.
            return System.nanoTime() - answeredAt.get() < RECENT_NANOS;
        } catch (ExecutionException failed) {
            facts.put("reachable", String.valueOf(failed.getCause().getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            facts.put("reachable", "interrupted");
        }
        return false;
    }

    private long within(Callable<Long> question) throws InterruptedException, ExecutionException, TimeoutException {
        Future<Long> answer = probe.submit(question);
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            // Not by interrupt: Derby would close the connection under whoever asks next.
            answer.cancel(false);
        }
    }

    private long ask(DataSource dataSource) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLException("the connection is broken");
            }
        }
        answeredAt.set(System.nanoTime());
        return (answeredAt.get() - start) / 1_000_000;
    }
}
