// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.web.WebApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The module over HTTP. It refers to the services of its own bundle by their classes, so it never meets those of another
 * version of the module.
 */
@Component
public final class GridWeb implements WebApplication {
    private final Set<Object> resources;

    @Activate
    public GridWeb(
            @Reference StaffResources staff,
            @Reference ProofResources proofs,
            @Reference RedrawResources redraws,
            @Reference SheetResources sheets) {
        this.resources = Stream.of(staff.all(), proofs.all(), redraws.all(), sheets.all())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String path() {
        return "/api/grid";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
