// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.Set;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.time.PlatformClock;
import org.linli.kernel.web.WebApplication;
import org.linli.organization.Areas;
import org.linli.organization.SignIns;
import org.linli.organization.Units;
import org.linli.petition.Clocks;
import org.linli.petition.Histories;
import org.linli.petition.Petitions;
import org.linli.petition.WorkOrders;
import org.linli.portal.internal.Templates;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The pages of residents and the plain pages of staff, at the root. */
@Component(service = {WebApplication.class, ModuleHealth.class})
public final class PortalApplication implements WebApplication, ModuleHealth {
    private final ServiceGate<Petitions> petitions;
    private final ServiceGate<WorkOrders> workOrders;
    private final ServiceGate<Clocks> clocks;
    private final ServiceGate<Histories> histories;
    private final ServiceGate<Areas> areas;
    private final ServiceGate<Units> units;
    private final ServiceGate<SignIns> signIns;
    private final Set<Object> resources;

    @Activate
    public PortalApplication(BundleContext context) {
        petitions = new ServiceGate<>(context, Petitions.class);
        workOrders = new ServiceGate<>(context, WorkOrders.class);
        clocks = new ServiceGate<>(context, Clocks.class);
        histories = new ServiceGate<>(context, Histories.class);
        areas = new ServiceGate<>(context, Areas.class);
        units = new ServiceGate<>(context, Units.class);
        signIns = new ServiceGate<>(context, SignIns.class);
        Templates templates = new Templates(PlatformClock.get());
        Places places = new Places(areas.service());
        resources = Set.of(
                new ResidentPages(templates, petitions.service(), places),
                new StaffPages(
                        templates,
                        new StaffPages.Orders(workOrders.service(), clocks.service(), histories.service()),
                        units.service(),
                        areas.service()),
                new SignInPages(templates, signIns.service()),
                new Assets(templates));
    }

    @Deactivate
    void close() {
        petitions.close();
        workOrders.close();
        clocks.close();
        histories.close();
        areas.close();
        units.close();
        signIns.close();
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
    public String module() {
        return "portal";
    }

    @Override
    public Status status() {
        return new Status(true, java.util.Map.of());
    }
}
