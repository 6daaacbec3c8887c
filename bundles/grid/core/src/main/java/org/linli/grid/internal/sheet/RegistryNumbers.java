// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.sheet;

import org.linli.kernel.gate.ServiceGate;
import org.linli.registry.Tallies;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The way to the numbers that the registry keeps. */
@Component(service = RegistryNumbers.class)
public final class RegistryNumbers {
    private final ServiceGate<Tallies> gate;
    private final Tallies tallies;

    @Activate
    public RegistryNumbers(BundleContext context) {
        this.gate = new ServiceGate<>(context, Tallies.class);
        this.tallies = gate.service();
    }

    /** For tests. */
    public RegistryNumbers(Tallies tallies) {
        this.gate = null;
        this.tallies = tallies;
    }

    @Deactivate
    public void close() {
        gate.close();
    }

    Tallies tallies() {
        return tallies;
    }
}
