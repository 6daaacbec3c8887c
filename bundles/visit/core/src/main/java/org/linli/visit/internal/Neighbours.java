// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.grid.Engagements;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purposes;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.petition.AnswerTemplates;
import org.linli.petition.Attachments;
import org.linli.petition.Channels;
import org.linli.petition.OpenMatters;
import org.linli.petition.OrderSearch;
import org.linli.petition.Petitions;
import org.linli.petition.WorkOrders;
import org.linli.registry.CareFiles;
import org.linli.registry.ChangeRequests;
import org.linli.registry.Cohorts;
import org.linli.registry.Households;
import org.linli.registry.Residents;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The services of other modules that this one asks, each behind its gate; never inside a transaction. */
@Component(service = Neighbours.class)
public final class Neighbours {
    private static final List<Class<?>> TYPES = List.of(
            Areas.class,
            Staffing.class,
            Officers.class,
            Units.class,
            Residents.class,
            Households.class,
            Cohorts.class,
            CareFiles.class,
            ChangeRequests.class,
            Engagements.class,
            Petitions.class,
            Channels.class,
            WorkOrders.class,
            OrderSearch.class,
            OpenMatters.class,
            Attachments.class,
            AnswerTemplates.class,
            Purposes.class,
            AccessLedger.class,
            Keyring.class,
            WorkCalendars.class);

    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Map<Class<?>, Object> services = new HashMap<>();

    @Activate
    public Neighbours(BundleContext context) {
        TYPES.forEach(type -> services.put(type, gate(context, type)));
    }

    /** For tests: what the test needs, each known by the interfaces it implements. */
    public Neighbours(Object... services) {
        TYPES.forEach(type -> Arrays.stream(services)
                .filter(type::isInstance)
                .findFirst()
                .ifPresent(service -> this.services.put(type, service)));
    }

    @Deactivate
    public void close() {
        gates.forEach(ServiceGate::close);
    }

    public Areas areas() {
        return of(Areas.class);
    }

    public Staffing staffing() {
        return of(Staffing.class);
    }

    public Officers officers() {
        return of(Officers.class);
    }

    public Units units() {
        return of(Units.class);
    }

    public Residents residents() {
        return of(Residents.class);
    }

    public Households households() {
        return of(Households.class);
    }

    public Cohorts cohorts() {
        return of(Cohorts.class);
    }

    public CareFiles careFiles() {
        return of(CareFiles.class);
    }

    public ChangeRequests changeRequests() {
        return of(ChangeRequests.class);
    }

    public Engagements engagements() {
        return of(Engagements.class);
    }

    public Petitions petitions() {
        return of(Petitions.class);
    }

    public Channels channels() {
        return of(Channels.class);
    }

    public WorkOrders workOrders() {
        return of(WorkOrders.class);
    }

    public OrderSearch orderSearch() {
        return of(OrderSearch.class);
    }

    public OpenMatters openMatters() {
        return of(OpenMatters.class);
    }

    public Attachments attachments() {
        return of(Attachments.class);
    }

    public AnswerTemplates answerTemplates() {
        return of(AnswerTemplates.class);
    }

    public Purposes purposes() {
        return of(Purposes.class);
    }

    public AccessLedger ledger() {
        return of(AccessLedger.class);
    }

    public Keyring keyring() {
        return of(Keyring.class);
    }

    public WorkCalendars calendars() {
        return of(WorkCalendars.class);
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
