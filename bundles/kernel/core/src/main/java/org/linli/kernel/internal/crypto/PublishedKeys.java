// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.time.Duration;
import java.util.Comparator;
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
 * they need the keyring themselves, and one that is made while this is would find a circle and stay without its gates. Once
 * got, it is kept until it goes: a module is not made and unmade for each look.
 */
final class PublishedKeys implements KeyRotation.ModuleKeys, AutoCloseable {
    private static final Duration BRIEF = Duration.ofSeconds(1);

    private final BundleContext context;
    private final ServiceTracker<WrappedKeys, Held> services;

    PublishedKeys(BundleContext context) {
        this.context = context;
        this.services = new ServiceTracker<>(context, WrappedKeys.class, null) {
            @Override
            public Held addingService(ServiceReference<WrappedKeys> reference) {
                return new Held(context, reference);
            }

            @Override
            public void removedService(ServiceReference<WrappedKeys> reference, Held held) {
                held.giveBack();
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
                .forEach(entry -> entry.getValue().module().ifPresent(module -> best.put(module, entry.getKey())));
        return best;
    }

    /** A service that is got when it is first asked for its module. */
    private static final class Held {
        private final BundleContext context;
        private final ServiceReference<WrappedKeys> reference;
        private String module;
        private boolean gone;

        private Held(BundleContext context, ServiceReference<WrappedKeys> reference) {
            this.context = context;
            this.reference = reference;
        }

        /** Empty for one that is just coming or going. */
        private synchronized Optional<String> module() {
            if (module == null && !gone) {
                WrappedKeys found = context.getService(reference);
                module = found == null ? null : found.module();
            }
            return Optional.ofNullable(gone ? null : module);
        }

        private synchronized void giveBack() {
            gone = true;
            if (module != null) {
                context.ungetService(reference);
            }
        }
    }
}
