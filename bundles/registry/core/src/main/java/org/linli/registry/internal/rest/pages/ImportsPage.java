// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** The console's page of imports. */
@Component(service = Object.class)
@ConsolePage(
        name = "imports",
        zh = "批量导入",
        en = "Imports",
        group = "people",
        order = 40,
        roles = {"REGISTRAR", "ADMINISTRATOR"})
public final class ImportsPage {}
