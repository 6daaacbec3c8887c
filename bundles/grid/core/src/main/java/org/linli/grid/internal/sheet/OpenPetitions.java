// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.sheet;

import java.time.Duration;
import org.linli.grid.spi.OpenWork;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many petitions are open in areas, as far as somebody answers. */
@Component(service = OpenPetitions.class)
public final class OpenPetitions {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPetitions.class);
    /** A sheet waits no longer: the module is away, not being replaced. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ServiceGate<OpenWork> gate;
    private final OpenWork work;

    @Activate
    public OpenPetitions(BundleContext context) {
        this.gate = new ServiceGate<>(context, OpenWork.class, null, PATIENCE);
        this.work = gate.service();
    }

    /** For tests. */
    public OpenPetitions(OpenWork work) {
        this.gate = null;
        this.work = work;
    }

    @Deactivate
    public void close() {
        gate.close();
    }

    /** The questions of one sheet or list of sheets. */
    Asking asking() {
        return new Asking();
    }

    /** After the first question without an answer it asks no more. */
    final class Asking {
        private boolean answered = true;

        /** Null when it is not known. */
        Long in(AreaCode area) {
            if (!answered) {
                return null;
            }
            try {
                return (long) work.count(area);
            } catch (PlatformException failed) {
                if (!failed.problem().type().equals(Problem.UNAVAILABLE)) {
                    throw failed;
                }
                LOG.info("Nobody tells how many petitions are open in {}", area);
                answered = false;
                return null;
            }
        }
    }
}
