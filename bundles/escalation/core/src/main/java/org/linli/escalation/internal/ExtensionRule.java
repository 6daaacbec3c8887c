// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal;

import org.linli.escalation.internal.judge.Case;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.escalation.spi.ClockPolicy;
import org.linli.petition.WorkOrder;
import org.linli.petition.spi.ExtensionPolicy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells how often and how long deadlines may be extended: what the area's rule says. */
@Component
public final class ExtensionRule implements ExtensionPolicy {
    private final PolicyServices rules;

    @Activate
    public ExtensionRule(@Reference PolicyServices rules) {
        this.rules = rules;
    }

    @Override
    public Allowed allowed(WorkOrder order) {
        ClockPolicy.Extensions extensions = rules.extensions(Case.facts(order, order.urgency()));
        return new Allowed(extensions.times(), extensions.longest());
    }
}
