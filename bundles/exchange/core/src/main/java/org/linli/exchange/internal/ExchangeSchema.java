// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.linli.kernel.database.Migrations;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** This module's tables: what came in and went out, by id. */
@Component(service = ExchangeSchema.class, immediate = true)
public final class ExchangeSchema {
    private final Schema schema;
    private final Clock clock;

    @Activate
    public ExchangeSchema(
            BundleContext context, @Reference(target = "(osgi.jndi.service.name=exchange)") DataSource dataSource) {
        this(dataSource, PlatformClock.get());
        try (ServiceGate<Migrations> migrations = new ServiceGate<>(context, Migrations.class)) {
            migrations.service().migrate(context.getBundle(), dataSource);
        }
    }

    /** Tables that are there already. */
    public ExchangeSchema(DataSource dataSource, Clock clock) {
        this.schema = new Schema(dataSource);
        this.clock = clock;
    }

    /** The schema, in the state this bundle needs. */
    public Schema schema() {
        return schema;
    }

    /** Now, as exactly as every database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
