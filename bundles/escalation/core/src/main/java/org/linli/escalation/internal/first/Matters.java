// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.first;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.linli.grid.spi.Matter;
import org.linli.kernel.AreaCode;
import org.linli.kernel.gate.ServiceGate;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Urgency;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What can come up in an area: each type of petition in each urgency. */
@Component(service = Matters.class)
public final class Matters {
    private static final int MOST_TYPES = 300;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ServiceGate<Petitions> gate;
    private final Function<AreaCode, List<PetitionType>> types;

    @Activate
    public Matters(BundleContext context) {
        this.gate = new ServiceGate<>(context, Petitions.class, null, PATIENCE);
        this.types = gate.service()::types;
    }

    /** For tests. */
    public Matters(Function<AreaCode, List<PetitionType>> types) {
        this.gate = null;
        this.types = types;
    }

    /** Closes the gate. */
    @Deactivate
    public void close() {
        if (gate != null) {
            gate.close();
        }
    }

    /** All of them, by type. */
    List<Matter> of(AreaCode area) {
        List<Matter> matters = new ArrayList<>();
        types.apply(area).stream().limit(MOST_TYPES).forEach(type -> {
            for (Urgency urgency : Urgency.values()) {
                matters.add(new Matter(type.code(), type.name(), urgency.name(), say(urgency)));
            }
        });
        return matters;
    }

    private static String say(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> "紧急";
            case GENERAL -> "一般";
            case COMPLEX -> "复杂";
        };
    }
}
