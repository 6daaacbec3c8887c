// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.rest;

import java.util.Set;
import org.linli.kernel.internal.shell.Registry;
import org.linli.kernel.web.WebApplication;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the shell tells, for administrators and auditors with a browser. It changes nothing. */
@Component
public final class KernelWeb implements WebApplication {
    private final Set<Object> resources;

    @Activate
    public KernelWeb(BundleContext context) {
        Registry registry = new Registry(context);
        this.resources =
                Set.of(new ModulesResource(context), new ConfigurationResource(registry), new LedgerResource(registry));
    }

    @Override
    public String path() {
        return "/api/kernel";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
