// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.linli.kernel.health.ModuleHealth;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the module is: whether its database answers. A count of everybody would take seconds, so there is none. */
@Component(immediate = true)
public final class RegistryHealth implements ModuleHealth {
    private final RegistrySchema schema;
    private final ConfiguredCategories categories;

    @Activate
    public RegistryHealth(@Reference RegistrySchema schema, @Reference ConfiguredCategories categories) {
        this.schema = schema;
        this.categories = categories;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public Status status() {
        try {
            String residents = schema.jdbc(RegistryHealth::anybody) ? "some" : "none";
            return new Status(true, Map.of("residents", residents, "refusedConfigurations", categories.refused()));
        } catch (RuntimeException unwell) {
            return new Status(false, Map.of("error", unwell.getClass().getSimpleName()));
        }
    }

    private static boolean anybody(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT id FROM resident FETCH FIRST 1 ROWS ONLY")) {
            return row.next();
        }
    }
}
