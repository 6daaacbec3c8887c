// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.linli.kernel.security.Role;
import org.osgi.service.component.annotations.Component;

/** 查诉求: a petition with all that can be done, and the way to find one. */
@Component(service = Object.class)
@ConsolePage(
        name = "petition",
        zh = "查诉求",
        en = "Find a petition",
        group = "work",
        order = 20,
        roles = {
            Role.GRID_WORKER_NAME,
            Role.COMMUNITY_OFFICER_NAME,
            Role.DISPATCHER_NAME,
            Role.DEPARTMENT_OFFICER_NAME,
            Role.SUPERVISOR_NAME
        })
public final class PetitionPage {}
