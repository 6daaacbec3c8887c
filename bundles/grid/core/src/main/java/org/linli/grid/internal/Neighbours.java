// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.organization.Areas;
import org.linli.organization.Duties;
import org.linli.organization.Officers;
import org.linli.organization.Responsibilities;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.registry.Residents;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The services of other modules that this one asks, each behind its gate; never inside a transaction. */
@Component(service = Neighbours.class)
public final class Neighbours {
    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Areas areas;
    private final Staffing staffing;
    private final Units units;
    private final Officers officers;
    private final Responsibilities responsibilities;
    private final Duties duties;
    private final Residents residents;
    private final AccessLedger ledger;

    @Activate
    public Neighbours(BundleContext context) {
        this.areas = gate(context, Areas.class);
        this.staffing = gate(context, Staffing.class);
        this.units = gate(context, Units.class);
        this.officers = gate(context, Officers.class);
        this.responsibilities = gate(context, Responsibilities.class);
        this.duties = gate(context, Duties.class);
        this.residents = gate(context, Residents.class);
        this.ledger = gate(context, AccessLedger.class);
    }

    /** For tests. */
    public Neighbours(
            Areas areas,
            Staffing staffing,
            Units units,
            Officers officers,
            Responsibilities responsibilities,
            Duties duties,
            Residents residents,
            AccessLedger ledger) {
        this.areas = areas;
        this.staffing = staffing;
        this.units = units;
        this.officers = officers;
        this.responsibilities = responsibilities;
        this.duties = duties;
        this.residents = residents;
        this.ledger = ledger;
    }

    @Deactivate
    public void close() {
        gates.forEach(ServiceGate::close);
    }

    public Areas areas() {
        return areas;
    }

    public Staffing staffing() {
        return staffing;
    }

    public Units units() {
        return units;
    }

    public Officers officers() {
        return officers;
    }

    public Responsibilities responsibilities() {
        return responsibilities;
    }

    public Duties duties() {
        return duties;
    }

    public Residents residents() {
        return residents;
    }

    public AccessLedger ledger() {
        return ledger;
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        gates.add(gate);
        return gate.service();
    }
}
