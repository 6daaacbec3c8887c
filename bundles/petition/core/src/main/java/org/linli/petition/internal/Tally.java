// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Projection;
import org.linli.petition.WorkOrderState;

/** Keeps how many orders of each area are in each state. */
final class Tally implements Projection {
    private static final Map<String, WorkOrderState> STATES = Map.of(
            "PetitionFiled", WorkOrderState.FILED,
            "WorkOrderDispatched", WorkOrderState.DISPATCHED,
            "WorkOrderAcknowledged", WorkOrderState.IN_PROGRESS,
            "EscalationRequested", WorkOrderState.ESCALATED,
            "WorkOrderClosed", WorkOrderState.CLOSED,
            "WorkOrderReopened", WorkOrderState.DISPATCHED);

    /** Tells the state itself. */
    private static final String STEP = "StepTaken";

    /** What all these events tell. */
    record Moved(String order, String area, WorkOrderState state) {}

    @Override
    public String name() {
        return Names.TALLY;
    }

    @Override
    public String feed() {
        return Names.FEED;
    }

    @Override
    public void apply(Connection tx, FeedEvent event) throws SQLException {
        if (!STATES.containsKey(event.type()) && !event.type().equals(STEP)) {
            return;
        }
        Moved moved = Json.read(event.body(), Moved.class);
        WorkOrderState state = STATES.getOrDefault(event.type(), moved.state());
        Counted before = before(tx, moved.order());
        if (before != null
                && state.name().equals(before.state())
                && moved.area().equals(before.area())) {
            return;
        }
        if (before == null) {
            update(
                    tx,
                    "INSERT INTO tally_order (area, state, order_id) VALUES (?, ?, ?)",
                    moved.area(),
                    state.name(),
                    moved.order());
        } else {
            update(
                    tx,
                    "UPDATE tally_order SET area = ?, state = ? WHERE order_id = ?",
                    moved.area(),
                    state.name(),
                    moved.order());
            count(tx, before.area(), before.state(), -1);
        }
        count(tx, moved.area(), state.name(), 1);
    }

    @Override
    public void clear(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("TRUNCATE TABLE tally_order");
            statement.executeUpdate("TRUNCATE TABLE state_tally");
        }
    }

    /** Where an order is counted. */
    private record Counted(String area, String state) {}

    private static Counted before(Connection tx, String order) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT area, state FROM tally_order WHERE order_id = ?")) {
            select.setString(1, order);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Counted(row.getString(1), row.getString(2)) : null;
            }
        }
    }

    private static void count(Connection tx, String area, String state, int more) throws SQLException {
        int changed = update(
                tx,
                "UPDATE state_tally SET orders = orders + (" + more + ") WHERE area = ? AND state = ?",
                area,
                state);
        if (changed == 0) {
            update(tx, "INSERT INTO state_tally (area, state, orders) VALUES (?, ?, " + more + ")", area, state);
        }
    }

    private static int update(Connection tx, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
