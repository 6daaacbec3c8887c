// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.edition;

import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.gate.ServiceGate;
import org.linli.petition.DeadlineReviews;
import org.linli.petition.Editions;
import org.linli.petition.PastDecisions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The gates to what petition keeps of rules. */
@Component(service = RuleNeighbours.class)
public final class RuleNeighbours {
    private final ServiceGate<Editions> editions;
    private final ServiceGate<DeadlineReviews> reviews;
    private final ServiceGate<PastDecisions> past;
    private final ServiceGate<WorkCalendars> calendars;

    @Activate
    public RuleNeighbours(BundleContext context) {
        editions = new ServiceGate<>(context, Editions.class);
        reviews = new ServiceGate<>(context, DeadlineReviews.class);
        past = new ServiceGate<>(context, PastDecisions.class);
        calendars = new ServiceGate<>(context, WorkCalendars.class);
    }

    /** Closes the gates. */
    @Deactivate
    public void close() {
        editions.close();
        reviews.close();
        past.close();
        calendars.close();
    }

    /** Editions of rules. */
    public Editions editions() {
        return editions.service();
    }

    /** What they mean for open deadlines. */
    public DeadlineReviews reviews() {
        return reviews.service();
    }

    /** What was decided in the past. */
    public PastDecisions past() {
        return past.service();
    }

    /** The working days. */
    public WorkCalendars calendars() {
        return calendars.service();
    }
}
