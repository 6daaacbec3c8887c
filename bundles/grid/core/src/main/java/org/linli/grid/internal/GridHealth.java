// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the module is: whether its database answers, how much it has told, and which files are refused. */
@Component(immediate = true)
public final class GridHealth implements ModuleHealth {
    private static final Logger LOG = LoggerFactory.getLogger(GridHealth.class);

    private final GridSchema schema;
    private final GridExplained files;

    @Activate
    public GridHealth(@Reference GridSchema schema, @Reference GridExplained files) {
        this.schema = schema;
        this.files = files;
    }

    @Override
    public String module() {
        return "grid";
    }

    @Override
    public Status status() {
        try {
            return new Status(
                    true, Map.of("events", schema.jdbc(GridHealth::told), "refusedConfigurations", files.refused()));
        } catch (RuntimeException unwell) {
            LOG.warn("The tables of grid do not answer", unwell);
            return new Status(false, Map.of("error", unwell.getClass().getSimpleName()));
        }
    }

    private static long told(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT last_seq FROM feed_state WHERE id = 1")) {
            row.next();
            return row.getLong(1);
        }
    }
}
