// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.linli.kernel.gate.ServiceGate;
import org.linli.petition.spi.EditionKind;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Who knows what editions of a kind say, each behind its gate. */
@Component(service = EditionKinds.class)
public final class EditionKinds {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BundleContext context;
    private final Map<String, ServiceGate<EditionKind>> gates = new HashMap<>();

    @Activate
    public EditionKinds(BundleContext context) {
        this.context = context;
    }

    /** Lets go of them. */
    @Deactivate
    public synchronized void close() {
        gates.values().forEach(ServiceGate::close);
        gates.clear();
    }

    /** @param code letters and hyphens only; its methods throw unavailable while nobody knows the kind */
    synchronized EditionKind of(String code) {
        String filter = "(" + EditionKind.KIND + "=" + code + ")";
        return gates.computeIfAbsent(code, kind -> new ServiceGate<>(context, EditionKind.class, filter, PATIENCE))
                .service();
    }
}
