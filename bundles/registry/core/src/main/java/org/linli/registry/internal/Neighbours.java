// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purposes;
import org.linli.organization.Areas;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The services of other modules that this one asks, each behind its gate; never inside a transaction. */
@Component(service = Neighbours.class)
public final class Neighbours {
    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Areas areas;
    private final AccessLedger ledger;
    private final Purposes purposes;

    @Activate
    public Neighbours(BundleContext context) {
        this.areas = gate(context, Areas.class);
        this.ledger = gate(context, AccessLedger.class);
        this.purposes = gate(context, Purposes.class);
    }

    /** For tests. */
    public Neighbours(Areas areas, AccessLedger ledger, Purposes purposes) {
        this.areas = areas;
        this.ledger = ledger;
        this.purposes = purposes;
    }

    @Deactivate
    public void close() {
        gates.forEach(ServiceGate::close);
    }

    public Areas areas() {
        return areas;
    }

    public AccessLedger ledger() {
        return ledger;
    }

    public Purposes purposes() {
        return purposes;
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        gates.add(gate);
        return gate.service();
    }
}
