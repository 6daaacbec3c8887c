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
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Handler;
import org.linli.petition.DueOrder;
import org.linli.petition.DueOrder.Alarm;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrders.Supervised;

/** The sweep: finds by one index what clocks ask for, and writes the consequences in batches. */
final class DueOrders {
    static final String DUE = "SELECT id, version, next_alarm, next_alarm_at FROM work_order WHERE next_alarm_at <= ?"
            + " ORDER BY next_alarm_at, id FETCH FIRST ";
    private static final int MOST = 500;

    private final PetitionSchema schema;
    private final PetitionFeed feed;

    DueOrders(PetitionSchema schema, PetitionFeed feed) {
        this.schema = schema;
        this.feed = feed;
    }

    List<DueOrder> due(Instant now, int max) {
        bounded(max);
        return schema.schema().jdbc(connection -> {
            List<DueOrder> due = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(DUE + max + " ROWS ONLY")) {
                Instants.set(select, 1, now);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        due.add(new DueOrder(
                                row.getString("id"),
                                row.getLong("version"),
                                Alarm.valueOf(row.getString("next_alarm")),
                                Instants.get(row, "next_alarm_at")));
                    }
                }
            }
            return due;
        });
    }

    int remind(List<DueOrder> due, Actor by) {
        return answer(
                StepKind.REMIND,
                Alarm.WARNING,
                due.stream().map(one -> new Supervised(one, null)).toList(),
                by);
    }

    int markOverdue(List<Supervised> overdue, Actor by) {
        return answer(StepKind.OVERDUE, Alarm.OVERDUE, overdue, by);
    }

    int postpone(List<DueOrder> due, Instant until) {
        bounded(Math.max(1, due.size()));
        return schema.schema().jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE work_order SET next_alarm_at = ?" + " WHERE id = ? AND version = ? AND next_alarm = ?")) {
                for (DueOrder one : sorted(due)) {
                    Instants.set(update, 1, until);
                    update.setString(2, one.order());
                    update.setLong(3, one.version());
                    update.setString(4, one.alarm().name());
                    update.addBatch();
                }
                return (int) changed(update.executeBatch()).stream()
                        .filter(yes -> yes)
                        .count();
            }
        });
    }

    private int answer(StepKind kind, Alarm alarm, List<Supervised> asked, Actor by) {
        if (asked.isEmpty()) {
            return 0;
        }
        bounded(asked.size());
        Map<String, Supervised> byOrder = new HashMap<>();
        asked.stream()
                .filter(one -> one.due().alarm() == alarm)
                .forEach(one -> byOrder.put(one.due().order(), one));
        Instant now = schema.now();
        int done = schema.schema().jdbc(connection -> {
            List<Alarmed> rows = unchanged(connection, byOrder);
            List<Alarmed> taken = take(connection, rows);
            new AlarmAnswers(feed, kind, by, now).write(connection, taken);
            return taken.size();
        });
        feed.nudge();
        return done;
    }

    /** An order whose alarm is answered. */
    record Alarmed(String order, String petition, long version, String area, Place place, Handler supervisor) {}

    /** Where an order stands. */
    record Place(String state, String handler, String handlerName, Clocks clocks) {}

    /** The clocks of an order. */
    record Clocks(Instant dispatchBy, Instant dueAt) {}

    private List<Alarmed> unchanged(Connection connection, Map<String, Supervised> asked) throws SQLException {
        List<Alarmed> rows = new ArrayList<>();
        List<Supervised> sorted = asked.values().stream()
                .sorted(Comparator.comparing(one -> one.due().order()))
                .toList();
        for (int from = 0; from < sorted.size(); from += 100) {
            List<Supervised> chunk = sorted.subList(from, Math.min(sorted.size(), from + 100));
            String marks = "?,".repeat(chunk.size()).substring(0, 2 * chunk.size() - 1);
            try (PreparedStatement select = connection.prepareStatement("SELECT id, petition_id, version, area, state,"
                    + " handler_id, handler_name, dispatch_by, due_at, next_alarm FROM work_order WHERE id IN (" + marks
                    + ")")) {
                for (int i = 0; i < chunk.size(); i++) {
                    select.setString(i + 1, chunk.get(i).due().order());
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Supervised one = asked.get(row.getString("id"));
                        if (isUnchanged(row, one.due())) {
                            rows.add(alarmed(row, one.supervisor()));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static boolean isUnchanged(ResultSet row, DueOrder due) throws SQLException {
        return row.getLong("version") == due.version() && due.alarm().name().equals(row.getString("next_alarm"));
    }

    private static Alarmed alarmed(ResultSet row, Handler supervisor) throws SQLException {
        return new Alarmed(
                row.getString("id"),
                row.getString("petition_id"),
                row.getLong("version"),
                row.getString("area"),
                new Place(
                        row.getString("state"),
                        row.getString("handler_id"),
                        row.getString("handler_name"),
                        new Clocks(Instants.get(row, "dispatch_by"), Instants.get(row, "due_at"))),
                supervisor);
    }

    /** Takes the next version of each petition, as a single step does; leaves out those that changed meanwhile. */
    private static List<Alarmed> take(Connection connection, List<Alarmed> rows) throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE petition SET version = ? WHERE id = ? AND version = ?")) {
            for (Alarmed row : rows) {
                update.setLong(1, row.version() + 1);
                update.setString(2, row.petition());
                update.setLong(3, row.version());
                update.addBatch();
            }
            List<Boolean> changed = changed(update.executeBatch());
            List<Alarmed> taken = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (changed.get(i)) {
                    taken.add(rows.get(i));
                }
            }
            return taken;
        }
    }

    private static List<Boolean> changed(int[] counts) {
        List<Boolean> changed = new ArrayList<>();
        for (int count : counts) {
            changed.add(count == 1);
        }
        return changed;
    }

    private static List<DueOrder> sorted(List<DueOrder> due) {
        return due.stream().sorted(Comparator.comparing(DueOrder::order)).toList();
    }

    private static void bounded(int size) {
        if (size < 1 || size > MOST) {
            throw new PlatformException(Problem.invalid("max", "was " + size, "1 to " + MOST));
        }
    }
}
