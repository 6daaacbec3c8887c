// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.purpose;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.purpose.Purposes;
import org.linli.kernel.security.Actor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/** Asks the module that knows a kind of purpose, through a gate for each kind that was ever seen. */
@Component(
        service = {Purposes.class, ModuleHealth.class},
        immediate = true)
public final class GatedPurposes implements Purposes, ModuleHealth {
    private static final Duration STARTING = Duration.ofMinutes(1);

    private final Map<String, ServiceGate<PurposeSource>> gates = new ConcurrentHashMap<>();
    private final ServiceTracker<PurposeSource, Object> kinds;
    private final PurposeCheck check;

    /** Looks for sources. */
    @Activate
    public GatedPurposes(BundleContext context, @Reference AccessLedger ledger) {
        long start = System.nanoTime();
        check = new PurposeCheck(this::source, ledger, () -> System.nanoTime() - start < STARTING.toNanos());
        kinds = new ServiceTracker<>(context, PurposeSource.class, null) {
            @Override
            public Object addingService(ServiceReference<PurposeSource> reference) {
                if (reference.getProperty(PurposeSource.KIND) instanceof String kind && kind.matches("[a-z-]{1,30}")) {
                    gates.computeIfAbsent(kind, one -> gate(context, one));
                }
                return reference;
            }
        };
        kinds.open();
    }

    @Deactivate
    void close() {
        kinds.close();
        gates.values().forEach(ServiceGate::close);
    }

    @Override
    public void require(Purpose purpose, String person, String operation, String from, Actor reader) {
        check.require(purpose, person, operation, from, reader);
    }

    @Override
    public String module() {
        return "purposes";
    }

    @Override
    public Status status() {
        return new Status(true, Map.of("refused", check.refusals(), "kinds", gates.keySet()));
    }

    private PurposeSource source(String kind) {
        ServiceGate<PurposeSource> gate = gates.get(kind);
        return gate == null ? null : gate.service();
    }

    private static ServiceGate<PurposeSource> gate(BundleContext context, String kind) {
        return new ServiceGate<>(
                context, PurposeSource.class, "(" + PurposeSource.KIND + "=" + kind + ")", ServiceGate.PATIENCE);
    }
}
