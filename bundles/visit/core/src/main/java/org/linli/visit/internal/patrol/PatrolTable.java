// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.Patrol;
import org.linli.visit.internal.Rows;

/** The patrols and their sealed tracks. */
final class PatrolTable {
    private static final String SELECT = "SELECT id, area, worker, opened_at, until_at, closed_at, version, points,"
            + " track_kept, wrapped_key FROM patrol WHERE ";

    private PatrolTable() {}

    /**
     * A patrol with what is not told.
     *
     * @param key the wrapped key of its track; empty when that was deleted
     */
    record Entry(Patrol patrol, int points, boolean trackKept, String key) {}

    /** A part of a track. */
    record Part(String id, String sealed) {}

    static void insert(Connection tx, Patrol patrol, String key) throws SQLException {
        Rows.change(
                tx,
                "INSERT INTO patrol (id, area, worker, open_of, left_open_at, opened_at, until_at, version, points,"
                        + " track_kept, wrapped_key) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0, 1, ?)",
                patrol.id(),
                patrol.area().value(),
                patrol.worker(),
                patrol.worker(),
                patrol.until(),
                patrol.openedAt(),
                patrol.until(),
                key);
    }

    /** Null for none. */
    static Entry find(Connection tx, String id) throws SQLException {
        return Rows.first(tx, SELECT + "id = ?", PatrolTable::entry, id);
    }

    /** The patrol that the worker has not ended; null for none. */
    static Entry openOf(Connection tx, String worker) throws SQLException {
        return Rows.first(tx, SELECT + "open_of = ?", PatrolTable::entry, worker);
    }

    static List<Patrol> of(Connection tx, String worker, String before, Instant since, int max) throws SQLException {
        return Rows.list(
                tx,
                SELECT + "worker = ? AND id < ? AND opened_at > ? ORDER BY id DESC FETCH FIRST " + max + " ROWS ONLY",
                row -> entry(row).patrol(),
                worker,
                before,
                since);
    }

    /** Patrols that nobody ended in time, the oldest first. */
    static List<Patrol> leftOpen(Connection tx, Instant now, int max) throws SQLException {
        return Rows.list(
                tx,
                SELECT + "left_open_at <= ? ORDER BY left_open_at FETCH FIRST " + max + " ROWS ONLY",
                row -> entry(row).patrol(),
                now);
    }

    /** Ends it; false when it was over. */
    static boolean close(Connection tx, String id, Instant at) throws SQLException {
        return Rows.change(
                        tx,
                        "UPDATE patrol SET open_of = NULL, left_open_at = NULL, closed_at = ?, version = version + 1"
                                + " WHERE id = ? AND closed_at IS NULL",
                        at,
                        id)
                == 1;
    }

    /** False when these points are there already. */
    static boolean add(Connection tx, String id, Part part, int points) throws SQLException {
        boolean there = Rows.first(
                        tx,
                        "SELECT id FROM patrol_track WHERE patrol = ? AND id = ?",
                        row -> row.getString(1),
                        id,
                        part.id())
                != null;
        if (!there) {
            Rows.change(
                    tx, "INSERT INTO patrol_track (patrol, id, sealed) VALUES (?, ?, ?)", id, part.id(), part.sealed());
            Rows.change(tx, "UPDATE patrol SET points = points + ? WHERE id = ?", points, id);
        }
        return !there;
    }

    static List<Part> track(Connection tx, String id) throws SQLException {
        return Rows.list(
                tx,
                "SELECT id, sealed FROM patrol_track WHERE patrol = ? ORDER BY id",
                row -> new Part(row.getString(1), row.getString(2)),
                id);
    }

    /** Patrols whose track is to be deleted. */
    static List<String> tracksBefore(Connection tx, Instant before, int max) throws SQLException {
        return Rows.list(
                tx,
                "SELECT id FROM patrol WHERE track_kept = 1 AND opened_at < ? ORDER BY opened_at FETCH FIRST " + max
                        + " ROWS ONLY",
                row -> row.getString(1),
                before);
    }

    /** Deletes at most so many parts of a track, and its key with the last; says how many parts. */
    static int forget(Connection tx, String id, int max) throws SQLException {
        List<Object[]> parts = Rows.list(
                tx,
                "SELECT id FROM patrol_track WHERE patrol = ? ORDER BY id FETCH FIRST " + max + " ROWS ONLY",
                row -> new Object[] {id, row.getString(1)},
                id);
        Rows.each(tx, "DELETE FROM patrol_track WHERE patrol = ? AND id = ?", parts);
        if (parts.size() < max) {
            Rows.change(tx, "UPDATE patrol SET track_kept = 0, wrapped_key = '' WHERE id = ?", id);
        }
        return parts.size();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Patrol patrol = new Patrol(
                row.getString("id"),
                AreaCode.of(row.getString("area")),
                row.getString("worker"),
                Instants.get(row, "opened_at"),
                Instants.get(row, "until_at"),
                Instants.get(row, "closed_at"),
                row.getLong("version"));
        return new Entry(patrol, row.getInt("points"), row.getInt("track_kept") == 1, row.getString("wrapped_key"));
    }
}
