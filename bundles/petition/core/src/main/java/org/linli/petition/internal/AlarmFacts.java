// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.data.Dialect;
import org.linli.organization.Location;
import org.linli.petition.DueOrder;
import org.linli.petition.Urgency;

/** What rules need to know of orders whose clocks ask for something: read for all of them at once. */
public final class AlarmFacts {
    private static final String SELECT = "SELECT o.id, o.version, o.area, o.found_by, o.level_area, o.type, o.urgency,"
            + " o.reopened, p.channel, p.text FROM work_order o JOIN petition p ON p.id = o.petition_id WHERE o.id ";

    private AlarmFacts() {}

    /** An order. */
    public record OfOrder(long version, DueOrder.Facts facts) {
        public DueOrder.Facts with(Instant due) {
            return new DueOrder.Facts(
                    facts.area(),
                    facts.found(),
                    facts.level(),
                    facts.type(),
                    facts.channel(),
                    facts.text(),
                    facts.urgency(),
                    facts.reopened(),
                    due);
        }
    }

    public static Map<String, OfOrder> read(Connection connection, List<String> orders) throws SQLException {
        Map<String, OfOrder> found = new HashMap<>();
        each(connection, SELECT, orders, row -> found.put(row.getString("id"), order(row)));
        return found;
    }

    private static OfOrder order(ResultSet row) throws SQLException {
        String urgency = row.getString("urgency");
        return new OfOrder(
                row.getLong("version"),
                new DueOrder.Facts(
                        new AreaCode(row.getString("area")),
                        Location.Found.valueOf(row.getString("found_by")),
                        new AreaCode(row.getString("level_area")),
                        row.getString("type"),
                        row.getString("channel"),
                        row.getString("text"),
                        urgency == null ? null : Urgency.valueOf(urgency),
                        row.getInt("reopened"),
                        null));
    }

    /** Takes a row. */
    public interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    /** Reads the rows with these ids: at once on PostgreSQL, in a few parts on Derby. */
    public static void each(Connection connection, String select, List<String> ids, Taking taking) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        if (Dialect.of(connection) == Dialect.POSTGRESQL) {
            try (PreparedStatement statement = connection.prepareStatement(select + "= ANY (?)")) {
                statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                take(statement, taking);
            }
            return;
        }
        for (List<String> chunk : Chunks.of(ids)) {
            String marks = "?,".repeat(chunk.size() - 1) + "?";
            try (PreparedStatement statement = connection.prepareStatement(select + "IN (" + marks + ")")) {
                for (int i = 0; i < chunk.size(); i++) {
                    statement.setString(i + 1, chunk.get(i));
                }
                take(statement, taking);
            }
        }
    }

    private static void take(PreparedStatement statement, Taking taking) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                taking.take(row);
            }
        }
    }
}
