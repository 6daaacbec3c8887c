// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.StepKind;

/** What was closed or declined and waits for the archive: found by its age without looking through other orders. */
public final class ClosedOrders {
    static final String DUE =
            "SELECT order_id FROM closed_order WHERE closed_at <= ? ORDER BY closed_at, order_id" + " FETCH FIRST ";

    private ClosedOrders() {}

    /** In the transaction of a step, whichever it is. */
    public static void stepTaken(Connection tx, String order, StepKind kind, Instant now) throws SQLException {
        switch (kind) {
            case CLOSE, CLOSE_MERGED, DECLINE -> {
                forget(tx, order);
                try (PreparedStatement insert =
                        tx.prepareStatement("INSERT INTO closed_order (order_id, closed_at) VALUES (?, ?)")) {
                    insert.setString(1, order);
                    Instants.set(insert, 2, now);
                    insert.executeUpdate();
                }
            }
            case REOPEN, ARCHIVE -> forget(tx, order);
            default -> {
                // no other step closes or opens
            }
        }
    }

    /** It waits no more. */
    public static void forget(Connection tx, String order) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM closed_order WHERE order_id = ?")) {
            delete.setString(1, order);
            delete.executeUpdate();
        }
    }

    /** Those that were closed before, the longest ago first. */
    public static List<String> before(Connection connection, Instant before, int max) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE + max + " ROWS ONLY")) {
            Instants.set(select, 1, before);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
