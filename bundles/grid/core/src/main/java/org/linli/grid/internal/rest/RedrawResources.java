// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.util.List;
import org.linli.grid.internal.redraw.StoredRedraws;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What redraws offer over HTTP. */
@Component(service = RedrawResources.class)
public final class RedrawResources {
    private final List<Object> resources;

    @Activate
    public RedrawResources(@Reference StoredRedraws redraws) {
        this.resources = List.of(new RedrawResource(redraws));
    }

    List<Object> all() {
        return resources;
    }
}
