// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.util.Set;
import org.linli.petition.Outcomes;
import org.linli.petition.internal.handling.JpaAssignments;
import org.linli.petition.internal.handling.JpaHistories;
import org.linli.petition.internal.handling.JpaOutcomes;
import org.linli.petition.internal.handling.JpaRestrictions;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.linli.petition.internal.handling.StockTaking;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The part of the resources that is about whose an order is, what becomes of it, and how many of a type there are. */
@Component(service = WayResources.class)
public final class WayResources {
    private final Outcomes outcomes;
    private final Set<Object> resources;

    @Activate
    public WayResources(
            @Reference JpaWorkOrders orders,
            @Reference JpaAssignments assignments,
            @Reference JpaOutcomes outcomes,
            @Reference JpaRestrictions restrictions,
            @Reference JpaHistories histories,
            @Reference StockTaking stock) {
        this.outcomes = outcomes;
        this.resources = Set.of(
                new AssignmentResource(assignments, orders),
                new ClaimResource(assignments),
                new PoolResource(assignments),
                new OutcomeResource(outcomes),
                new RestrictionResource(restrictions),
                new HistoryResource(histories),
                new StockResource(stock));
    }

    Set<Object> all() {
        return resources;
    }

    Outcomes outcomes() {
        return outcomes;
    }
}
