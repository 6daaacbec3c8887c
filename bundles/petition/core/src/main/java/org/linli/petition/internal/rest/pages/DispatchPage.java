// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** The desk: what waits to be given to somebody, entering petitions, campaigns and known works. */
@Component(service = Object.class)
@ConsolePage(
        name = "dispatch",
        zh = "受理派单",
        en = "Intake and dispatch",
        group = "work",
        order = 30,
        roles = {"DISPATCHER", "SUPERVISOR", "COMMUNITY_OFFICER", "DEPARTMENT_OFFICER", "GRID_WORKER", "CARE_OFFICER"})
public final class DispatchPage {}
