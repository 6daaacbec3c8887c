// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal;

import org.linli.kernel.gate.ServiceGate;
import org.linli.organization.Duties;
import org.linli.petition.Petitions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The gates to the modules upstream. */
@Component(service = Neighbours.class, immediate = true)
public final class Neighbours {
    private final ServiceGate<Petitions> petitions;
    private final ServiceGate<Duties> duties;

    @Activate
    public Neighbours(BundleContext context) {
        petitions = new ServiceGate<>(context, Petitions.class);
        duties = new ServiceGate<>(context, Duties.class);
    }

    /** Closes the gates. */
    @Deactivate
    public void close() {
        petitions.close();
        duties.close();
    }

    /** The modules as seen through the gates. */
    public Upstream upstream() {
        return new Upstream(petitions.service(), duties.service());
    }

    /** What this module asks. */
    public record Upstream(Petitions petitions, Duties duties) {}
}
