// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Projection;

/** A recorded visit ends what was due at the household and at its dwelling, and sets the next day. */
final class PlanVisits implements Projection {
    private static final int TOGETHER = 20;

    /** What is looked at of the event. */
    record Visited(String household, String dwelling, LocalDate day) {
        Stream<String> doors() {
            return Stream.of(household, dwelling).filter(Objects::nonNull);
        }
    }

    @Override
    public String name() {
        return "visit.plan-visits";
    }

    @Override
    public String feed() {
        return "visit";
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void apply(Connection tx, FeedEvent event) throws SQLException {
        if (event.type().equals("VisitRecorded")) {
            DueTable.takeTurn(tx);
            Visited visited = Json.read(event.body(), Visited.class);
            Map<String, DueRow> rows = new LinkedHashMap<>();
            for (String door : visited.doors().toList()) {
                remember(tx, door, visited.day());
                DueTable.of(tx, "door", List.of(door)).forEach(row -> rows.put(row.id(), row));
            }
            for (DueRow row : rows.values()) {
                DueRow now = row.visited(visited.day());
                if (now.version() != row.version()) {
                    DueTable.write(tx, now);
                }
            }
        }
    }

    private static void remember(Connection tx, String door, LocalDate day) throws SQLException {
        try (PreparedStatement later =
                tx.prepareStatement("UPDATE plan_visited SET last_on = CASE WHEN last_on < ? THEN ? ELSE last_on END"
                        + " WHERE door = ?")) {
            later.setDate(1, DueTable.sql(day));
            later.setDate(2, DueTable.sql(day));
            later.setString(3, door);
            if (later.executeUpdate() == 1) {
                return;
            }
        }
        try (PreparedStatement first = tx.prepareStatement("INSERT INTO plan_visited (door, last_on) VALUES (?, ?)")) {
            first.setString(1, door);
            first.setDate(2, DueTable.sql(day));
            first.executeUpdate();
        }
    }

    /** Rows that are due by a visit stay so: read again, the same visits change nothing. */
    @Override
    public void clear(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("TRUNCATE TABLE plan_visited");
        }
    }
}
