// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Handler;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.WorkOrderRow;

/** Reads the orders whose clocks are to be changed, as far as their clocks go. */
final class ReviewedReads {
    private static final String ORDERS =
            "SELECT o.id, o.petition_id, o.area, o.state, o.is_open, o.handler_id, o.handler_name, o.level_area,"
                    + " o.urgency, o.filed_at, o.deadline, o.due_at, o.warn_at, o.provisional, o.dispatch_by,"
                    + " o.reminded_at, o.overdue_at, o.supervisor_kind, o.supervisor_id, o.supervisor_name,"
                    + " o.deadline_ended_at, o.closed_at, o.ended_at, o.deadline_ends, o.clocked, o.rule_pack, o.handed_from,"
                    + " p.version, p.orders"
                    + " FROM work_order o JOIN petition p ON p.id = o.petition_id WHERE o.id IN (";
    private static final String CLOCKS = "SELECT id, order_id, name, deadline, due_at, warn_at, provisional, ended_at,"
            + " reminded_at, overdue_at, supervisor_kind, supervisor_id, supervisor_name"
            + " FROM order_clock WHERE id IN (";

    private ReviewedReads() {}

    static Map<String, ReviewedOrder> orders(Connection connection, List<String> ids, List<String> clocks)
            throws SQLException {
        Map<String, ReviewedOrder> orders = new HashMap<>();
        each(connection, ORDERS, ids, row -> {
            WorkOrderRow order = order(row);
            orders.put(order.id, new ReviewedOrder(order, row.getLong("version"), row.getInt("orders")));
        });
        each(connection, CLOCKS, clocks, row -> {
            ClockRow clock = clock(row);
            if (orders.containsKey(clock.orderId)) {
                orders.get(clock.orderId).clocks.add(clock);
            }
        });
        return orders;
    }

    static Map<Integer, DeadlineRule> rules(Connection connection, String review) throws SQLException {
        Map<Integer, DeadlineRule> rules = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT nr, rule FROM deadline_review_rule WHERE review_id = ?")) {
            select.setString(1, review);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rules.put(row.getInt(1), Json.read(row.getString(2), DeadlineRule.class));
                }
            }
        }
        return rules;
    }

    /** Takes a row. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** Always as many marks: one statement, prepared once. */
    static void each(Connection connection, String sql, List<String> ids, Taker taker) throws SQLException {
        for (List<String> some : Chunks.of(ids)) {
            List<String> padded = new ArrayList<>(some);
            while (padded.size() < 100) {
                padded.add(some.get(0));
            }
            try (PreparedStatement select = connection.prepareStatement(sql + "?,".repeat(99) + "?)")) {
                for (int i = 0; i < padded.size(); i++) {
                    select.setString(i + 1, padded.get(i));
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        taker.take(row);
                    }
                }
            }
        }
    }

    private static WorkOrderRow order(ResultSet row) throws SQLException {
        WorkOrderRow order = new WorkOrderRow();
        order.id = row.getString("id");
        order.petitionId = row.getString("petition_id");
        order.area = row.getString("area");
        order.state = WorkOrderState.valueOf(row.getString("state"));
        order.open = row.getInt("is_open");
        order.handlerId = row.getString("handler_id");
        order.handlerName = row.getString("handler_name");
        order.level = row.getString("level_area");
        String urgency = row.getString("urgency");
        order.urgency = urgency == null ? null : Urgency.valueOf(urgency);
        order.filedAt = Instants.get(row, "filed_at");
        order.deadline = row.getString("deadline");
        order.dueAt = Instants.get(row, "due_at");
        order.warnAt = Instants.get(row, "warn_at");
        order.provisional = row.getInt("provisional");
        order.dispatchBy = Instants.get(row, "dispatch_by");
        order.remindedAt = Instants.get(row, "reminded_at");
        order.overdueAt = Instants.get(row, "overdue_at");
        order.supervisorKind = kind(row);
        order.supervisorId = row.getString("supervisor_id");
        order.supervisorName = row.getString("supervisor_name");
        order.deadlineEndedAt = Instants.get(row, "deadline_ended_at");
        order.closedAt = Instants.get(row, "closed_at");
        order.endedAt = Instants.get(row, "ended_at");
        order.deadlineEnds = row.getString("deadline_ends");
        order.clocked = row.getInt("clocked");
        order.rulePack = row.getString("rule_pack");
        order.handedFrom = row.getString("handed_from");
        return order;
    }

    static ClockRow clock(ResultSet row) throws SQLException {
        ClockRow clock = new ClockRow();
        clock.id = row.getString("id");
        clock.orderId = row.getString("order_id");
        clock.name = row.getString("name");
        clock.deadline = row.getString("deadline");
        clock.dueAt = Instants.get(row, "due_at");
        clock.warnAt = Instants.get(row, "warn_at");
        clock.provisional = row.getInt("provisional");
        clock.endedAt = Instants.get(row, "ended_at");
        clock.remindedAt = Instants.get(row, "reminded_at");
        clock.overdueAt = Instants.get(row, "overdue_at");
        clock.supervisorKind = kind(row);
        clock.supervisorId = row.getString("supervisor_id");
        clock.supervisorName = row.getString("supervisor_name");
        return clock;
    }

    private static Handler.Kind kind(ResultSet row) throws SQLException {
        String kind = row.getString("supervisor_kind");
        return kind == null ? null : Handler.Kind.valueOf(kind);
    }
}
