// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal;

import javax.sql.DataSource;
import org.linli.kernel.database.Migrations;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.data.Schema;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's own schema, which holds how far the judge has read and nothing else. */
@Component(service = EscalationSchema.class, immediate = true)
public final class EscalationSchema {
    private final Schema schema;

    @Activate
    public EscalationSchema(
            BundleContext context, @Reference(target = "(osgi.jndi.service.name=escalation)") DataSource dataSource) {
        this.schema = new Schema(dataSource);
        try (ServiceGate<Migrations> migrations = new ServiceGate<>(context, Migrations.class)) {
            migrations.service().migrate(context.getBundle(), dataSource);
        }
    }

    /** The schema, in the state this bundle needs. */
    public Schema schema() {
        return schema;
    }
}
