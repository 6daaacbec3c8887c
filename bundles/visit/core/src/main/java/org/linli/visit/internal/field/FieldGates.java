// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.petition.AnswerTemplates;
import org.linli.petition.Petitions;
import org.linli.petition.WorkOrders;
import org.linli.registry.CareFiles;
import org.linli.registry.ChangeRequests;
import org.linli.registry.Residents;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What work without a network asks of other modules, each behind its gate; never inside a transaction. */
@Component(service = FieldGates.class)
public final class FieldGates {
    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Offices offices;
    private final Records records;
    private final AccessLedger ledger;

    /** The services of petition. */
    public record Offices(WorkOrders orders, Petitions petitions, AnswerTemplates templates) {}

    /** The services of registry. */
    public record Records(CareFiles careFiles, Residents residents, ChangeRequests requests) {}

    @Activate
    public FieldGates(BundleContext context) {
        this.offices = new Offices(
                gate(context, WorkOrders.class), gate(context, Petitions.class), gate(context, AnswerTemplates.class));
        this.records = new Records(
                gate(context, CareFiles.class), gate(context, Residents.class), gate(context, ChangeRequests.class));
        this.ledger = gate(context, AccessLedger.class);
    }

    /** For tests. */
    public FieldGates(Offices offices, Records records, AccessLedger ledger) {
        this.offices = offices;
        this.records = records;
        this.ledger = ledger;
    }

    @Deactivate
    void close() {
        gates.forEach(ServiceGate::close);
    }

    WorkOrders orders() {
        return offices.orders();
    }

    Petitions petitions() {
        return offices.petitions();
    }

    AnswerTemplates templates() {
        return offices.templates();
    }

    CareFiles careFiles() {
        return records.careFiles();
    }

    Residents residents() {
        return records.residents();
    }

    ChangeRequests requests() {
        return records.requests();
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
