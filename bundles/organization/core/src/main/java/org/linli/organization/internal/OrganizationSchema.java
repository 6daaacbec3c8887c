// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
@Component(service = OrganizationSchema.class, immediate = true)
public final class OrganizationSchema {
    private static final String NAME = "organization";

    private final Schema schema;
    private final Clock clock;

    @Activate
    public OrganizationSchema(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=" + NAME + ")") DataSource dataSource,
            @Reference(target = "(osgi.unit.name=" + NAME + ")") EntityManagerFactory entityManagers) {
        this(new Schema(dataSource, entityManagers), PlatformClock.get());
        try (ServiceGate<Migrations> migrations = new ServiceGate<>(context, Migrations.class)) {
            migrations.service().migrate(context.getBundle(), dataSource);
        }
    }

    /** For tests: a schema that is there. */
    OrganizationSchema(Schema schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    Schema schema() {
        return schema;
    }

    Clock clock() {
        return clock;
    }

    /** This moment, as exactly as it can be stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    <R> R read(Function<EntityManager, R> work) {
        return schema.read(work);
    }

    <R> R write(Function<EntityManager, R> work) {
        return schema.write(work);
    }

    <R> R jdbc(SqlFunction<Connection, R> work) {
        return schema.jdbc(work);
    }
}
