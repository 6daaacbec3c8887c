// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import java.util.List;
import org.linli.visit.internal.meeting.JpaPairings;
import org.linli.visit.internal.meeting.JpaYardMeetings;
import org.linli.visit.internal.plan.JdbcVisitPlans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What plans of visits, yard meetings and pairings offer over HTTP. */
@Component(service = PlanResources.class)
public final class PlanResources {
    private final List<Object> resources;

    @Activate
    public PlanResources(
            @Reference JdbcVisitPlans plans, @Reference JpaYardMeetings meetings, @Reference JpaPairings pairings) {
        this.resources = List.of(
                new PlanResource(plans),
                new MeetingResource(meetings),
                new OpenMeetingResource(meetings),
                new PairingResource(pairings));
    }

    List<Object> all() {
        return resources;
    }
}
