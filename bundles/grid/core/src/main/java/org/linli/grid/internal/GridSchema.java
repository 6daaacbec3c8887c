// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.time.Clock;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.linli.kernel.support.data.OwnSchema;
import org.linli.kernel.support.data.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schema {@code grid}. */
@Component(service = GridSchema.class, immediate = true)
public final class GridSchema extends OwnSchema {
    private static final String NAME = "grid";

    @Activate
    public GridSchema(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=" + NAME + ")") DataSource dataSource,
            @Reference(target = "(osgi.unit.name=" + NAME + ")") EntityManagerFactory entityManagers) {
        super(context, dataSource, entityManagers);
    }

    /** For tests: a schema that is there. */
    public GridSchema(Schema schema, Clock clock) {
        super(schema, clock);
    }
}
