// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.time.Duration;
import org.linli.kernel.support.work.PieceWorker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The one thread that applies redraws. */
@Component(service = RedrawWorker.class, immediate = true)
public final class RedrawWorker {
    private static final PieceWorker.Pace PACE =
            new PieceWorker.Pace(Duration.ofSeconds(2), Duration.ofSeconds(60), true);

    private final PieceWorker worker;

    @Activate
    public RedrawWorker(@Reference RedrawWork work) {
        this.worker = new PieceWorker("linli-grid-redraw", PACE, goesOn -> work.step(), work::release);
    }

    @Deactivate
    public void close() {
        worker.close();
    }
}
