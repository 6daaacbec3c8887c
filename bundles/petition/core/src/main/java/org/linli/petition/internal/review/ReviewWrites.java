// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.ManyRows;
import org.linli.petition.DeadlineReview;
import org.linli.petition.StepKind;
import org.linli.petition.event.DeadlineSet;
import org.linli.petition.internal.AttentionMarks;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.PetitionFeed;

/** Writes changed clocks with their steps and events: a few statements for all, in the transaction of the part. */
final class ReviewWrites {
    /** For the petitioner, where rules changed. */
    static final String BY_RULE = "因本地办理时限规则调整";

    private static final Actor BY = Actor.system(Names.MODULE);

    private final PetitionFeed feed;
    private final Ground ground;
    private final Instant now;

    /**
     * Why clocks are changed.
     *
     * @param kind the kind of the step
     * @param title for staff
     * @param words for the petitioner, before what comes of it
     * @param cause of the step and the event, no other of the order has it
     */
    record Ground(
            StepKind kind, Function<ReviewedOrder, String> title, String words, Function<ReviewedOrder, String> cause) {
        static Ground of(DeadlineReview review) {
            boolean calendar = review.kind() == DeadlineReview.Kind.CALENDAR;
            return new Ground(
                    StepKind.SET_DEADLINE,
                    order -> review.title(),
                    calendar ? "因工作日历（节假日安排、工作时间）调整" : BY_RULE,
                    order -> review.id());
        }
    }

    ReviewWrites(PetitionFeed feed, Ground ground, Instant now) {
        this.feed = feed;
        this.ground = ground;
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
        AttentionMarks.relieve(
                connection,
                orders.stream()
                        .filter(order -> order.relieved)
                        .map(order -> order.row.id)
                        .toList());
        pasts(connection, orders);
        steps(connection, orders);
        feed.appendAll(
                connection,
                orders.stream()
                        .map(order -> new PetitionFeed.Event(
                                new DeadlineSet(order.row.id, order.row.area),
                                order.row.petitionId,
                                order.version,
                                ground.cause().apply(order)))
                        .toList());
    }

    private static void orders(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        new ManyRows<ReviewedOrder>("work_order")
                .text("id", order -> order.row.id)
                .number("version", order -> order.version)
                .text("deadline", order -> order.row.deadline)
                .moment("due_at", order -> order.row.dueAt)
                .moment("warn_at", order -> order.row.warnAt)
                .number("provisional", order -> order.row.provisional)
                .number("list_rank", order -> order.row.listRank)
                .text("next_alarm", order -> name(order.row.nextAlarm))
                .moment("next_alarm_at", order -> order.row.nextAlarmAt)
                .moment("reminded_at", order -> order.row.remindedAt)
                .moment("overdue_at", order -> order.row.overdueAt)
                .text("supervisor_kind", order -> name(order.row.supervisorKind))
                .text("supervisor_id", order -> order.row.supervisorId)
                .text("supervisor_name", order -> order.row.supervisorName)
                .text("rule_pack", order -> order.row.rulePack)
                .update(connection, orders);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
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
        List<ClockRow> changed = orders.stream()
                .flatMap(order -> order.clocks.stream().filter(clock -> order.hasPast(clock.id)))
                .toList();
        new ManyRows<ClockRow>("order_clock")
                .text("id", clock -> clock.id)
                .text("deadline", clock -> clock.deadline)
                .moment("due_at", clock -> clock.dueAt)
                .moment("warn_at", clock -> clock.warnAt)
                .number("provisional", clock -> clock.provisional)
                .moment("reminded_at", clock -> clock.remindedAt)
                .moment("overdue_at", clock -> clock.overdueAt)
                .text("supervisor_kind", clock -> name(clock.supervisorKind))
                .text("supervisor_id", clock -> clock.supervisorId)
                .text("supervisor_name", clock -> clock.supervisorName)
                .text("next_alarm", clock -> name(clock.nextAlarm))
                .moment("next_alarm_at", clock -> clock.nextAlarmAt)
                .update(connection, changed);
    }

    private record PastOf(ReviewedOrder order, ReviewedOrder.Past past) {}

    private void pasts(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        List<PastOf> pasts = orders.stream()
                .flatMap(order -> order.pasts.stream().map(past -> new PastOf(order, past)))
                .toList();
        new ManyRows<PastOf>("clock_past")
                .text("clock", one -> one.past().clock())
                .number("version", one -> one.order().version)
                .moment("changed_at", one -> now)
                .text("deadline", one -> one.past().deadline())
                .text("reason", one -> ground.title().apply(one.order()))
                .insert(connection, pasts);
    }

    private void steps(Connection connection, List<ReviewedOrder> orders) throws SQLException {
        new ManyRows<ReviewedOrder>("step")
                .text("order_id", order -> order.row.id)
                .number("version", order -> order.version)
                .text("petition_id", order -> order.row.petitionId)
                .moment("happened_at", order -> now)
                .text("kind", order -> ground.kind().name())
                .text("actor_id", order -> BY.id())
                .text("actor_name", order -> BY.displayName())
                .text("state", order -> order.row.state.name())
                .text("handler_id", order -> order.row.handlerId)
                .text("handler_name", order -> order.row.handlerName)
                .text("level_area", order -> order.row.level)
                .text("urgency", order -> name(order.row.urgency))
                .text("note", order -> order.note(ground.title().apply(order)))
                .text("public_words", order -> order.publicWords(ground.words()))
                .text("cause", ground.cause())
                .insert(connection, orders);
    }
}
