// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import java.time.Instant;
import java.util.List;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open orders by their deadline, for the people who operate the platform. */
@Component(service = DueList.class)
public final class DueList {
    private final PetitionSchema schema;
    private final JpaWorkOrders orders;

    @Activate
    public DueList(@Reference PetitionSchema schema, @Reference JpaWorkOrders orders) {
        this.schema = schema;
        this.orders = orders;
    }

    /** Now. */
    public Instant now() {
        return schema.now();
    }

    /** The open orders whose deadline comes before, the soonest first. */
    public List<WorkOrderSummary> before(Instant until, int max) {
        return orders.dueBefore(until, max);
    }
}
