// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.WorkOrderRow;

/** A change that needs other rows of the order: its clocks, its participants. */
@FunctionalInterface
interface RowsChange extends Change {
    @Override
    default Told apply(WorkOrderRow order, Instant now) {
        throw new UnsupportedOperationException("this needs the order's other rows");
    }

    @Override
    Told apply(EntityManager manager, WorkOrderRow order, Instant now);
}
