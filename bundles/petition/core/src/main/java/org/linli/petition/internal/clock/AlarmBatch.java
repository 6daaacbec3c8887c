// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.ManyRows;
import org.linli.organization.Handler;
import org.linli.petition.DueOrder;
import org.linli.petition.DueOrder.Alarm;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrders.Supervised;
import org.linli.petition.internal.AlarmFacts;
import org.linli.petition.internal.PetitionFeed;

/**
 * Answers many alarms in one transaction, by a few statements for all of them. Each takes a version of its petition, as a
 * single step does, also when several clocks of an order, or several orders of a petition, are among them. What changed
 * since it was asked for is left out.
 */
final class AlarmBatch {
    private static final String ORDERS = "SELECT o.id, o.petition_id, o.version, o.area, o.state, o.handler_id,"
            + " o.handler_name, o.level_area, o.urgency, o.dispatch_by, o.due_at, o.next_alarm, p.orders"
            + " FROM work_order o JOIN petition p ON p.id = o.petition_id AND p.version = o.version WHERE o.id ";
    private static final String CLOCKS =
            "SELECT id, name, words, subject, due_at, next_alarm FROM order_clock WHERE ended_at IS NULL AND id ";

    private final Connection connection;
    private final PetitionFeed feed;
    private final Answer answer;

    AlarmBatch(Connection connection, PetitionFeed feed, Answer answer) {
        this.connection = connection;
        this.feed = feed;
        this.answer = answer;
    }

    /** What is answered, how, by whom and when. */
    record Answer(StepKind kind, Alarm alarm, Actor by, Instant now) {}

    /** An order as it is. */
    record Order(String id, String petition, long version, int orders, Place place, Own own) {}

    /** Where an order stands. */
    record Place(String area, String state, String handler, String handlerName, String level, String urgency) {}

    /** An order's own clock. */
    record Own(String alarm, Instant dispatchBy, Instant dueAt) {}

    /** A named clock as it is. */
    record Named(String id, String name, String words, String subject, Instant dueAt, String alarm) {}

    /**
     * An alarm that is answered.
     *
     * @param clock null for the order's own deadline
     * @param version the petition's version after it
     */
    record Alarmed(Order order, Named clock, Handler supervisor, long version) {}

    /** How many were answered. */
    int run(List<Supervised> asked) throws SQLException {
        Map<String, Order> orders = orders(asked);
        Map<String, Named> clocks = clocks(asked);
        Map<String, List<Supervised>> byPetition = new LinkedHashMap<>();
        for (Supervised one : asked) {
            Order order = orders.get(one.due().order());
            if (order != null && isUnchanged(one.due(), order, clocks)) {
                byPetition
                        .computeIfAbsent(order.petition(), id -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Alarmed> alarmed = new ArrayList<>();
        for (List<Supervised> ofOne : byPetition.values()) {
            for (int i = 0; i < ofOne.size(); i++) {
                Supervised one = ofOne.get(i);
                Order order = orders.get(one.due().order());
                long version = order.version() + i + 1;
                alarmed.add(new Alarmed(order, clocks.get(one.due().clock()), one.supervisor(), version));
            }
        }
        List<Alarmed> taken = take(alarmed);
        new AlarmAnswers(connection, feed, answer).write(taken);
        return taken.size();
    }

    private boolean isUnchanged(DueOrder due, Order order, Map<String, Named> clocks) {
        if (order.version() != due.version()) {
            return false;
        }
        if (due.clock() == null) {
            return due.alarm().name().equals(order.own().alarm());
        }
        Named clock = clocks.get(due.clock());
        return clock != null && due.alarm().name().equals(clock.alarm());
    }

    /** On PostgreSQL with their petitions locked; whose petition somebody else is at work on is left for the next time. */
    private Map<String, Order> orders(List<Supervised> asked) throws SQLException {
        Map<String, Order> found = new HashMap<>();
        List<String> ids =
                asked.stream().map(one -> one.due().order()).distinct().sorted().toList();
        if (Dialect.of(connection) == Dialect.DERBY) {
            AlarmFacts.each(connection, ORDERS, ids, row -> found.put(row.getString("id"), order(row)));
            return found;
        }
        try (PreparedStatement select =
                connection.prepareStatement(ORDERS + "= ANY (?) ORDER BY p.id FOR UPDATE OF p SKIP LOCKED")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString("id"), order(row));
                }
            }
        }
        return found;
    }

    private Map<String, Named> clocks(List<Supervised> asked) throws SQLException {
        Map<String, Named> found = new HashMap<>();
        List<String> ids = asked.stream()
                .map(one -> one.due().clock())
                .filter(id -> id != null)
                .distinct()
                .sorted()
                .toList();
        AlarmFacts.each(connection, CLOCKS, ids, row -> found.put(row.getString("id"), named(row)));
        return found;
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("id"),
                row.getString("petition_id"),
                row.getLong("version"),
                row.getInt("orders"),
                new Place(
                        row.getString("area"),
                        row.getString("state"),
                        row.getString("handler_id"),
                        row.getString("handler_name"),
                        row.getString("level_area"),
                        row.getString("urgency")),
                new Own(row.getString("next_alarm"), Instants.get(row, "dispatch_by"), Instants.get(row, "due_at")));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getString("id"),
                row.getString("name"),
                row.getString("words"),
                row.getString("subject"),
                Instants.get(row, "due_at"),
                row.getString("next_alarm"));
    }

    /** Takes the next versions of each petition, as a single step does; leaves out those that changed meanwhile. */
    private List<Alarmed> take(List<Alarmed> alarmed) throws SQLException {
        Map<String, Alarmed> last = new LinkedHashMap<>();
        alarmed.stream()
                .sorted(Comparator.comparing(one -> one.order().petition()))
                .forEachOrdered(one -> last.merge(
                        one.order().petition(), one, (some, other) -> some.version() > other.version() ? some : other));
        if (last.isEmpty()) {
            return List.of();
        }
        if (Dialect.of(connection) == Dialect.POSTGRESQL) {
            new ManyRows<Alarmed>("petition")
                    .text("id", one -> one.order().petition())
                    .number("version", Alarmed::version)
                    .update(connection, List.copyOf(last.values()));
            return alarmed;
        }
        List<String> lost = lost(List.copyOf(last.values()));
        return alarmed.stream()
                .filter(one -> !lost.contains(one.order().petition()))
                .toList();
    }

    private List<String> lost(List<Alarmed> last) throws SQLException {
        List<String> lost = new ArrayList<>();
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE petition SET version = ? WHERE id = ? AND version = ?")) {
            for (Alarmed one : last) {
                update.setLong(1, one.version());
                update.setString(2, one.order().petition());
                update.setLong(3, one.order().version());
                update.addBatch();
            }
            int[] counts = update.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] != 1) {
                    lost.add(last.get(i).order().petition());
                }
            }
        }
        return lost;
    }
}
