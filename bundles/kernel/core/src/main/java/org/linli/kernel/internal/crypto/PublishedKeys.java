// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

/**
 * The modules' {@link WrappedKeys} services; of two versions of one module the better one. None is got before somebody asks:
 * they need the keyring themselves, and one that is made while this is would find a circle and stay without its gates.
 */
final class PublishedKeys implements KeyRotation.ModuleKeys, AutoCloseable {
    private static final Duration BRIEF = Duration.ofSeconds(1);

    private final BundleContext context;
    private final ServiceTracker<WrappedKeys, ServiceReference<WrappedKeys>> services;

    PublishedKeys(BundleContext context) {
        this.context = context;
        this.services = new ServiceTracker<>(context, WrappedKeys.class, null) {
            @Override
            public ServiceReference<WrappedKeys> addingService(ServiceReference<WrappedKeys> reference) {
                return reference;
            }

            @Override
            public void removedService(ServiceReference<WrappedKeys> reference, ServiceReference<WrappedKeys> same) {
                // each is given back where it was got
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
        services.getTracked().keySet().stream().sorted().forEach(reference -> module(reference)
                .ifPresent(module -> best.put(module, reference)));
        return best;
    }

    /** Empty for one that is just going. */
    private Optional<String> module(ServiceReference<WrappedKeys> reference) {
        WrappedKeys found = context.getService(reference);
        if (found == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(found.module());
        } finally {
            context.ungetService(reference);
        }
    }
}
