// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.linli.kernel.security.Role;
import org.osgi.service.component.annotations.Component;

/** The overview of an area. */
@Component(service = Object.class)
@ConsolePage(
        name = "overview",
        zh = "辖区总览",
        en = "Overview",
        group = "area",
        order = 10,
        roles = {Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
public final class OverviewPage {}
