// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.web.WebApplication;
import org.linli.registry.internal.search.CubeTotals;
import org.linli.registry.internal.search.IndexedResidentSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The module over HTTP. It refers to the services of its own bundle by their classes, so it never meets those of another
 * version of the module.
 */
@Component
public final class RegistryWeb implements WebApplication {
    private final Set<Object> resources;

    @Activate
    public RegistryWeb(
            @Reference PeopleResources people,
            @Reference PlaceResources places,
            @Reference IndexedResidentSearch search,
            @Reference CubeTotals totals,
            @Reference OwnResources own) {
        this.resources = together(
                people.all(),
                places.all(),
                List.of(new ResidentSearchResource(search), new TotalsResource(totals)),
                own.all());
    }

    @SafeVarargs
    private static Set<Object> together(List<Object>... parts) {
        return Arrays.stream(parts).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String path() {
        return "/api/registry";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
