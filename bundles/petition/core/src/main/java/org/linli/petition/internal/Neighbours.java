// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.registry.Residents;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The services of other modules that this one asks, each behind its gate. */
@Component(service = Neighbours.class)
public final class Neighbours {
    /** Filing goes on without the registry. */
    private static final Duration REGISTRY_PATIENCE = Duration.ofMillis(300);

    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Areas areas;
    private final Staffing staffing;
    private final Units units;
    private final Officers officers;
    private final WorkCalendars calendars;
    private final Keyring keyring;
    private final AccessLedger ledger;
    private final Residents residents;

    @Activate
    public Neighbours(BundleContext context) {
        this.areas = gate(context, Areas.class);
        this.staffing = gate(context, Staffing.class);
        this.units = gate(context, Units.class);
        this.officers = gate(context, Officers.class);
        this.calendars = gate(context, WorkCalendars.class);
        this.keyring = gate(context, Keyring.class);
        this.ledger = gate(context, AccessLedger.class);
        this.residents = gate(new ServiceGate<>(context, Residents.class, null, REGISTRY_PATIENCE));
    }

    Neighbours(Organization organization, Kernel kernel, Residents residents) {
        this.areas = organization.areas();
        this.staffing = organization.staffing();
        this.units = organization.units();
        this.officers = organization.officers();
        this.calendars = kernel.calendars();
        this.keyring = kernel.keyring();
        this.ledger = kernel.ledger();
        this.residents = residents;
    }

    /** What the organization module offers. */
    record Organization(Areas areas, Staffing staffing, Units units, Officers officers) {}

    /** What the kernel offers. */
    record Kernel(WorkCalendars calendars, Keyring keyring, AccessLedger ledger) {}

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

    public WorkCalendars calendars() {
        return calendars;
    }

    public Keyring keyring() {
        return keyring;
    }

    public AccessLedger ledger() {
        return ledger;
    }

    /** The registry, which nobody waits long for. */
    public Residents residents() {
        return residents;
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        return gate(new ServiceGate<>(context, type));
    }

    private <S> S gate(ServiceGate<S> gate) {
        gates.add(gate);
        return gate.service();
    }
}
