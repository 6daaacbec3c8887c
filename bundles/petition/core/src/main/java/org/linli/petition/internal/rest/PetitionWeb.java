// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.web.WebApplication;
import org.linli.petition.internal.attachment.StoredAttachments;
import org.linli.petition.internal.clock.JpaClocks;
import org.linli.petition.internal.clock.JpaExtensions;
import org.linli.petition.internal.clock.JpaSuspensions;
import org.linli.petition.internal.duplicate.IndexedDuplicates;
import org.linli.petition.internal.filing.JpaPetitions;
import org.linli.petition.internal.handling.JpaOrderSearch;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.linli.petition.internal.template.ConfiguredTemplates;
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
            @Reference IndexedDuplicates duplicates,
            @Reference StoredAttachments attachments,
            @Reference ConfiguredTemplates templates,
            @Reference JpaClocks clocks,
            @Reference JpaSuspensions suspensions,
            @Reference JpaExtensions extensions,
            @Reference JointResources joint,
            @Reference TogetherResources together,
            @Reference WayResources ways,
            @Reference RuleResources rules,
            @Reference ChannelResources channels) {
        Set<Object> own = Set.of(
                new TypeResource(petitions),
                new PetitionResource(petitions),
                new WorkOrdersResource(orders),
                new WorkOrderResource(orders, ways.outcomes()),
                new OrderSearchResource(search),
                new DuplicateResource(duplicates),
                new OrderDuplicateResource(duplicates),
                new OwnFileResource(attachments),
                new OrderFileResource(attachments),
                new WaitingFileResource(attachments),
                new TemplateResource(templates),
                new ClockResource(clocks, suspensions, extensions),
                new TotalsResource(orders));
        this.resources = Stream.of(own, joint.all(), together.all(), ways.all(), rules.all(), channels.all())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
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
