// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Projection;

/** Remembers whom and which places the registry changed: the plan is made anew for them, a hundred at a time. */
final class PlanChanges implements Projection {
    /** What a changed subject is. */
    static final int PERSON = 0;

    static final int PLACE = 1;
    static final int MATTER = 2;

    private static final Set<String> OF_RESIDENTS = Set.of("ResidentSaved", "ResidentMerged", "CareFileSaved");
    private static final Set<String> PLACES = Set.of("dwelling", "facility");

    /** What is looked at of the events. */
    record Saved(String resident, String into, String kind, String place) {}

    @Override
    public String name() {
        return "visit.plan-changes";
    }

    @Override
    public String feed() {
        return "registry";
    }

    @Override
    public void apply(Connection tx, FeedEvent event) throws SQLException {
        for (Map.Entry<String, Integer> each : changed(event).entrySet()) {
            note(tx, each.getKey(), each.getValue());
        }
    }

    /** Something changed, and what it is. */
    static void note(Connection tx, String subject, int what) throws SQLException {
        if (!again(tx, subject)) {
            remember(tx, subject, what);
        }
    }

    private static Map<String, Integer> changed(FeedEvent event) {
        Map<String, Integer> changed = new LinkedHashMap<>();
        if (OF_RESIDENTS.contains(event.type())) {
            Saved saved = Json.read(event.body(), Saved.class);
            changed.put(saved.resident(), PERSON);
            if (saved.into() != null) {
                changed.put(saved.into(), PERSON);
            }
        } else if (event.type().equals("PlaceSaved")) {
            Saved saved = Json.read(event.body(), Saved.class);
            if (PLACES.contains(saved.kind())) {
                changed.put(saved.place(), PLACE);
            }
        }
        return changed;
    }

    private static boolean again(Connection tx, String subject) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE plan_changed SET times = times + 1 WHERE subject = ?")) {
            update.setString(1, subject);
            return update.executeUpdate() == 1;
        }
    }

    private static void remember(Connection tx, String subject, int what) throws SQLException {
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO plan_changed (subject, place, times) VALUES (?, ?, 1)")) {
            insert.setString(1, subject);
            insert.setInt(2, what);
            insert.executeUpdate();
        }
    }

    @Override
    public void clear(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("TRUNCATE TABLE plan_changed");
        }
    }
}
