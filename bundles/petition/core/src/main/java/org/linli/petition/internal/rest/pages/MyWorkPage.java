// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.linli.kernel.security.Role;
import org.osgi.service.component.annotations.Component;

/** 我的工作: what somebody has to do, by clock. */
@Component(service = Object.class)
@ConsolePage(
        name = "my-work",
        zh = "我的工作",
        en = "My work",
        group = "work",
        order = 10,
        roles = {
            Role.GRID_WORKER_NAME,
            Role.COMMUNITY_OFFICER_NAME,
            Role.DISPATCHER_NAME,
            Role.DEPARTMENT_OFFICER_NAME,
            Role.SUPERVISOR_NAME
        })
public final class MyWorkPage {}
