// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purposes;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.petition.Petitions;
import org.linli.petition.WorkOrders;
import org.linli.registry.CareFiles;
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
    private final Officers officers;
    private final Residents residents;
    private final CareFiles careFiles;
    private final Petitions petitions;
    private final WorkOrders workOrders;
    private final Purposes purposes;
    private final AccessLedger ledger;
    private final WorkCalendars calendars;

    @Activate
    public Neighbours(BundleContext context) {
        this.areas = gate(context, Areas.class);
        this.staffing = gate(context, Staffing.class);
        this.officers = gate(context, Officers.class);
        this.residents = gate(context, Residents.class);
        this.careFiles = gate(context, CareFiles.class);
        this.petitions = gate(context, Petitions.class);
        this.workOrders = gate(context, WorkOrders.class);
        this.purposes = gate(context, Purposes.class);
        this.ledger = gate(context, AccessLedger.class);
        this.calendars = gate(context, WorkCalendars.class);
    }

    /** For tests. */
    public Neighbours(
            Areas areas,
            Staffing staffing,
            Officers officers,
            Residents residents,
            CareFiles careFiles,
            Petitions petitions,
            WorkOrders workOrders,
            Purposes purposes,
            AccessLedger ledger,
            WorkCalendars calendars) {
        this.areas = areas;
        this.staffing = staffing;
        this.officers = officers;
        this.residents = residents;
        this.careFiles = careFiles;
        this.petitions = petitions;
        this.workOrders = workOrders;
        this.purposes = purposes;
        this.ledger = ledger;
        this.calendars = calendars;
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

    public Officers officers() {
        return officers;
    }

    public Residents residents() {
        return residents;
    }

    public CareFiles careFiles() {
        return careFiles;
    }

    public Petitions petitions() {
        return petitions;
    }

    public WorkOrders workOrders() {
        return workOrders;
    }

    public Purposes purposes() {
        return purposes;
    }

    public AccessLedger ledger() {
        return ledger;
    }

    public WorkCalendars calendars() {
        return calendars;
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        gates.add(gate);
        return gate.service();
    }
}
