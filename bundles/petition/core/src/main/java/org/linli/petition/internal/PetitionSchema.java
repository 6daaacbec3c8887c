// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.linli.kernel.database.Migrations;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** This module's tables, brought to the state that this version needs before anything uses them. */
@Component(service = PetitionSchema.class, immediate = true)
public final class PetitionSchema {
    private final Schema schema;
    private final Clock clock;

    @Activate
    public PetitionSchema(
            BundleContext context,
            @Reference(target = Names.SCHEMA_TARGET) DataSource dataSource,
            @Reference(target = Names.UNIT_TARGET) EntityManagerFactory entityManagers) {
        this(new Schema(dataSource, entityManagers), PlatformClock.get());
        try (ServiceGate<Migrations> migrations = new ServiceGate<>(context, Migrations.class)) {
            migrations.service().migrate(context.getBundle(), dataSource);
        }
    }

    public PetitionSchema(Schema schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    public Schema schema() {
        return schema;
    }

    public Clock clock() {
        return clock;
    }

    /** Now, as exactly as every database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
