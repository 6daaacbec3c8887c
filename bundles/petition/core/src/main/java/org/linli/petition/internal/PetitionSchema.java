// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

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

/** The schema {@code petition}. */
@Component(service = PetitionSchema.class, immediate = true)
public final class PetitionSchema extends OwnSchema {
    @Activate
    public PetitionSchema(
            BundleContext context,
            @Reference(target = Names.SCHEMA_TARGET) DataSource dataSource,
            @Reference(target = Names.UNIT_TARGET) EntityManagerFactory entityManagers) {
        super(context, dataSource, entityManagers);
    }

    /** For tests: a schema that is there. */
    public PetitionSchema(Schema schema, Clock clock) {
        super(schema, clock);
    }

    /** Now, as exactly as every database keeps it. */
    public Instant now() {
        return clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
