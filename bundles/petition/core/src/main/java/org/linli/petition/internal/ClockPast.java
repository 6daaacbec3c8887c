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
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Clocks;

/** What clocks said before they were changed; rows are only added. */
final class ClockPast {
    private static final int LONGEST_REASON = 500;

    private ClockPast() {}

    /** A clock that is about to say something else. */
    record Before(String clock, String deadline) {}

    /** Keeps it, with the version from which it is another. */
    static void keep(Connection tx, Before before, WorkOrderRow order, Instant now, String reason) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO clock_past (clock, version, changed_at, deadline, reason) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, before.clock());
            insert.setLong(2, order.version);
            Instants.set(insert, 3, now);
            insert.setString(4, before.deadline());
            insert.setString(
                    5,
                    reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
            insert.executeUpdate();
        }
    }

    /** What these clocks said before, oldest first. */
    static Map<String, List<Clocks.Past>> of(Connection tx, List<String> clocks) throws SQLException {
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
