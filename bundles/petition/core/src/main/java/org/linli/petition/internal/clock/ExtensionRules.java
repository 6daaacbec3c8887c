// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.time.Duration;
import java.util.function.Function;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.linli.petition.WorkOrder;
import org.linli.petition.spi.ExtensionPolicy;
import org.linli.petition.spi.ExtensionPolicy.Allowed;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** How often and how long deadlines may be extended: the rule that is there, else the usual one. */
@Component(service = ExtensionRules.class)
public final class ExtensionRules {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ServiceGate<ExtensionPolicy> gate;
    private final Function<WorkOrder, Allowed> rule;

    @Activate
    public ExtensionRules(BundleContext context) {
        gate = new ServiceGate<>(context, ExtensionPolicy.class, null, PATIENCE);
        ExtensionPolicy policy = gate.service();
        rule = policy::allowed;
    }

    /** One rule. */
    public ExtensionRules(Function<WorkOrder, Allowed> rule) {
        this.gate = null;
        this.rule = rule;
    }

    /** Closes the gate. */
    @Deactivate
    public void close() {
        if (gate != null) {
            gate.close();
        }
    }

    /** What is allowed; not inside of a transaction. */
    public Allowed allowed(WorkOrder order) {
        try {
            return rule.apply(order);
        } catch (PlatformException away) {
            if (away.problem().type().equals(Problem.UNAVAILABLE)) {
                return Allowed.USUAL;
            }
            throw away;
        }
    }
}
