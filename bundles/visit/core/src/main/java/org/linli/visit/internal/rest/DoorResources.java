// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import java.util.List;
import org.linli.visit.internal.record.JpaVisits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What visits offer over HTTP. */
@Component(service = DoorResources.class)
public final class DoorResources {
    private final List<Object> resources;

    @Activate
    public DoorResources(@Reference JpaVisits visits) {
        this.resources = List.of(new VisitResource(visits), new PromiseResource(visits));
    }

    List<Object> all() {
        return resources;
    }
}
