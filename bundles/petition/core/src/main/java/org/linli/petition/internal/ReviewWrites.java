// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.DeadlineReview;
import org.linli.petition.StepKind;
import org.linli.petition.event.DeadlineSet;

/** Writes changed clocks with their steps and events: a few statements for all, in the transaction of the part. */
final class ReviewWrites {
    private static final Actor BY = Actor.system(Names.MODULE);

    private final PetitionFeed feed;
    private final DeadlineReview review;
    private final Instant now;

    ReviewWrites(PetitionFeed feed, DeadlineReview review, Instant now) {
        this.feed = feed;
        this.review = review;
        this.now = now;
    }

    /** Takes the next versions; those whose petition changed meanwhile are not among what comes back. */
    List<ReviewedOrder> take(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        Map<String, List<ReviewedOrder>> byPetition = new LinkedHashMap<>();
        orders.forEach(order -> byPetition
                .computeIfAbsent(order.row.petitionId, id -> new ArrayList<>())
                .add(order));
        List<ReviewedOrder> taken = new ArrayList<>();
        if (orders.isEmpty()) {
            return taken;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE petition SET version = ? WHERE id = ? AND version = ?")) {
            for (List<ReviewedOrder> parts : byPetition.values()) {
                long version = parts.get(0).seen;
                for (ReviewedOrder part : parts) {
                    part.version = ++version;
                }
                update.setLong(1, version);
                update.setString(2, parts.get(0).row.petitionId);
                update.setLong(3, parts.get(0).seen);
                update.addBatch();
            }
            int[] counts = update.executeBatch();
            int i = 0;
            for (List<ReviewedOrder> parts : byPetition.values()) {
                if (counts[i++] == 1) {
                    taken.addAll(parts);
                }
            }
        }
        return taken;
    }

    void write(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        orders(connection, orders);
        follow(connection, orders);
        clocks(connection, orders);
        pasts(connection, orders);
        steps(connection, orders);
        for (ReviewedOrder order : orders) {
            DeadlineSet set = new DeadlineSet(order.row.id, order.row.area);
            feed.append(connection, new PetitionFeed.Event(set, order.row.petitionId, order.version, review.id()));
        }
    }

    private static void orders(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE work_order SET version = ?, deadline = ?,"
                + " due_at = ?, warn_at = ?, provisional = ?, list_rank = ?, next_alarm = ?, next_alarm_at = ?,"
                + " reminded_at = ?, overdue_at = ?, supervisor_kind = ?, supervisor_id = ?, supervisor_name = ?"
                + " WHERE id = ?")) {
            for (ReviewedOrder order : orders) {
                WorkOrderRow row = order.row;
                update.setLong(1, order.version);
                update.setString(2, row.deadline);
                Instants.set(update, 3, row.dueAt);
                Instants.set(update, 4, row.warnAt);
                update.setInt(5, row.provisional);
                update.setLong(6, row.listRank);
                update.setString(7, row.nextAlarm == null ? null : row.nextAlarm.name());
                Instants.set(update, 8, row.nextAlarmAt);
                Instants.set(update, 9, row.remindedAt);
                Instants.set(update, 10, row.overdueAt);
                update.setString(11, row.supervisorKind == null ? null : row.supervisorKind.name());
                update.setString(12, row.supervisorId);
                update.setString(13, row.supervisorName);
                update.setString(14, row.id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** The other parts of a petition have its version, too. */
    private static void follow(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        List<ReviewedOrder> parts =
                orders.stream().filter(order -> order.parts > 1).toList();
        if (parts.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE work_order SET version = ? WHERE petition_id = ? AND version < ?")) {
            for (ReviewedOrder order : parts) {
                update.setLong(1, order.version);
                update.setString(2, order.row.petitionId);
                update.setLong(3, order.version);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void clocks(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE order_clock SET deadline = ?, due_at = ?,"
                + " warn_at = ?, provisional = ?, reminded_at = ?, overdue_at = ?, supervisor_kind = ?,"
                + " supervisor_id = ?, supervisor_name = ?, next_alarm = ?, next_alarm_at = ? WHERE id = ?")) {
            boolean any = false;
            for (ReviewedOrder order : orders) {
                for (ClockRow clock : order.clocks) {
                    if (order.pasts.stream().noneMatch(past -> past.clock().equals(clock.id))) {
                        continue;
                    }
                    any = true;
                    update.setString(1, clock.deadline);
                    Instants.set(update, 2, clock.dueAt);
                    Instants.set(update, 3, clock.warnAt);
                    update.setInt(4, clock.provisional);
                    Instants.set(update, 5, clock.remindedAt);
                    Instants.set(update, 6, clock.overdueAt);
                    update.setString(7, clock.supervisorKind == null ? null : clock.supervisorKind.name());
                    update.setString(8, clock.supervisorId);
                    update.setString(9, clock.supervisorName);
                    update.setString(10, clock.nextAlarm == null ? null : clock.nextAlarm.name());
                    Instants.set(update, 11, clock.nextAlarmAt);
                    update.setString(12, clock.id);
                    update.addBatch();
                }
            }
            if (any) {
                update.executeBatch();
            }
        }
    }

    private void pasts(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO clock_past (clock, version, changed_at, deadline, reason) VALUES (?, ?, ?, ?, ?)")) {
            for (ReviewedOrder order : orders) {
                for (ReviewedOrder.Past past : order.pasts) {
                    insert.setString(1, past.clock());
                    insert.setLong(2, order.version);
                    Instants.set(insert, 3, now);
                    insert.setString(4, past.deadline());
                    insert.setString(5, review.title());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void steps(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO step (order_id, version, petition_id, happened_at, kind, actor_id, actor_name, state,"
                        + " handler_id, handler_name, level_area, urgency, note, public_words, cause)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (ReviewedOrder order : orders) {
                WorkOrderRow row = order.row;
                insert.setString(1, row.id);
                insert.setLong(2, order.version);
                insert.setString(3, row.petitionId);
                Instants.set(insert, 4, now);
                insert.setString(5, StepKind.SET_DEADLINE.name());
                insert.setString(6, BY.id());
                insert.setString(7, BY.displayName());
                insert.setString(8, row.state.name());
                insert.setString(9, row.handlerId);
                insert.setString(10, row.handlerName);
                insert.setString(11, row.level);
                insert.setString(12, row.urgency == null ? null : row.urgency.name());
                insert.setString(13, order.note(review.title()));
                insert.setString(14, order.publicWords(ground()));
                insert.setString(15, review.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String ground() {
        return review.kind() == DeadlineReview.Kind.CALENDAR ? "因工作日历（节假日安排、工作时间）调整" : "因本地办理时限规则调整";
    }
}
