// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.linli.kernel.support.data.OwnSchema;
import org.linli.kernel.support.data.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schema {@code organization}. */
@Component(service = OrganizationSchema.class, immediate = true)
public final class OrganizationSchema extends OwnSchema {
    private static final String NAME = "organization";

    @Activate
    public OrganizationSchema(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=" + NAME + ")") DataSource dataSource,
            @Reference(target = "(osgi.unit.name=" + NAME + ")") EntityManagerFactory entityManagers) {
        super(context, dataSource, entityManagers);
    }

    /** For tests: a schema that is there. */
    OrganizationSchema(Schema schema, Clock clock) {
        super(schema, clock);
    }

    /** This moment, as exactly as it can be stored. */
    Instant now() {
        return clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
