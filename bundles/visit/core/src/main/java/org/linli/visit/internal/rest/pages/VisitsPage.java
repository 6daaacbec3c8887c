// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.linli.kernel.security.Role;
import org.osgi.service.component.annotations.Component;

/** 走访: visits, plans, yard meetings, consultations; its modules lie in {@code pages/visits}. */
@Component(service = Object.class)
@ConsolePage(
        name = "visits",
        zh = "走访",
        en = "Visits",
        group = "work",
        order = 40,
        roles = {
            Role.GRID_WORKER_NAME,
            Role.COMMUNITY_OFFICER_NAME,
            Role.CARE_OFFICER_NAME,
            Role.DEPARTMENT_OFFICER_NAME,
            Role.DISPATCHER_NAME,
            Role.SUPERVISOR_NAME
        })
public final class VisitsPage {}
