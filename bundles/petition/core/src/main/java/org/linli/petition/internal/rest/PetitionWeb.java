// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.util.Set;
import org.linli.kernel.web.WebApplication;
import org.linli.petition.internal.JpaDeadlineReviews;
import org.linli.petition.internal.JpaEditions;
import org.linli.petition.internal.JpaOrderSearch;
import org.linli.petition.internal.JpaPetitions;
import org.linli.petition.internal.JpaWorkOrders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The module over HTTP. It refers to the services of its own bundle by their classes, so it never meets those of another
 * version of the module.
 */
@Component
public final class PetitionWeb implements WebApplication {
    private final Set<Object> resources;

    @Activate
    public PetitionWeb(
            @Reference JpaPetitions petitions,
            @Reference JpaWorkOrders orders,
            @Reference JpaOrderSearch search,
            @Reference JpaDeadlineReviews reviews,
            @Reference JpaEditions editions) {
        this.resources = Set.of(
                new TypeResource(petitions),
                new PetitionResource(petitions),
                new WorkOrdersResource(orders),
                new WorkOrderResource(orders),
                new OrderSearchResource(search),
                new TotalsResource(orders),
                new DeadlineReviewsResource(reviews),
                new EditionsResource(editions));
    }

    @Override
    public String path() {
        return "/api/petition";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
