// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.time.Duration;
import org.linli.kernel.support.work.PieceWorker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The one thread that works for imports. */
@Component(service = ImportWorker.class, immediate = true)
public final class ImportWorker {
    private static final PieceWorker.Pace PACE =
            new PieceWorker.Pace(Duration.ofSeconds(1), Duration.ofSeconds(30), true);

    private final PieceWorker worker;

    @Activate
    public ImportWorker(@Reference ImportWork work) {
        this.worker = new PieceWorker("linli-registry-import", PACE, goesOn -> work.step(), work::release);
    }

    @Deactivate
    public void close() {
        worker.close();
    }
}
