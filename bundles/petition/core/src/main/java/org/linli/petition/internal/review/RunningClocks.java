// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Json;
import org.linli.organization.Location;
import org.linli.petition.DeadlineReviews.About;
import org.linli.petition.DeadlineReviews.Running;
import org.linli.petition.Urgency;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.handling.JpaOutcomes;

/** Reads the clocks that run, order by order along the primary key. */
final class RunningClocks {
    /** What was said with a date stays: until when it stands still, and what was promised. */
    private static final String FIXED = "'" + NamedClocks.SUSPENSION + "', '" + JpaOutcomes.PROMISE + "'";

    private static final Set<String> FIXED_NAMES =
            Set.of(NamedClocks.SUSPENSION, NamedClocks.CLAIM, JpaOutcomes.PROMISE, "supervision");

    private RunningClocks() {}

    /** Whether a clock is of no rule of an area: what was promised or claimed, and until when it stands still. */
    static boolean isFixed(String name) {
        return FIXED_NAMES.contains(name);
    }

    /**
     * A part of the open orders.
     *
     * @param clocks theirs, those of one order together
     * @param orders how many orders
     * @param last the id of the last order; null when there was none
     */
    record Part(List<Running> clocks, int orders, String last) {}

    /** Without what a calendar need not know. */
    static Part after(Connection connection, AreaCode area, String order, int orders) throws SQLException {
        return after(connection, new Open(area, order, false), orders);
    }

    /** With the way each came in, which a rule may ask for. */
    static Part withChannels(Connection connection, AreaCode area, String order, int orders) throws SQLException {
        return after(connection, new Open(area, order, true), orders);
    }

    private record Open(AreaCode area, String after, boolean channels) {}

    private static Part after(Connection connection, Open open, int orders) throws SQLException {
        Map<String, Found> found = own(connection, open, orders);
        if (found.isEmpty()) {
            return new Part(List.of(), 0, null);
        }
        String last = found.keySet().stream().reduce((before, after) -> after).orElseThrow();
        named(connection, open.after(), last, found);
        List<Running> clocks =
                found.values().stream().flatMap(one -> one.clocks().stream()).toList();
        return new Part(clocks, found.size(), last);
    }

    private record Found(About about, List<Running> clocks) {}

    private static Map<String, Found> own(Connection connection, Open open, int orders) throws SQLException {
        Codes codes = open.area() == null ? null : Codes.in(open.area());
        boolean channels = open.channels();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT o.id, o.area, o.found_by, o.level_area, o.type, " + (channels ? "p.channel" : "''") + ","
                        + " o.urgency, o.reopened, o.deadline, o.deadline_ended_at FROM work_order o"
                        + (channels ? " JOIN petition p ON p.id = o.petition_id" : "")
                        + " WHERE o.id > ? AND o.is_open = 1" + (codes == null ? "" : " AND o.area BETWEEN ? AND ?")
                        + " ORDER BY o.id FETCH FIRST " + orders + " ROWS ONLY")) {
            select.setString(1, open.after());
            if (codes != null) {
                select.setString(2, codes.first());
                select.setString(3, codes.last());
            }
            Map<String, Found> found = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    Found one = new Found(about(row), new ArrayList<>(2));
                    String deadline = row.getString(9);
                    if (deadline != null && row.getTimestamp(10) == null) {
                        one.clocks().add(new Running(id, id, null, Json.read(deadline, Deadline.class), one.about()));
                    }
                    found.put(id, one);
                }
            }
            return found;
        }
    }

    private static About about(ResultSet row) throws SQLException {
        String urgency = row.getString(7);
        return new About(
                new AreaCode(row.getString(2)),
                Location.Found.valueOf(row.getString(3)),
                new AreaCode(row.getString(4)),
                row.getString(5),
                row.getString(6),
                urgency == null ? null : Urgency.valueOf(urgency),
                row.getInt(8));
    }

    private static void named(Connection connection, String after, String last, Map<String, Found> found)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT order_id, id, name, deadline FROM order_clock"
                        + " WHERE order_id > ? AND order_id <= ? AND ended_at IS NULL AND name NOT IN ("
                        + FIXED + ") ORDER BY order_id, id")) {
            select.setString(1, after);
            select.setString(2, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Found one = found.get(row.getString(1));
                    if (one != null) {
                        Deadline deadline = Json.read(row.getString(4), Deadline.class);
                        one.clocks()
                                .add(new Running(
                                        row.getString(1), row.getString(2), row.getString(3), deadline, one.about()));
                    }
                }
            }
        }
    }
}
