// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.WorkOrderRow;

/** A change that needs other rows of the order. */
@FunctionalInterface
interface ChangeOfRows extends Change {
    @Override
    Told apply(EntityManager manager, WorkOrderRow order, Instant now);

    @Override
    default Told apply(WorkOrderRow order, Instant now) {
        throw new UnsupportedOperationException("it needs more than the order");
    }
}
