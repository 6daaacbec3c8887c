// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.util.List;
import org.linli.grid.internal.sheet.RegistryGridSheets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the sheets of areas offer over HTTP. */
@Component(service = SheetResources.class)
public final class SheetResources {
    private final List<Object> resources;

    @Activate
    public SheetResources(@Reference RegistryGridSheets sheets) {
        this.resources = List.of(new SheetResource(sheets));
    }

    List<Object> all() {
        return resources;
    }
}
