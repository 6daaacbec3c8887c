// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.grid.Engagements;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.petition.OpenMatters;
import org.linli.registry.Cohorts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The services of other modules that plans ask, each behind its gate; never inside a transaction. */
@Component(service = PlanGates.class)
public final class PlanGates {
    private static final List<Class<?>> TYPES = List.of(
            Areas.class,
            Units.class,
            Officers.class,
            Staffing.class,
            Cohorts.class,
            Engagements.class,
            OpenMatters.class,
            Keyring.class,
            AccessLedger.class);

    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Map<Class<?>, Object> services = new HashMap<>();

    @Activate
    public PlanGates(BundleContext context) {
        TYPES.forEach(type -> services.put(type, gate(context, type)));
    }

    /** For tests: what the test needs, each known by the interface it implements. */
    public PlanGates(Object... services) {
        TYPES.forEach(type -> Arrays.stream(services)
                .filter(type::isInstance)
                .findFirst()
                .ifPresent(service -> this.services.put(type, service)));
    }

    @Deactivate
    public void close() {
        gates.forEach(ServiceGate::close);
    }

    Areas areas() {
        return of(Areas.class);
    }

    Units units() {
        return of(Units.class);
    }

    Officers officers() {
        return of(Officers.class);
    }

    Staffing staffing() {
        return of(Staffing.class);
    }

    Cohorts cohorts() {
        return of(Cohorts.class);
    }

    Engagements engagements() {
        return of(Engagements.class);
    }

    OpenMatters matters() {
        return of(OpenMatters.class);
    }

    Keyring keyring() {
        return of(Keyring.class);
    }

    AccessLedger ledger() {
        return of(AccessLedger.class);
    }

    private <S> S of(Class<S> type) {
        return type.cast(services.get(type));
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        gates.add(gate);
        return gate.service();
    }
}
