// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.util.Set;
import org.linli.petition.internal.filing.JpaSplits;
import org.linli.petition.internal.together.JpaCampaigns;
import org.linli.petition.internal.together.JpaKnownWorks;
import org.linli.petition.internal.together.JpaLinks;
import org.linli.petition.internal.together.JpaMerges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The part of the module's resources that is about petitions that belong together. */
@Component(service = TogetherResources.class)
public final class TogetherResources {
    private final Set<Object> resources;

    @Activate
    public TogetherResources(
            @Reference JpaMerges merges,
            @Reference JpaSplits splits,
            @Reference JpaLinks links,
            @Reference JpaCampaigns campaigns,
            @Reference JpaKnownWorks works) {
        this.resources = Set.of(
                new MergeResource(merges),
                new SplitResource(splits, links, works),
                new CampaignResource(campaigns),
                new KnownWorkResource(works));
    }

    Set<Object> all() {
        return resources;
    }
}
