// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.rest;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** What the platform is made of: {@code pages/modules}. */
@Component(service = Object.class)
@ConsolePage(
        name = "modules",
        zh = "模块与配置包",
        en = "Modules and packs",
        group = "system",
        order = 10,
        roles = "ADMINISTRATOR")
public final class ModulesPage {}
