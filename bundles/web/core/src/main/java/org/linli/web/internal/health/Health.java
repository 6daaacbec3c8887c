// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the modules how they are; one that does not answer in time is not ready, and holds up nobody. */
public final class Health implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final long MODULE_MILLIS = 1_000;
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BundleContext context;
    private final BooleanSupplier canSignIn;
    private final Supplier<Set<String>> required;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, 32, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "linli-health");
                thread.setDaemon(true);
                return thread;
            });
    private Report last;
    private long lastNanos;

    /**
     * @param canSignIn whether somebody can tell who stands behind a token
     * @param required the modules without which the platform is not ready
     */
    public Health(BundleContext context, BooleanSupplier canSignIn, Supplier<Set<String>> required) {
        this.canSignIn = canSignIn;
        this.required = required;
        this.context = context;
    }

    /**
     * How the platform is.
     *
     * @param ready whether all required modules are
     * @param modules each module's own word, by name
     */
    public record Report(boolean ready, List<Module> modules) {}

    /** How a module is. */
    public record Module(String module, boolean ready, Map<String, Object> facts) {}

    /** How the platform is now, or was a second ago: asking often costs nothing. */
    public synchronized Report report() {
        if (last == null || System.nanoTime() - lastNanos > VALID_NANOS) {
            last = ask();
            lastNanos = System.nanoTime();
        }
        return last;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Report ask() {
        List<Module> answers = new ArrayList<>();
        Map<String, Future<ModuleHealth.Status>> asked = askAll();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MODULE_MILLIS);
        asked.forEach((name, status) -> answers.add(answer(name, status, end - System.nanoTime())));
        Set<String> missing = new TreeSet<>(required.get());
        answers.forEach(answer -> missing.remove(answer.module()));
        missing.forEach(name -> answers.add(new Module(name, false, Map.of("reason", "not there"))));
        answers.sort(Comparator.comparing(Module::module));
        boolean ready = canSignIn.getAsBoolean()
                && answers.stream()
                        .filter(answer -> required.get().contains(answer.module()))
                        .allMatch(Module::ready);
        return new Report(ready, answers);
    }

    /** One for each name: where two versions of a module stand side by side, the one that serves. */
    private Map<String, Future<ModuleHealth.Status>> askAll() {
        Map<String, Future<ModuleHealth.Status>> asked = new TreeMap<>();
        references().sorted(Comparator.reverseOrder()).forEach(reference -> {
            ModuleHealth health = context.getService(reference);
            if (health == null) {
                return;
            }
            String name = health.module();
            if (asked.containsKey(name)) {
                context.ungetService(reference);
            } else {
                asked.put(name, submit(reference, health));
            }
        });
        return asked;
    }

    private Stream<ServiceReference<ModuleHealth>> references() {
        try {
            return context.getServiceReferences(ModuleHealth.class, null).stream();
        } catch (InvalidSyntaxException noFilterNoSyntax) {
            throw new IllegalStateException(noFilterNoSyntax);
        }
    }

    /** The service is held until it has answered: one that nobody holds may be taken down meanwhile. */
    private Future<ModuleHealth.Status> submit(ServiceReference<ModuleHealth> reference, ModuleHealth health) {
        try {
            return threads.submit(() -> {
                try {
                    return health.status();
                } finally {
                    context.ungetService(reference);
                }
            });
        } catch (RejectedExecutionException allHang) {
            context.ungetService(reference);
            return CompletableFuture.failedFuture(allHang);
        }
    }

    private static Module answer(String name, Future<ModuleHealth.Status> asked, long nanos) {
        try {
            ModuleHealth.Status status = asked.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
            return new Module(name, status.ready(), new TreeMap<>(status.facts()));
        } catch (TimeoutException slow) {
            // Not by interrupt: Derby would close the connection under whoever asks next.
            asked.cancel(false);
            return new Module(name, false, Map.of("reason", "no answer in time"));
        } catch (ExecutionException failed) {
            LOG.warn("module {} could not say how it is", name, failed.getCause());
            return new Module(name, false, Map.of("reason", "failed to answer"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Module(name, false, Map.of("reason", "not asked"));
        }
    }
}
