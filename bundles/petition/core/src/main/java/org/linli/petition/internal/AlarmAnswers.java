// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.StepKind;
import org.linli.petition.event.HandlerReminded;
import org.linli.petition.event.WorkOrderOverdue;
import org.linli.petition.internal.DueOrders.Alarmed;

/** Writes reminders or overdue marks: a few statements for all of them, in the transaction that took their versions. */
final class AlarmAnswers {
    private final PetitionFeed feed;
    private final StepKind kind;
    private final Actor by;
    private final Instant now;

    AlarmAnswers(PetitionFeed feed, StepKind kind, Actor by, Instant now) {
        this.feed = feed;
        this.kind = kind;
        this.by = by;
        this.now = now;
    }

    void write(Connection connection, List<Alarmed> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (kind == StepKind.REMIND) {
            reminded(connection, rows);
        } else {
            overdue(connection, rows);
        }
        steps(connection, rows);
        for (Alarmed row : rows) {
            feed.append(connection, new PetitionFeed.Event(event(row), row.petition(), row.version() + 1, null));
        }
    }

    private void reminded(Connection connection, List<Alarmed> rows) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE work_order SET version = ?, reminded_at = ?,"
                        + " next_alarm = ?, next_alarm_at = ? WHERE id = ?")) {
            for (Alarmed row : rows) {
                update.setLong(1, row.version() + 1);
                Instants.set(update, 2, now);
                next(
                        update,
                        3,
                        OwnClock.next(
                                row.place().clocks().dispatchBy(),
                                null,
                                row.place().clocks().dueAt()));
                update.setString(5, row.order());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void overdue(Connection connection, List<Alarmed> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE work_order SET version = ?, overdue_at = ?,"
                + " supervisor_kind = ?, supervisor_id = ?, supervisor_name = ?,"
                + " next_alarm = ?, next_alarm_at = ? WHERE id = ?")) {
            for (Alarmed row : rows) {
                update.setLong(1, row.version() + 1);
                Instants.set(update, 2, now);
                update.setString(3, row.supervisor().kind().name());
                update.setString(4, row.supervisor().id());
                update.setString(5, row.supervisor().name());
                next(update, 6, OwnClock.next(row.place().clocks().dispatchBy(), null, null));
                update.setString(8, row.order());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void next(PreparedStatement update, int index, OwnClock.Next next) throws SQLException {
        update.setString(index, next.alarm() == null ? null : next.alarm().name());
        Instants.set(update, index + 1, next.at());
    }

    private void steps(Connection connection, List<Alarmed> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO step (order_id, version, petition_id, happened_at, kind, actor_id, actor_name, state,"
                        + " handler_id, handler_name, note, public_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Alarmed row : rows) {
                insert.setString(1, row.order());
                insert.setLong(2, row.version() + 1);
                insert.setString(3, row.petition());
                Instants.set(insert, 4, now);
                insert.setString(5, kind.name());
                insert.setString(6, by.id());
                insert.setString(7, by.displayName());
                insert.setString(8, row.place().state());
                insert.setString(9, row.place().handler());
                insert.setString(10, row.place().handlerName());
                insert.setString(11, note(row));
                insert.setString(12, publicWords(row));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String note(Alarmed row) {
        return kind == StepKind.REMIND
                ? "办理时限将至（" + PublicWords.moment(row.place().clocks().dueAt()) + "），催办"
                : "已超过办理时限（" + PublicWords.moment(row.place().clocks().dueAt()) + "），告知"
                        + row.supervisor().name();
    }

    private String publicWords(Alarmed row) {
        return kind == StepKind.REMIND
                ? null
                : PublicWords.overdue(row.supervisor().name());
    }

    private Object event(Alarmed row) {
        return kind == StepKind.REMIND
                ? new HandlerReminded(row.order(), row.area())
                : new WorkOrderOverdue(row.order(), row.area(), row.supervisor().id());
    }
}
