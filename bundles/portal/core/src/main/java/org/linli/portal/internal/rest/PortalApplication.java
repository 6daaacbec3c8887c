// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.grid.PublicTeams;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.time.PlatformClock;
import org.linli.kernel.web.WebApplication;
import org.linli.organization.Areas;
import org.linli.petition.Attachments;
import org.linli.petition.Duplicates;
import org.linli.petition.HeldCalls;
import org.linli.petition.KnownWorks;
import org.linli.petition.Petitions;
import org.linli.portal.internal.Templates;
import org.linli.portal.internal.map.MapPicture;
import org.linli.registry.OwnData;
import org.linli.visit.Consultations;
import org.linli.visit.YardMeetings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The pages of residents, at the root. */
@Component(service = {WebApplication.class, ModuleHealth.class})
public final class PortalApplication implements WebApplication, ModuleHealth {
    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Set<Object> resources;

    @Activate
    public PortalApplication(BundleContext context) {
        Neighbours neighbours = new Neighbours(
                gate(context, Areas.class),
                gate(context, Petitions.class),
                gate(context, Duplicates.class),
                gate(context, KnownWorks.class),
                gate(context, Attachments.class),
                gate(context, HeldCalls.class),
                gate(context, PublicTeams.class),
                gate(context, YardMeetings.class),
                gate(context, Consultations.class),
                gate(context, OwnData.class));
        resources = resources(new Templates(PlatformClock.get()), neighbours);
    }

    static Set<Object> resources(Templates templates, Neighbours neighbours) {
        return Set.of(
                new HomePages(templates),
                new FilingPages(templates, neighbours),
                new FollowPages(templates, neighbours),
                new CallPages(templates, neighbours),
                new CommunityPages(templates, neighbours),
                new OwnDataPages(templates, neighbours.ownData()),
                new TooMany(templates),
                new Assets(templates, new MapPicture(neighbours.areas())));
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        gates.add(gate);
        return gate.service();
    }

    @Deactivate
    void close() {
        gates.forEach(ServiceGate::close);
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }

    @Override
    public boolean answersTooMany() {
        return true;
    }

    @Override
    public String module() {
        return "portal";
    }

    @Override
    public Status status() {
        return new Status(true, java.util.Map.of());
    }
}
