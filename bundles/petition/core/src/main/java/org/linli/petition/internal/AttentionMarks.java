// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.ManyRows;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.Attention.Kind;

/**
 * For which reasons a command centre looks at an order beside its clock: kept in a table of its own in the transaction of
 * the step that brings or takes a reason. What was so before is known from when the row was loaded.
 */
public final class AttentionMarks {
    /** Sent back more often than this is too often. */
    private static final int PATIENCE = 2;

    /** By its key also while the table is small: who reads all of it on Derby waits for whoever writes in it. */
    private static final String MARKED = "SELECT order_id FROM attention --DERBY-PROPERTIES constraint=attention_pk\n"
            + " WHERE reason = 'STEP_OVERDUE' AND order_id ";

    private static final String RELIEVED = "DELETE FROM attention WHERE order_id = ? AND reason = 'STEP_OVERDUE'"
            + " AND NOT EXISTS (SELECT 1 FROM order_clock c WHERE c.order_id = ? AND c.ended_at IS NULL"
            + " AND c.overdue_at IS NOT NULL)";

    private AttentionMarks() {}

    /** The reasons that hold for an order as it is; none when it is open no more. */
    static Set<Kind> of(WorkOrderRow order) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!order.state.isOpen()) {
            return kinds;
        }
        add(kinds, Kind.SENT_BACK, order.sentBack > PATIENCE);
        add(kinds, Kind.UNANSWERED, order.unanswered > 0);
        add(kinds, Kind.HELP_ASKED, order.helpAsked == 1);
        add(kinds, Kind.SUPERVISED, order.openSupervisions > 0);
        add(kinds, Kind.MORE_TIME, order.extensionAsked == 1);
        return kinds;
    }

    /** Writes what changed since the row was loaded; mostly nothing. */
    static void keep(Connection tx, WorkOrderRow order, Instant now) {
        Set<Kind> after = of(order);
        if (after.equals(order.marks)) {
            return;
        }
        try {
            for (Kind gone : order.marks) {
                if (!after.contains(gone)) {
                    delete(tx, order, gone);
                }
            }
            for (Kind come : after) {
                if (!order.marks.contains(come)) {
                    delete(tx, order, come);
                    insert(tx, order, come, now);
                }
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        order.marks = after;
    }

    /**
     * Whether one of its named clocks has run out: written anew after one that was marked so ended, moved or came back.
     *
     * @param running the clocks that run
     */
    static void keepClocks(Connection tx, WorkOrderRow order, List<ClockRow> running) {
        Optional<Instant> since = running.stream()
                .map(row -> row.overdueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        try {
            delete(tx, order, Kind.STEP_OVERDUE);
            if (since.isPresent()) {
                insert(tx, order, Kind.STEP_OVERDUE, since.get());
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /**
     * The sweep marked a named clock of each as overdue; what was marked before stays as it is.
     *
     * @param areas where the orders lie, by their ids
     */
    public static void overdue(Connection tx, Map<String, AreaCode> areas, Instant now) throws SQLException {
        Map<String, AreaCode> fresh = new TreeMap<>(areas);
        AlarmFacts.each(tx, MARKED, List.copyOf(fresh.keySet()), row -> fresh.remove(row.getString(1)));
        new ManyRows<Map.Entry<String, AreaCode>>("attention")
                .text("order_id", Map.Entry::getKey)
                .text("reason", one -> Kind.STEP_OVERDUE.name())
                .moment("since", one -> now)
                .text("in_area", one -> one.getValue().value())
                .text("in_district", one -> WorkOrderRow.at(one.getValue(), AreaLevel.DISTRICT))
                .text("in_subdistrict", one -> WorkOrderRow.at(one.getValue(), AreaLevel.SUBDISTRICT))
                .insert(tx, List.copyOf(fresh.entrySet()));
    }

    /** The clocks of these orders got another end: those that none has run out of are marked no more. */
    public static void relieve(Connection tx, List<String> orders) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = tx.prepareStatement(RELIEVED)) {
            for (String order : orders) {
                delete.setString(1, order);
                delete.setString(2, order);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void add(Set<Kind> kinds, Kind kind, boolean holds) {
        if (holds) {
            kinds.add(kind);
        }
    }

    private static void delete(Connection tx, WorkOrderRow order, Kind kind) throws SQLException {
        try (PreparedStatement delete =
                tx.prepareStatement("DELETE FROM attention WHERE order_id = ? AND reason = ?")) {
            delete.setString(1, order.id);
            delete.setString(2, kind.name());
            delete.executeUpdate();
        }
    }

    private static void insert(Connection tx, WorkOrderRow order, Kind kind, Instant now) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO attention"
                + " (order_id, reason, since, in_area, in_district, in_subdistrict) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, order.id);
            insert.setString(2, kind.name());
            Instants.set(insert, 3, now);
            insert.setString(4, order.area);
            insert.setString(5, order.district);
            insert.setString(6, order.subdistrict);
            insert.executeUpdate();
        }
    }
}
