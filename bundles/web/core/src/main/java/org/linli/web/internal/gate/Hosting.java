// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.gate;

import java.util.regex.Pattern;
import org.linli.kernel.web.WebApplication;
import org.linli.web.internal.rest.HostedApplication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One published application on its way in and out. */
final class Hosting {
    private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);
    private static final Pattern PATH = Pattern.compile("(/[a-z0-9][a-z0-9._-]*)*");

    private final BundleContext context;
    private final RequestGate<ServiceReference<WebApplication>, HostedApplication> gate;
    private final ServiceReference<WebApplication> reference;
    private HostedApplication hosted;
    private boolean gone;

    Hosting(
            BundleContext context,
            RequestGate<ServiceReference<WebApplication>, HostedApplication> gate,
            ServiceReference<WebApplication> reference) {
        this.context = context;
        this.gate = gate;
        this.reference = reference;
    }

    /** Opens the gate to it; false when its module cannot give it yet, because it waits for something itself. */
    boolean open() {
        // Outside the lock: it may start the module's components, while others wait to see this service go.
        WebApplication application = context.getService(reference);
        if (application == null) {
            return isGone();
        }
        if (!openTo(application)) {
            context.ungetService(reference);
        }
        return true;
    }

    /** Shuts the gate, waits for the last requests, and lets go of everything. */
    synchronized void close() {
        gone = true;
        if (hosted == null) {
            return;
        }
        boolean drained = gate.close(hosted.path(), reference);
        LOG.info("{} of {} is closed", name(), reference.getBundle());
        if (!drained) {
            LOG.warn("{} was closed with requests still in flight", name());
        }
        hosted.close();
        hosted = null;
        context.ungetService(reference);
    }

    private synchronized boolean isGone() {
        return gone;
    }

    private synchronized boolean openTo(WebApplication application) {
        if (gone || hosted != null) {
            return false;
        }
        try {
            String path = application.path();
            if (path == null || !PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("not a path for an application: " + path);
            }
            hosted = new HostedApplication(application);
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("the application of {} cannot be served", reference.getBundle(), broken);
            return false;
        }
        gate.open(hosted.path(), reference, hosted);
        LOG.info("{} is open, served by {}", name(), reference.getBundle());
        return true;
    }

    private String name() {
        return hosted.path().isEmpty() ? "/" : hosted.path();
    }
}
