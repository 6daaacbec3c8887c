// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.grid.ResponsibilityProofs;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.spi.OpenWork;
import org.linli.kernel.gate.ServiceGate;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.registry.Relocations;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Whom a redraw asks, each behind its gate; a preview goes on without orders and without the proof. */
@Component(service = RedrawNeighbours.class)
public final class RedrawNeighbours {
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Areas areas;
    private final Staffing staffing;
    private final Officers officers;
    private final Relocations relocations;
    private final OpenWork work;
    private final ResponsibilityProofs proofs;

    @Activate
    public RedrawNeighbours(BundleContext context) {
        this.areas = gate(new ServiceGate<>(context, Areas.class));
        this.staffing = gate(new ServiceGate<>(context, Staffing.class));
        this.officers = gate(new ServiceGate<>(context, Officers.class));
        this.relocations = gate(new ServiceGate<>(context, Relocations.class));
        this.work = gate(new ServiceGate<>(context, OpenWork.class, null, SHORT));
        this.proofs = gate(new ServiceGate<>(context, ResponsibilityProofs.class, null, SHORT));
    }

    /** For tests. */
    public RedrawNeighbours(
            Neighbours neighbours, Relocations relocations, OpenWork work, ResponsibilityProofs proofs) {
        this.areas = neighbours.areas();
        this.staffing = neighbours.staffing();
        this.officers = neighbours.officers();
        this.relocations = relocations;
        this.work = work;
        this.proofs = proofs;
    }

    @Deactivate
    public void close() {
        gates.forEach(ServiceGate::close);
    }

    Areas areas() {
        return areas;
    }

    Staffing staffing() {
        return staffing;
    }

    Officers officers() {
        return officers;
    }

    Relocations relocations() {
        return relocations;
    }

    OpenWork work() {
        return work;
    }

    ResponsibilityProofs proofs() {
        return proofs;
    }

    private <S> S gate(ServiceGate<S> gate) {
        gates.add(gate);
        return gate.service();
    }
}
