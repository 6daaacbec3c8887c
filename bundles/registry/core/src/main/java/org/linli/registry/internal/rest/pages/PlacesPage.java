// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** The console's page of buildings, homes, estates, facilities and local organizations. */
@Component(service = Object.class)
@ConsolePage(
        name = "places",
        zh = "房屋与场所",
        en = "Places",
        group = "people",
        order = 30,
        roles = {"GRID_WORKER", "COMMUNITY_OFFICER", "DISPATCHER", "DEPARTMENT_OFFICER", "SUPERVISOR", "REGISTRAR"})
public final class PlacesPage {}
