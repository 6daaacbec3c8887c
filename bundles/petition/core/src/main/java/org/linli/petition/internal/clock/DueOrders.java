// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.DueOrder;
import org.linli.petition.DueOrder.Alarm;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrders.Supervised;
import org.linli.petition.internal.AlarmFacts;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;

/**
 * The sweep: finds by two indexes what clocks ask for, those of the orders themselves and the named ones, and has the
 * consequences written in batches.
 */
public final class DueOrders {
    static final String DUE = "SELECT id, next_alarm, next_alarm_at, due_at FROM work_order WHERE next_alarm_at <= ?"
            + " ORDER BY next_alarm_at, id FETCH FIRST ";
    static final String DUE_NAMED = "SELECT id, order_id, name, next_alarm, next_alarm_at, due_at FROM order_clock"
            + " WHERE next_alarm_at <= ? ORDER BY next_alarm_at, id FETCH FIRST ";

    private static final int MOST = 500;
    /** Who reads a row there waits for whoever writes it. */
    private static final int MOST_ON_DERBY = 50;

    private final PetitionSchema schema;
    private final PetitionFeed feed;

    public DueOrders(PetitionSchema schema, PetitionFeed feed) {
        this.schema = schema;
        this.feed = feed;
    }

    /** An alarm as its index gives it; without a clock it is the order's own. */
    private record Ringing(String order, Alarm alarm, Instant at, Instant due, String clock, String name) {}

    public List<DueOrder> due(Instant now, int max) {
        bounded(max);
        return schema.schema().jdbc(connection -> {
            List<Ringing> ringing = Stream.concat(own(connection, now, max), named(connection, now, max))
                    .sorted(Comparator.comparing(Ringing::at))
                    .limit(max)
                    .toList();
            Map<String, AlarmFacts.OfOrder> facts = AlarmFacts.read(
                    connection, ringing.stream().map(Ringing::order).distinct().toList());
            return ringing.stream()
                    .map(one -> due(one, facts.get(one.order())))
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    private static DueOrder due(Ringing one, AlarmFacts.OfOrder facts) {
        return facts == null
                ? null
                : new DueOrder(
                        one.order(),
                        facts.version(),
                        one.alarm(),
                        one.at(),
                        one.clock(),
                        one.name(),
                        facts.with(one.due()));
    }

    private static Stream<Ringing> own(Connection connection, Instant now, int max) throws SQLException {
        return ringing(
                connection,
                DUE + max + " ROWS ONLY",
                now,
                row -> new Ringing(
                        row.getString("id"),
                        Alarm.valueOf(row.getString("next_alarm")),
                        Instants.get(row, "next_alarm_at"),
                        Instants.get(row, "due_at"),
                        null,
                        null));
    }

    private static Stream<Ringing> named(Connection connection, Instant now, int max) throws SQLException {
        return ringing(
                connection,
                DUE_NAMED + max + " ROWS ONLY",
                now,
                row -> new Ringing(
                        row.getString("order_id"),
                        Alarm.valueOf(row.getString("next_alarm")),
                        Instants.get(row, "next_alarm_at"),
                        Instants.get(row, "due_at"),
                        row.getString("id"),
                        row.getString("name")));
    }

    /** Reads a row. */
    private interface Reading {
        Ringing read(ResultSet row) throws SQLException;
    }

    private static Stream<Ringing> ringing(Connection connection, String sql, Instant now, Reading reading)
            throws SQLException {
        List<Ringing> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Instants.set(select, 1, now);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
        }
        return found.stream();
    }

    public int remind(List<DueOrder> due, Actor by) {
        return answer(
                new AlarmBatch.Answer(StepKind.REMIND, Alarm.WARNING, by, schema.now()),
                due.stream().map(one -> new Supervised(one, null)).toList());
    }

    public int markOverdue(List<Supervised> overdue, Actor by) {
        return answer(new AlarmBatch.Answer(StepKind.OVERDUE, Alarm.OVERDUE, by, schema.now()), overdue);
    }

    private int answer(AlarmBatch.Answer answer, List<Supervised> asked) {
        if (asked.isEmpty()) {
            return 0;
        }
        bounded(asked.size());
        List<Supervised> ours = asked.stream()
                .filter(one -> one.due().alarm() == answer.alarm())
                .toList();
        int done = 0;
        int size = schema.schema().jdbc(Dialect::of) == Dialect.DERBY ? MOST_ON_DERBY : MOST;
        for (int from = 0; from < ours.size(); from += size) {
            List<Supervised> some = ours.subList(from, Math.min(ours.size(), from + size));
            done += schema.schema().jdbc(connection -> new AlarmBatch(connection, feed, answer).run(some));
        }
        feed.nudge();
        return done;
    }

    public int postpone(List<DueOrder> due, Instant until) {
        bounded(Math.max(1, due.size()));
        List<DueOrder> sorted =
                due.stream().sorted(Comparator.comparing(DueOrder::order)).toList();
        return schema.schema()
                .jdbc(connection -> postpone(
                                connection,
                                "UPDATE work_order SET next_alarm_at = ? WHERE id = ? AND version = ? AND next_alarm = ?",
                                sorted.stream()
                                        .filter(one -> one.clock() == null)
                                        .toList(),
                                until)
                        + postpone(
                                connection,
                                "UPDATE order_clock SET next_alarm_at = ? WHERE id = ? AND next_alarm = ?"
                                        + " AND EXISTS (SELECT 1 FROM work_order o WHERE o.id = order_id AND o.version = ?)",
                                sorted.stream()
                                        .filter(one -> one.clock() != null)
                                        .toList(),
                                until));
    }

    private static int postpone(Connection connection, String sql, List<DueOrder> due, Instant until)
            throws SQLException {
        if (due.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (DueOrder one : due) {
                boolean own = one.clock() == null;
                Instants.set(update, 1, until);
                update.setString(2, own ? one.order() : one.clock());
                update.setLong(own ? 3 : 4, one.version());
                update.setString(own ? 4 : 3, one.alarm().name());
                update.addBatch();
            }
            int changed = 0;
            for (int count : update.executeBatch()) {
                changed += count == 1 ? 1 : 0;
            }
            return changed;
        }
    }

    private static void bounded(int size) {
        if (size < 1 || size > MOST) {
            throw new PlatformException(Problem.invalid("max", "was " + size, "1 to " + MOST));
        }
    }
}
