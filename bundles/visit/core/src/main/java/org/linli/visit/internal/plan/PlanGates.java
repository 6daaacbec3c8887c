// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.linli.grid.Engagements;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Units;
import org.linli.registry.Cohorts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The services of other modules that plans ask, each behind its gate; never inside a transaction. */
@Component(service = PlanGates.class)
public final class PlanGates {
    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Areas areas;
    private final Units units;
    private final Officers officers;
    private final Cohorts cohorts;
    private final Engagements engagements;
    private final Keyring keyring;
    private final AccessLedger ledger;

    @Activate
    public PlanGates(BundleContext context) {
        this.areas = gate(context, Areas.class);
        this.units = gate(context, Units.class);
        this.officers = gate(context, Officers.class);
        this.cohorts = gate(context, Cohorts.class);
        this.engagements = gate(context, Engagements.class);
        this.keyring = gate(context, Keyring.class);
        this.ledger = gate(context, AccessLedger.class);
    }

    /** For tests. */
    public PlanGates(
            Areas areas,
            Units units,
            Officers officers,
            Cohorts cohorts,
            Engagements engagements,
            Keyring keyring,
            AccessLedger ledger) {
        this.areas = areas;
        this.units = units;
        this.officers = officers;
        this.cohorts = cohorts;
        this.engagements = engagements;
        this.keyring = keyring;
        this.ledger = ledger;
    }

    @Deactivate
    public void close() {
        gates.forEach(ServiceGate::close);
    }

    Areas areas() {
        return areas;
    }

    Units units() {
        return units;
    }

    Officers officers() {
        return officers;
    }

    Cohorts cohorts() {
        return cohorts;
    }

    Engagements engagements() {
        return engagements;
    }

    Keyring keyring() {
        return keyring;
    }

    AccessLedger ledger() {
        return ledger;
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        gates.add(gate);
        return gate.service();
    }
}
