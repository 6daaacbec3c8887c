// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.linli.kernel.health.ModuleHealth;
import org.linli.visit.internal.plan.ConfiguredPlans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the module is: whether its database answers, and how much it has told. */
@Component(immediate = true)
public final class VisitHealth implements ModuleHealth {
    private static final Logger LOG = LoggerFactory.getLogger(VisitHealth.class);

    private static final String WAITING = "SELECT COUNT(*) FROM filing WHERE next_try_at > ?";
    private static final String FILINGS_REFUSED = "SELECT COUNT(*) FROM filing WHERE state = 'REFUSED'";
    private static final String HAZARDS = "SELECT COUNT(*) FROM hazard WHERE next_at > ?";
    private static final String GIVEN_UP = "SELECT COUNT(*) FROM hazard WHERE given_up_for > ''";
    private static final String REFUSED = "SELECT COUNT(*) FROM track_look WHERE granted = 0";

    private final VisitSchema schema;
    private final ConfiguredPlans plans;

    @Activate
    public VisitHealth(@Reference VisitSchema schema, @Reference ConfiguredPlans plans) {
        this.schema = schema;
        this.plans = plans;
    }

    @Override
    public String module() {
        return "visit";
    }

    @Override
    public Status status() {
        try {
            return new Status(
                    true,
                    Map.of(
                            "events", schema.jdbc(VisitHealth::told),
                            "refusedConfigurations", plans.refused(),
                            "filingsWaiting", schema.jdbc(tx -> count(tx, WAITING, Instant.EPOCH)),
                            "filingsRefused", schema.jdbc(tx -> count(tx, FILINGS_REFUSED)),
                            "hazardsWaiting", schema.jdbc(tx -> count(tx, HAZARDS, Instant.EPOCH)),
                            "hazardsToFileByHand", schema.jdbc(tx -> count(tx, GIVEN_UP)),
                            "refusedLooksAtTracks", schema.jdbc(tx -> count(tx, REFUSED))));
        } catch (RuntimeException unwell) {
            LOG.warn("The tables of visit do not answer", unwell);
            return new Status(false, Map.of("error", unwell.getClass().getSimpleName()));
        }
    }

    private static long count(Connection connection, String query, Object... values) throws SQLException {
        return Rows.first(connection, query, row -> row.getLong(1), values);
    }

    private static long told(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT last_seq FROM feed_state WHERE id = 1")) {
            row.next();
            return row.getLong(1);
        }
    }
}
