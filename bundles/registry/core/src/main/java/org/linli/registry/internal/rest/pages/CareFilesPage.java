// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** The console's page of care files. */
@Component(service = Object.class)
@ConsolePage(
        name = "care-files",
        zh = "关怀档案",
        en = "Care files",
        group = "people",
        order = 20,
        roles = {"GRID_WORKER", "COMMUNITY_OFFICER", "CARE_OFFICER"})
public final class CareFilesPage {}
