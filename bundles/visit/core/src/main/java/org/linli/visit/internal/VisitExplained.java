// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.linli.visit.internal.plan.ConfiguredPlans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's files: which decides where, and which are refused. */
@Component(
        service = {Explaining.class, VisitExplained.class},
        immediate = true)
public final class VisitExplained implements Explaining {
    private final ConfiguredPlans plans;

    @Activate
    public VisitExplained(@Reference ConfiguredPlans plans) {
        this.plans = plans;
    }

    @Override
    public String module() {
        return "visit";
    }

    @Override
    public List<DecidedBy> explain(AreaCode area) {
        return plans.explain(area);
    }

    @Override
    public List<String> refused() {
        return plans.refused();
    }
}
