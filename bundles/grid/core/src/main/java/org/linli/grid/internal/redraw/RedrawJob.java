// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.grid.Redraw;
import org.linli.grid.Redraw.Step;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.Relocations.Relocated;

/**
 * A redraw that is being applied. One worker holds it at a time; what it writes counts only as long as it does.
 *
 * @param redraw all of it
 * @param place where the registry goes on; null to begin
 */
record RedrawJob(Redraw redraw, String place) {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String FREE = "(lease_until IS NULL OR lease_until < ? OR holder = ?)";

    /** The oldest that is to be done, for this worker. */
    static Optional<RedrawJob> claim(Connection tx, String holder, Instant now) throws SQLException {
        String id;
        String place;
        try (PreparedStatement select = tx.prepareStatement("SELECT id, place FROM redraw WHERE state IN ('APPROVED',"
                + " 'APPLYING') AND " + FREE + " ORDER BY id FETCH FIRST 1 ROWS ONLY")) {
            Instants.set(select, 1, now);
            select.setString(2, holder);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                id = row.getString("id");
                place = row.getString("place");
            }
        }
        boolean held = hold(tx, id, holder, now);
        return held ? RedrawTable.find(tx, id).map(found -> new RedrawJob(found, place)) : Optional.empty();
    }

    private static boolean hold(Connection tx, String id, String holder, Instant now) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE redraw SET state = 'APPLYING', holder = ?, lease_until = ? WHERE id = ? AND " + FREE)) {
            update.setString(1, holder);
            Instants.set(update, 2, now.plus(LEASE));
            update.setString(3, id);
            Instants.set(update, 4, now);
            update.setString(5, holder);
            return update.executeUpdate() == 1;
        }
    }

    /** The bounds are in force: the registry is next. Whether this worker still holds it. */
    boolean bounded(Connection tx, String holder) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE redraw SET step = ?, waits_for = NULL" + " WHERE id = ? AND holder = ? AND step = ?")) {
            update.setString(1, Step.REGISTRY.name());
            update.setString(2, redraw.id());
            update.setString(3, holder);
            update.setString(4, Step.BOUNDS.name());
            return update.executeUpdate() == 1;
        }
    }

    /** A piece was moved. */
    boolean moved(Connection tx, String holder, Relocated piece, Instant now) throws SQLException {
        boolean done = piece.next() == null;
        try (PreparedStatement update = tx.prepareStatement("UPDATE redraw SET place = ?, places = places + ?,"
                + " households = households + ?, residents = residents + ?, waits_for = NULL"
                + (done ? ", state = 'APPLIED', step = 'DONE', ended_at = ?, lease_until = NULL" : "")
                + " WHERE id = ? AND holder = ? AND step = 'REGISTRY'")) {
            update.setString(1, piece.next());
            update.setInt(2, piece.places());
            update.setInt(3, piece.households());
            update.setInt(4, piece.residents());
            int next = 5;
            if (done) {
                Instants.set(update, next++, now);
            }
            update.setString(next++, redraw.id());
            update.setString(next, holder);
            return update.executeUpdate() == 1;
        }
    }

    /** It does not go on at the moment. */
    Void waits(Connection tx, String holder, String why) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE redraw SET waits_for = ? WHERE id = ? AND holder = ?")) {
            update.setString(1, why.length() > 80 ? why.substring(0, 80) : why);
            update.setString(2, redraw.id());
            update.setString(3, holder);
            update.executeUpdate();
            return null;
        }
    }

    /** Another worker may take what this one was at. */
    static Void release(Connection tx, String holder) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE redraw SET lease_until = NULL WHERE holder = ? AND state = 'APPLYING'")) {
            update.setString(1, holder);
            update.executeUpdate();
            return null;
        }
    }
}
