// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.time.Clock;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.linli.kernel.support.data.OwnSchema;
import org.linli.kernel.support.data.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schema {@code visit}. */
@Component(service = VisitSchema.class, immediate = true)
public final class VisitSchema extends OwnSchema {
    private static final String NAME = "visit";

    @Activate
    public VisitSchema(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=" + NAME + ")") DataSource dataSource,
            @Reference(target = "(osgi.unit.name=" + NAME + ")") EntityManagerFactory entityManagers) {
        super(context, dataSource, entityManagers);
    }

    /** For tests: a schema that is there. */
    public VisitSchema(Schema schema, Clock clock) {
        super(schema, clock);
    }
}
