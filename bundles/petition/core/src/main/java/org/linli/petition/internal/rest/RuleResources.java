// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.util.Set;
import org.linli.petition.internal.review.JpaDeadlineReviews;
import org.linli.petition.internal.review.JpaEditions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is offered over HTTP on changed rules and calendars. */
@Component(service = RuleResources.class)
public final class RuleResources {
    private final Set<Object> all;

    @Activate
    public RuleResources(@Reference JpaDeadlineReviews reviews, @Reference JpaEditions editions) {
        this.all = Set.of(new DeadlineReviewsResource(reviews), new EditionsResource(editions));
    }

    /** The resources. */
    Set<Object> all() {
        return all;
    }
}
