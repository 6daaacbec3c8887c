// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.gate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.linli.kernel.web.WebApplication;
import org.linli.web.internal.rest.HostedApplication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every published {@link WebApplication} a server and opens the gate to it; holds up its unregistration until its
 * last request is answered. That works because a service's going is told synchronously.
 */
public final class Applications implements ServiceTrackerCustomizer<WebApplication, HostedApplication>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Applications.class);
    private static final Pattern PATH = Pattern.compile("(/[a-z0-9][a-z0-9._-]*)*");

    private final BundleContext context;
    private final RequestGate<ServiceReference<WebApplication>, HostedApplication> gate;
    private final ServiceTracker<WebApplication, HostedApplication> tracker;
    private final AtomicLong changes = new AtomicLong();

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
    public HostedApplication addingService(ServiceReference<WebApplication> reference) {
        WebApplication application = context.getService(reference);
        if (application == null) {
            return null;
        }
        Optional<HostedApplication> hosted = host(reference, application);
        if (hosted.isEmpty()) {
            context.ungetService(reference);
            return null;
        }
        gate.open(hosted.get().path(), reference, hosted.get());
        changes.incrementAndGet();
        LOG.info("{} is open, served by {}", name(hosted.get()), reference.getBundle());
        return hosted.get();
    }

    @Override
    public void modifiedService(ServiceReference<WebApplication> reference, HostedApplication hosted) {
        // The reference compares by its new ranking from now on; the gate asks it at each request.
        changes.incrementAndGet();
    }

    @Override
    public void removedService(ServiceReference<WebApplication> reference, HostedApplication hosted) {
        boolean drained = gate.close(hosted.path(), reference);
        changes.incrementAndGet();
        LOG.info("{} of {} is closed", name(hosted), reference.getBundle());
        if (!drained) {
            LOG.warn("{} was closed with requests still in flight", name(hosted));
        }
        hosted.close();
        context.ungetService(reference);
    }

    @Override
    public void close() {
        tracker.close();
    }

    private static Optional<HostedApplication> host(
            ServiceReference<WebApplication> reference, WebApplication application) {
        try {
            String path = application.path();
            if (path == null || !PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("not a path for an application: " + path);
            }
            return Optional.of(new HostedApplication(reference.getBundle().getSymbolicName(), application));
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("the application of {} cannot be served", reference.getBundle(), broken);
            return Optional.empty();
        }
    }

    private static String name(HostedApplication hosted) {
        return hosted.path().isEmpty() ? "/" : hosted.path();
    }
}
