// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Duration;
import org.linli.kernel.support.work.PieceWorker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The one thread that works at proofs. */
@Component(service = ProofWorker.class, immediate = true)
public final class ProofWorker {
    private static final PieceWorker.Pace PACE =
            new PieceWorker.Pace(Duration.ofSeconds(5), Duration.ofSeconds(60), false);

    private final PieceWorker worker;

    @Activate
    public ProofWorker(@Reference ProofWork work) {
        this.worker = new PieceWorker("linli-grid-proof", PACE, work::step, work::release);
    }

    @Deactivate
    public void close() {
        worker.close();
    }

    /** There is something to do on this node. */
    void ring() {
        worker.ring();
    }
}
