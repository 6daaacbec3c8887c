// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.WrappedKeys;
import org.linli.kernel.gate.ServiceGate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** The modules' {@link WrappedKeys} services; of two versions of one module the better one. */
final class PublishedKeys implements KeyRotation.ModuleKeys, AutoCloseable {
    private static final Duration BRIEF = Duration.ofSeconds(1);

    private final BundleContext context;
    private final ServiceTracker<WrappedKeys, String> services;

    PublishedKeys(BundleContext context) {
        this.context = context;
        this.services = new ServiceTracker<>(context, WrappedKeys.class, null) {
            @Override
            public String addingService(ServiceReference<WrappedKeys> reference) {
                WrappedKeys found = context.getService(reference);
                return found == null ? null : found.module();
            }

            @Override
            public void removedService(ServiceReference<WrappedKeys> reference, String module) {
                context.ungetService(reference);
            }
        };
        services.open();
    }

    @Override
    public Set<String> names() {
        return new TreeSet<>(best().keySet());
    }

    @Override
    public String rewrap(String module, String after, int max) {
        ServiceReference<WrappedKeys> reference = best().get(module);
        if (reference == null) {
            throw new PlatformException(Problem.unavailable(module, BRIEF));
        }
        String itself = "(" + Constants.SERVICE_ID + "=" + reference.getProperty(Constants.SERVICE_ID) + ")";
        try (ServiceGate<WrappedKeys> gate = new ServiceGate<>(context, WrappedKeys.class, itself, BRIEF)) {
            return gate.service().rewrap(after, max);
        }
    }

    @Override
    public void close() {
        services.close();
    }

    private Map<String, ServiceReference<WrappedKeys>> best() {
        Map<String, ServiceReference<WrappedKeys>> best = new TreeMap<>();
        services.getTracked().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> best.put(entry.getValue(), entry.getKey()));
        return best;
    }
}
