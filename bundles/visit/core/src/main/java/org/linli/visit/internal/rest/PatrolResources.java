// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import java.util.List;
import org.linli.visit.internal.patrol.JdbcPatrols;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What patrols offer over HTTP. */
@Component(service = PatrolResources.class)
public final class PatrolResources {
    private final List<Object> resources;

    @Activate
    public PatrolResources(@Reference JdbcPatrols patrols) {
        this.resources = List.of(new PatrolResource(patrols), new HazardResource(patrols));
    }

    List<Object> all() {
        return resources;
    }
}
