// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.Attention.Kind;

/**
 * For which reasons a command centre looks at an order beside its clock: kept in a table of its own in the transaction of
 * the step that brings or takes a reason. What was so before is known from when the row was loaded.
 */
final class AttentionMarks {
    /** Sent back more often than this is too often. */
    private static final int PATIENCE = 2;

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
