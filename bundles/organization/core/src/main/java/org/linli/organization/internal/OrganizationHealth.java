// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the module is: whether its database answers. */
@Component(immediate = true)
public final class OrganizationHealth implements ModuleHealth {
    private static final String DISTRICTS = "SELECT COUNT(*) FROM area WHERE parent = ''";

    private final OrganizationSchema schema;

    @Activate
    public OrganizationHealth(@Reference OrganizationSchema schema) {
        this.schema = schema;
    }

    @Override
    public String module() {
        return "organization";
    }

    @Override
    public Status status() {
        try {
            long districts = schema.jdbc(OrganizationHealth::districts);
            return new Status(true, Map.of("districts", districts));
        } catch (RuntimeException unwell) {
            return new Status(false, Map.of("error", unwell.getClass().getSimpleName()));
        }
    }

    private static long districts(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DISTRICTS);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
