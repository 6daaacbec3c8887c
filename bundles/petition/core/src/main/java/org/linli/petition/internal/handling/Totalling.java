// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrders.Totals;
import org.linli.petition.internal.Names;

/** Reads the counts of an area and all that lies in it. */
final class Totalling {
    private Totalling() {}

    static Totals of(Connection connection, AreaCode area) throws SQLException {
        Map<WorkOrderState, Long> counts = new EnumMap<>(WorkOrderState.class);
        for (WorkOrderState state : WorkOrderState.values()) {
            counts.put(state, 0L);
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT state, SUM(orders) AS orders FROM state_tally WHERE area BETWEEN ? AND ? GROUP BY state")) {
            select.setString(1, area.value());
            // digits only, so that the range is the same in every collation
            select.setString(
                    2,
                    area.value()
                            + "9"
                                    .repeat(AreaLevel.GRID.codeLength()
                                            - area.value().length()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(WorkOrderState.valueOf(row.getString("state")), row.getLong("orders"));
                }
            }
        }
        return new Totals(area, counts, bookmark(connection));
    }

    private static long bookmark(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT seq FROM feed_bookmark WHERE reader = ?")) {
            select.setString(1, Names.TALLY);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
