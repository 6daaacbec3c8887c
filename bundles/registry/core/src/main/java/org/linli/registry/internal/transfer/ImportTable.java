// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.ResidentImport;
import org.linli.registry.ResidentImport.Mode;
import org.linli.registry.ResidentImport.State;

/** The imports as stored. All of it in the transaction that is open. */
final class ImportTable {
    /** How long a worker keeps an import to itself without a sign of life. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** What an import's applying is at. */
    enum Phase {
        RESERVING,
        WRITING,
        UNDOING
    }

    /** An import with what only the module sees of it. */
    record Job(
            ResidentImport shown,
            String owner,
            String areas,
            String area,
            String headings,
            Phase phase,
            String atHousehold,
            int atRow,
            String key) {
        String id() {
            return shown.id();
        }
    }

    private ImportTable() {}

    static void insert(Connection tx, Job job) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO resident_import (id, owner, areas, area,"
                + " headings, state, at_household, at_row, uploaded_at, expires_at, total, checked, good, duplicates,"
                + " errors, applied, left_out, wrapped_key, emptied)"
                + " VALUES (?, ?, ?, ?, ?, 'UPLOADING', '', 0, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?, 0)")) {
            insert.setString(1, job.id());
            insert.setString(2, job.owner());
            insert.setString(3, job.areas());
            insert.setString(4, job.area());
            insert.setString(5, job.headings());
            Instants.set(insert, 6, job.shown().uploadedAt());
            Instants.set(insert, 7, job.shown().expiresAt());
            insert.setString(8, job.key());
            insert.executeUpdate();
        }
    }

    static Optional<Job> find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM resident_import WHERE id = ?")) {
            select.setString(1, id);
            return all(select).stream().findFirst();
        }
    }

    /** The owner's, newest first, before an id. */
    static List<Job> of(Connection tx, String owner, String before, int max) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM resident_import WHERE owner = ? AND id < ?"
                + " ORDER BY id DESC FETCH FIRST " + max + " ROWS ONLY")) {
            select.setString(1, owner);
            select.setString(2, before);
            return all(select);
        }
    }

    /** The next one that there is something to do for and nobody else is at, now the holder's. */
    static Optional<Job> claim(Connection tx, String holder, Instant now) throws SQLException {
        String free = "(lease_until IS NULL OR lease_until < ? OR holder = ?)";
        List<Job> found;
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM resident_import WHERE state IN"
                + " ('UPLOADED', 'CHECKING', 'APPLYING') AND " + free + " ORDER BY id FETCH FIRST 1 ROWS ONLY")) {
            Instants.set(select, 1, now);
            select.setString(2, holder);
            found = all(select);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE resident_import SET holder = ?, lease_until = ?" + " WHERE id = ? AND " + free)) {
            update.setString(1, holder);
            Instants.set(update, 2, now.plus(LEASE));
            update.setString(3, found.get(0).id());
            Instants.set(update, 4, now);
            update.setString(5, holder);
            return update.executeUpdate() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
    }

    static void release(Connection tx, String holder) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE resident_import SET lease_until = NULL, holder = NULL"
                        + " WHERE state IN ('UPLOADED', 'CHECKING', 'APPLYING') AND holder = ?")) {
            update.setString(1, holder);
            update.executeUpdate();
        }
    }

    /**
     * Changes an import that nobody took meanwhile and that is still where it was seen.
     *
     * @param assignments after SET; its parameters are the values
     * @return false when it was taken or went on: then nothing else may be written
     */
    static boolean advance(Connection tx, Job seen, String holder, String assignments, Object... values)
            throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE resident_import SET " + assignments
                + " WHERE id = ? AND state = ? AND at_household = ? AND at_row = ?"
                + (holder == null ? "" : " AND holder = ?"))) {
            int at = 1;
            for (Object value : values) {
                if (value instanceof Instant instant) {
                    Instants.set(update, at++, instant);
                } else {
                    update.setObject(at++, value);
                }
            }
            update.setString(at++, seen.id());
            update.setString(at++, seen.shown().state().name());
            update.setString(at++, seen.atHousehold());
            update.setInt(at++, seen.atRow());
            if (holder != null) {
                update.setString(at, holder);
            }
            return update.executeUpdate() == 1;
        }
    }

    /** Ends those whose time is over: their keys are gone with that. */
    static int expire(Connection tx, Instant now) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE resident_import SET state = 'THROWN_AWAY',"
                + " wrapped_key = NULL, ended_at = ? WHERE emptied = 0 AND expires_at < ?"
                + " AND state IN ('UPLOADING', 'UPLOADED', 'CHECKING', 'CHECKED')")) {
            Instants.set(update, 1, now);
            Instants.set(update, 2, now);
            return update.executeUpdate();
        }
    }

    /** The ids of ended ones whose rows are still there. */
    static List<String> toEmpty(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM resident_import WHERE emptied = 0"
                        + " AND state IN ('DONE', 'THROWN_AWAY', 'FAILED') FETCH FIRST 10 ROWS ONLY");
                ResultSet row = select.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        }
    }

    /** Its rows are gone. */
    static void emptied(Connection tx, String id) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE resident_import SET emptied = 1 WHERE id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    private static List<Job> all(PreparedStatement select) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(job(row));
            }
        }
        return jobs;
    }

    private static Job job(ResultSet row) throws SQLException {
        String mode = row.getString("application_mode");
        String phase = row.getString("phase");
        ResidentImport shown = new ResidentImport(
                row.getString("id"),
                State.valueOf(row.getString("state")),
                mode == null ? null : Mode.valueOf(mode),
                Instants.get(row, "uploaded_at"),
                Instants.get(row, "expires_at"),
                row.getInt("total"),
                row.getInt("checked"),
                row.getInt("good"),
                row.getInt("duplicates"),
                row.getInt("errors"),
                row.getInt("applied"),
                row.getInt("left_out"),
                row.getString("failure"));
        return new Job(
                shown,
                row.getString("owner"),
                row.getString("areas"),
                row.getString("area"),
                row.getString("headings"),
                phase == null ? null : Phase.valueOf(phase),
                row.getString("at_household"),
                row.getInt("at_row"),
                row.getString("wrapped_key"));
    }
}
