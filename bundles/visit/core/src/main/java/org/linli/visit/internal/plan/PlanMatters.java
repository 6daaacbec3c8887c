// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Projection;
import org.linli.petition.StepKind;

/**
 * Remembers which orders may have become matters of the plan, such as disputes and hazards, or are none any more: the plan
 * is made anew for them.
 */
final class PlanMatters implements Projection {
    private static final Set<String> OF_ORDERS = Set.of("StepTaken", "WorkOrderClosed");
    private static final Set<String> BEGIN = Set.of("PetitionFiled", "WorkOrderReopened");
    private static final Set<String> STEPS = Set.of(
            StepKind.CLASSIFY.name(),
            StepKind.MEDIATE.name(),
            StepKind.SETTLE.name(),
            StepKind.UNMERGE.name(),
            StepKind.SET_SECRECY.name());

    /** What is looked at of the events. */
    record Told(String order, String step) {}

    @Override
    public String name() {
        return "visit.plan-matters";
    }

    @Override
    public String feed() {
        return "petition";
    }

    @Override
    public void apply(Connection tx, FeedEvent event) throws SQLException {
        boolean begins = BEGIN.contains(event.type());
        if (begins || OF_ORDERS.contains(event.type())) {
            Told told = Json.read(event.body(), Told.class);
            if (begins
                    || STEPS.contains(String.valueOf(told.step()))
                    || !DueTable.of(tx, "subject", List.of(told.order())).isEmpty()) {
                PlanChanges.note(tx, told.order(), PlanChanges.MATTER);
            }
        }
    }

    @Override
    public void clear(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("DELETE FROM plan_changed WHERE place = " + PlanChanges.MATTER);
        }
    }
}
