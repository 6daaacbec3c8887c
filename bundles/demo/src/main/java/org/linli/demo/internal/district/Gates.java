// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.ArrayList;
import java.util.List;
import org.linli.grid.Engagements;
import org.linli.kernel.gate.ServiceGate;
import org.linli.organization.Accounts;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.petition.Assignments;
import org.linli.petition.Channels;
import org.linli.petition.OrderSearch;
import org.linli.petition.Outcomes;
import org.linli.petition.OutsideParties;
import org.linli.petition.Participations;
import org.linli.petition.Petitions;
import org.linli.petition.Supervisions;
import org.linli.petition.Suspensions;
import org.linli.petition.Whistles;
import org.linli.petition.WorkOrders;
import org.linli.registry.CareFiles;
import org.linli.registry.Households;
import org.linli.registry.Imports;
import org.linli.registry.Places;
import org.linli.registry.Residents;
import org.linli.visit.Pairings;
import org.linli.visit.Visits;
import org.linli.visit.YardMeetings;
import org.osgi.framework.BundleContext;

/** The ways to the services that a district is made with. */
final class Gates implements AutoCloseable {
    private final BundleContext context;
    private final List<ServiceGate<?>> open = new ArrayList<>();
    final CaughtUp rules;
    final Areas areas;
    final Units units;
    final Officers officers;
    final Staffing staffing;
    final Accounts accounts;
    final Engagements engagements;
    final Places places;
    final Imports imports;
    final Residents residents;
    final Households households;
    final CareFiles careFiles;
    final Petitions petitions;
    final Channels channels;
    final WorkOrders workOrders;
    final OrderSearch search;
    final Outcomes outcomes;
    final Assignments assignments;
    final Whistles whistles;
    final Supervisions supervisions;
    final Suspensions suspensions;
    final Participations participations;
    final OutsideParties outsideParties;
    final Visits visits;
    final YardMeetings meetings;
    final Pairings pairings;

    Gates(BundleContext context) {
        this.context = context;
        rules = new CaughtUp(context);
        areas = to(Areas.class);
        units = to(Units.class);
        officers = to(Officers.class);
        staffing = to(Staffing.class);
        accounts = to(Accounts.class);
        engagements = to(Engagements.class);
        places = to(Places.class);
        imports = to(Imports.class);
        residents = to(Residents.class);
        households = to(Households.class);
        careFiles = to(CareFiles.class);
        petitions = to(Petitions.class);
        channels = to(Channels.class);
        workOrders = to(WorkOrders.class);
        search = to(OrderSearch.class);
        outcomes = to(Outcomes.class);
        assignments = to(Assignments.class);
        whistles = to(Whistles.class);
        supervisions = to(Supervisions.class);
        suspensions = to(Suspensions.class);
        participations = to(Participations.class);
        outsideParties = to(OutsideParties.class);
        visits = to(Visits.class);
        meetings = to(YardMeetings.class);
        pairings = to(Pairings.class);
    }

    private <S> S to(Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        open.add(gate);
        return gate.service();
    }

    @Override
    public void close() {
        open.forEach(ServiceGate::close);
        rules.close();
    }
}
