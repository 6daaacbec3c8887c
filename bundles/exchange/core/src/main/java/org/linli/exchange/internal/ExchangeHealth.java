// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.exchange.internal.alert.Alerts;
import org.linli.exchange.internal.microblog.Accounts;
import org.linli.exchange.internal.microblog.Microblog;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which files are refused, what was put aside, and how many alerts nobody took. */
@Component(immediate = true)
public final class ExchangeHealth implements ModuleHealth {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeHealth.class);
    private static final int MOST = 1000;

    private final Accounts accounts;
    private final Alerts alerts;
    private final Microblog microblog;

    @Activate
    public ExchangeHealth(@Reference Accounts accounts, @Reference Alerts alerts, @Reference Microblog microblog) {
        this.accounts = accounts;
        this.alerts = alerts;
        this.microblog = microblog;
    }

    @Override
    public String module() {
        return "exchange";
    }

    @Override
    public Status status() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("refusedConfigurations", accounts.refused());
        try {
            facts.put("openAlerts", alerts.open(MOST));
            facts.put("putAside", microblog.aside());
            return new Status(true, facts);
        } catch (RuntimeException unwell) {
            LOG.warn("The tables or folders of exchange do not answer", unwell);
            facts.put("error", "does not answer");
            return new Status(false, facts);
        }
    }
}
