// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import org.linli.kernel.calendar.WorkCalendars;
import org.linli.organization.Staffing;
import org.linli.petition.Assignments;
import org.linli.petition.WorkOrders;

/**
 * The modules that are asked and commanded.
 *
 * @param workOrders the orders
 * @param assignments whose they are
 * @param staffing who is responsible where
 * @param calendars the working days
 */
public record Upstream(WorkOrders workOrders, Assignments assignments, Staffing staffing, WorkCalendars calendars) {
    /** Without claims. */
    public Upstream(WorkOrders workOrders, Staffing staffing, WorkCalendars calendars) {
        this(workOrders, null, staffing, calendars);
    }
}
