// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal;

import org.linli.escalation.internal.judge.Upstream;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.gate.ServiceGate;
import org.linli.organization.Staffing;
import org.linli.petition.Assignments;
import org.linli.petition.WorkOrders;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The gates to the modules upstream. */
@Component(service = Neighbours.class, immediate = true)
public final class Neighbours {
    private final ServiceGate<WorkOrders> workOrders;
    private final ServiceGate<Assignments> assignments;
    private final ServiceGate<Staffing> staffing;
    private final ServiceGate<WorkCalendars> calendars;

    @Activate
    public Neighbours(BundleContext context) {
        workOrders = new ServiceGate<>(context, WorkOrders.class);
        assignments = new ServiceGate<>(context, Assignments.class);
        staffing = new ServiceGate<>(context, Staffing.class);
        calendars = new ServiceGate<>(context, WorkCalendars.class);
    }

    /** Closes the gates. */
    @Deactivate
    public void close() {
        workOrders.close();
        assignments.close();
        staffing.close();
        calendars.close();
    }

    /** The modules as seen through the gates. */
    public Upstream upstream() {
        return new Upstream(workOrders.service(), assignments.service(), staffing.service(), calendars.service());
    }
}
