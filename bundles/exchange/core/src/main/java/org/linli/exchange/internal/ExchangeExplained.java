// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal;

import java.util.List;
import org.linli.exchange.internal.microblog.Accounts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's files: which decides where, and which are refused. */
@Component(
        service = {Explaining.class, ExchangeExplained.class},
        immediate = true)
public final class ExchangeExplained implements Explaining {
    private final Accounts accounts;

    @Activate
    public ExchangeExplained(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String module() {
        return "exchange";
    }

    @Override
    public List<DecidedBy> explain(AreaCode area) {
        return accounts.explain(area);
    }

    @Override
    public List<String> refused() {
        return accounts.refused();
    }
}
