// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.sql.Connection;
import java.time.Clock;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.linli.kernel.database.Migrations;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.SqlFunction;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The module's own schema, in the state this bundle needs. Everything else in the bundle refers to it, so nothing runs
 * before the migrations have.
 */
@Component(service = GridSchema.class, immediate = true)
public final class GridSchema {
    private static final String NAME = "grid";

    private final Schema schema;
    private final Clock clock;

    @Activate
    public GridSchema(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=" + NAME + ")") DataSource dataSource,
            @Reference(target = "(osgi.unit.name=" + NAME + ")") EntityManagerFactory entityManagers) {
        this(new Schema(dataSource, entityManagers), PlatformClock.get());
        try (ServiceGate<Migrations> migrations = new ServiceGate<>(context, Migrations.class)) {
            migrations.service().migrate(context.getBundle(), dataSource);
        }
    }

    /** For tests: a schema that is there. */
    public GridSchema(Schema schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    public Schema schema() {
        return schema;
    }

    public Clock clock() {
        return clock;
    }

    public <R> R read(Function<EntityManager, R> work) {
        return schema.read(work);
    }

    public <R> R write(Function<EntityManager, R> work) {
        return schema.write(work);
    }

    public <R> R jdbc(SqlFunction<Connection, R> work) {
        return schema.jdbc(work);
    }
}
