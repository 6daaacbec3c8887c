// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** The console's page of residents and households. */
@Component(service = Object.class)
@ConsolePage(
        name = "residents",
        zh = "居民与家庭",
        en = "Residents",
        group = "people",
        order = 10,
        roles = {
            "GRID_WORKER",
            "COMMUNITY_OFFICER",
            "DISPATCHER",
            "DEPARTMENT_OFFICER",
            "SUPERVISOR",
            "REGISTRAR",
            "CARE_OFFICER"
        })
public final class ResidentsPage {}
