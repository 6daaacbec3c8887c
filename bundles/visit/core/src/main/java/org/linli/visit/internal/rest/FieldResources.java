// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import java.util.List;
import org.linli.visit.internal.field.JdbcConflicts;
import org.linli.visit.internal.field.JdbcFieldWork;
import org.linli.visit.internal.field.SealedBatches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What work without a network offers over HTTP. */
@Component(service = FieldResources.class)
public final class FieldResources {
    private final List<Object> resources;

    @Activate
    public FieldResources(
            @Reference JdbcFieldWork field, @Reference SealedBatches envelopes, @Reference JdbcConflicts conflicts) {
        this.resources = List.of(new FieldResource(field, envelopes), new ConflictResource(conflicts));
    }

    List<Object> all() {
        return resources;
    }
}
