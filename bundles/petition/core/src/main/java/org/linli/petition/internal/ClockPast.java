// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Clocks;

/** What clocks said before they were changed. Rows are only added. */
public final class ClockPast {
    private static final int LONGEST_REASON = 500;

    private ClockPast() {}

    /**
     * What a clock said.
     *
     * @param clock the id of a named one, or of the order for its own deadline
     * @param version the petition's version from which it said another
     */
    record Was(String clock, long version, Instant changedAt, String deadline) {}

    static boolean isKept(Connection tx, String clock, long version) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT version FROM clock_past WHERE clock = ? AND version = ?")) {
            select.setString(1, clock);
            select.setLong(2, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    static void keep(Connection tx, Was was, String reason) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO clock_past (clock, version, changed_at, deadline, reason) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, was.clock());
            insert.setLong(2, was.version());
            Instants.set(insert, 3, was.changedAt());
            insert.setString(4, was.deadline());
            insert.setString(
                    5,
                    reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
            insert.executeUpdate();
        }
    }

    /** What it said at a version, as JSON; empty when it was not changed since. */
    public static Optional<String> at(EntityManager manager, String clock, long version) {
        List<?> found = manager.createNativeQuery(
                        "SELECT deadline FROM clock_past WHERE clock = ? AND version > ? ORDER BY version")
                .setParameter(1, clock)
                .setParameter(2, version)
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** What these clocks said before, oldest first. */
    public static Map<String, List<Clocks.Past>> of(Connection tx, List<String> clocks) throws SQLException {
        Map<String, List<Clocks.Past>> found = new HashMap<>();
        AlarmFacts.each(
                tx,
                "SELECT clock, version, changed_at, deadline, reason FROM clock_past WHERE clock ",
                clocks,
                row -> found.computeIfAbsent(row.getString("clock"), id -> new ArrayList<>())
                        .add(past(row)));
        found.values().forEach(list -> list.sort(Comparator.comparingLong(Clocks.Past::version)));
        return found;
    }

    private static Clocks.Past past(ResultSet row) throws SQLException {
        return new Clocks.Past(
                row.getLong("version"),
                Instants.get(row, "changed_at"),
                Json.read(row.getString("deadline"), Deadline.class).due(),
                row.getString("reason"));
    }
}
