// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.rest;

import java.util.Set;
import org.linli.exchange.internal.alert.Alerts;
import org.linli.kernel.web.WebApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the module offers over HTTP. */
@Component
public final class ExchangeApplication implements WebApplication {
    private final Set<Object> resources;

    @Activate
    public ExchangeApplication(@Reference Alerts alerts) {
        resources = Set.of(new AlertResource(alerts));
    }

    @Override
    public String path() {
        return "/api/exchange";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
