// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.gate;

import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.kernel.web.WebApplication;
import org.linli.web.internal.rest.HostedApplication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Gives every published {@link WebApplication} a server and opens the gate to it; holds up its unregistration until its
 * last request is answered. That works because a service's going is told synchronously.
 */
public final class Applications implements ServiceTrackerCustomizer<WebApplication, Hosting>, AutoCloseable {
    private static final long AGAIN_MILLIS = 2_000;

    private final BundleContext context;
    private final RequestGate<ServiceReference<WebApplication>, HostedApplication> gate;
    private final ServiceTracker<WebApplication, Hosting> tracker;
    private final AtomicLong changes = new AtomicLong();
    private final ScheduledThreadPoolExecutor again = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "linli-web-applications");
        thread.setDaemon(true);
        return thread;
    });

    public Applications(BundleContext context, RequestGate<ServiceReference<WebApplication>, HostedApplication> gate) {
        this.context = context;
        this.gate = gate;
        this.tracker = new ServiceTracker<>(context, WebApplication.class, this);
        this.tracker.open();
    }

    /** The gate that leads to them. */
    public RequestGate<ServiceReference<WebApplication>, HostedApplication> gate() {
        return gate;
    }

    /** Grows whenever an application came, went or changed rank. */
    public long changes() {
        return changes.get();
    }

    /** The applications that now serve, by path. */
    public Map<String, HostedApplication> serving() {
        return gate.serving();
    }

    @Override
    public Hosting addingService(ServiceReference<WebApplication> reference) {
        Hosting hosting = new Hosting(context, gate, reference);
        open(hosting);
        return hosting;
    }

    @Override
    public void modifiedService(ServiceReference<WebApplication> reference, Hosting hosting) {
        // The reference compares by its new ranking from now on; the gate asks it at each request.
        changes.incrementAndGet();
    }

    @Override
    public void removedService(ServiceReference<WebApplication> reference, Hosting hosting) {
        hosting.close();
        changes.incrementAndGet();
    }

    @Override
    public void close() {
        again.shutdownNow();
        tracker.close();
    }

    private void open(Hosting hosting) {
        if (hosting.open()) {
            changes.incrementAndGet();
        } else if (!again.isShutdown()) {
            again.schedule(() -> open(hosting), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
