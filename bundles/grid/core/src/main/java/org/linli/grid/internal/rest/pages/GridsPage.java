// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.linli.kernel.security.Role;
import org.osgi.service.component.annotations.Component;

/** Sheets of grids, who works for them, whether responsibility has gaps, and the redraw. */
@Component(service = Object.class)
@ConsolePage(
        name = "grids",
        zh = "网格",
        en = "Grids",
        group = "area",
        order = 20,
        roles = {
            Role.GRID_WORKER_NAME,
            Role.COMMUNITY_OFFICER_NAME,
            Role.DISPATCHER_NAME,
            Role.SUPERVISOR_NAME,
            Role.REGISTRAR_NAME,
            Role.CARE_OFFICER_NAME,
            Role.ADMINISTRATOR_NAME
        })
public final class GridsPage {}
