// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.web.WebApplication;
import org.linli.registry.internal.people.JpaResidents;
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
            @Reference JpaResidents residents,
            @Reference IndexedResidentSearch search,
            @Reference CubeTotals totals,
            @Reference OwnResources own,
            @Reference CareResources care) {
        List<Object> all = new ArrayList<>(own.all());
        all.addAll(care.all());
        all.add(new ResidentResource(residents));
        all.add(new DuplicateCheckResource(residents));
        all.add(new ResidentSearchResource(search));
        all.add(new TotalsResource(totals));
        this.resources = Set.copyOf(all);
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
