// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.Map;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the module is: whether its database answers. */
@Component
public final class OrganizationHealth implements ModuleHealth {
    private static final String COUNT = "SELECT COUNT(d) FROM AreaRow d WHERE d.parent = :none";

    private final OrganizationSchema schema;

    @Activate
    public OrganizationHealth(@Reference OrganizationSchema schema) {
        this.schema = schema;
    }

    @Override
    public String module() {
        return "organization";
    }

    @Override
    public Status status() {
        try {
            long districts = schema.read(em -> em.createQuery(COUNT, Long.class)
                    .setParameter("none", AreaRow.NO_PARENT)
                    .getSingleResult());
            return new Status(true, Map.of("districts", districts));
        } catch (RuntimeException unwell) {
            return new Status(false, Map.of("error", unwell.getClass().getSimpleName()));
        }
    }
}
