// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.Connection;
import java.time.Clock;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.linli.kernel.database.Migrations;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;

/**
 * A module's own schema, in the state that the module's bundle needs. Everything else in the bundle refers to it, so
 * nothing runs before the migrations have.
 */
public class OwnSchema {
    private final Schema schema;
    private final Clock clock;

    /** Migrates first. */
    protected OwnSchema(BundleContext context, DataSource dataSource, EntityManagerFactory entityManagers) {
        this(new Schema(dataSource, entityManagers), PlatformClock.get());
        try (ServiceGate<Migrations> migrations = new ServiceGate<>(context, Migrations.class)) {
            migrations.service().migrate(context.getBundle(), dataSource);
        }
    }

    /** For tests: a schema that is there. */
    protected OwnSchema(Schema schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    public final Schema schema() {
        return schema;
    }

    public final Clock clock() {
        return clock;
    }

    /** See {@link Schema#read}. */
    public final <R> R read(Function<EntityManager, R> work) {
        return schema.read(work);
    }

    /** See {@link Schema#write}. */
    public final <R> R write(Function<EntityManager, R> work) {
        return schema.write(work);
    }

    /** See {@link Schema#jdbc}. */
    public final <R> R jdbc(SqlFunction<Connection, R> work) {
        return schema.jdbc(work);
    }
}
