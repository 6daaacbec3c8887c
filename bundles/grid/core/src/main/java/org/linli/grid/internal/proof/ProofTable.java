// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.grid.FindingKind;
import org.linli.grid.Proof;
import org.linli.grid.Proof.Looked;
import org.linli.grid.Proof.State;
import org.linli.grid.Proof.Step;
import org.linli.grid.ResponsibilityProofs;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;

/** The proofs as stored. All of it in the transaction that is open. */
final class ProofTable {
    /** How long a worker keeps a proof to itself without a sign of life. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int LISTED = 50;

    private static final String FREE = "(lease_until IS NULL OR lease_until < ? OR holder = ?)";

    private ProofTable() {}

    static void insert(Connection tx, String id, AreaCode area, Proof.Asked asked) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO proof (id, area, open_area, state, step, done,"
                + " total, asked_by, asked_at, areas, cases, addresses, unmeasured, rules)"
                + " VALUES (?, ?, ?, 'WAITING', 'BOUNDS', 0, 0, ?, ?, 0, 0, 0, 0, 0)")) {
            insert.setString(1, id);
            insert.setString(2, area.value());
            insert.setString(3, area.value());
            insert.setString(4, asked.by());
            Instants.set(insert, 5, asked.at());
            insert.executeUpdate();
        }
    }

    static Optional<Proof> find(Connection tx, String id) throws SQLException {
        return select(tx, "id = ?", id).stream().findFirst();
    }

    /** The one that waits or runs for exactly this area. */
    static Optional<Proof> open(Connection tx, AreaCode area) throws SQLException {
        return select(tx, "open_area = ?", area.value()).stream().findFirst();
    }

    /** Those of exactly this area, the newest first: ids grow with time. */
    static List<Proof> of(Connection tx, AreaCode area) throws SQLException {
        return select(tx, "area = ? ORDER BY id DESC FETCH FIRST " + LISTED + " ROWS ONLY", area.value());
    }

    private static List<Proof> select(Connection tx, String where, String value) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM proof WHERE " + where)) {
            select.setString(1, value);
            List<Proof> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(proof(tx, row));
                }
            }
            return found;
        }
    }

    private static Proof proof(Connection tx, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Proof(
                id,
                AreaCode.of(row.getString("area")),
                State.valueOf(row.getString("state")),
                Step.valueOf(row.getString("step")),
                row.getInt("done"),
                row.getInt("total"),
                new Proof.Asked(row.getString("asked_by"), Instants.get(row, "asked_at")),
                Instants.get(row, "ended_at"),
                new Looked(
                        row.getInt("areas"), row.getLong("cases"), row.getInt("addresses"), row.getInt("unmeasured")),
                row.getInt("rules") == 1,
                counts(tx, id),
                row.getString("failure"));
    }

    private static Map<FindingKind, Integer> counts(Connection tx, String id) throws SQLException {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        try (PreparedStatement select =
                tx.prepareStatement("SELECT kind, times FROM proof_count WHERE proof = ? AND times > 0")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(FindingKind.valueOf(row.getString(1)), row.getInt(2));
                }
            }
        }
        return counts;
    }

    /** The next one that nobody else is at, now the holder's; it begins anew. */
    static Optional<Proof> claim(Connection tx, String holder, Instant now) throws SQLException {
        String id;
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM proof WHERE open_area IS NOT NULL AND "
                + FREE + " ORDER BY id FETCH FIRST 1 ROWS ONLY")) {
            Instants.set(select, 1, now);
            select.setString(2, holder);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                id = row.getString(1);
            }
        }
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE proof SET holder = ?, lease_until = ?, state = 'RUNNING' WHERE id = ? AND " + FREE)) {
            update.setString(1, holder);
            Instants.set(update, 2, now.plus(LEASE));
            update.setString(3, id);
            Instants.set(update, 4, now);
            update.setString(5, holder);
            return update.executeUpdate() == 1 ? find(tx, id) : Optional.empty();
        }
    }

    /** Keeps how far it is, and the proof for the holder; false when somebody else has it. */
    static boolean keep(Connection tx, Progress progress, String holder, Instant now) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE proof SET step = ?, done = ?, total = ?, areas = ?,"
                        + " cases = ?, addresses = ?, unmeasured = ?, rules = ?, lease_until = ? WHERE id = ? AND holder = ?")) {
            update.setString(1, progress.step().name());
            update.setInt(2, progress.done());
            update.setInt(3, progress.total());
            update.setInt(4, progress.looked().areas());
            update.setLong(5, progress.looked().cases());
            update.setInt(6, progress.looked().addresses());
            update.setInt(7, progress.looked().unmeasured());
            update.setInt(8, progress.rules() ? 1 : 0);
            Instants.set(update, 9, now.plus(LEASE));
            update.setString(10, progress.proof());
            update.setString(11, holder);
            return update.executeUpdate() == 1;
        }
    }

    static void end(Connection tx, String id, State state, String failure, Instant now) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE proof SET state = ?, failure = ?, ended_at = ?,"
                + " open_area = NULL, holder = NULL, lease_until = NULL WHERE id = ?")) {
            update.setString(1, state.name());
            update.setString(2, failure);
            Instants.set(update, 3, now);
            update.setString(4, id);
            update.executeUpdate();
        }
    }

    static void release(Connection tx, String holder) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE proof SET holder = NULL, lease_until = NULL, state = 'WAITING'"
                        + " WHERE open_area IS NOT NULL AND holder = ?")) {
            update.setString(1, holder);
            update.executeUpdate();
        }
    }

    /** One that ended too long ago to be kept. */
    static Optional<String> old(Connection tx, Instant now) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT id FROM proof WHERE ended_at < ? FETCH FIRST 1 ROWS ONLY")) {
            Instants.set(select, 1, now.minus(ResponsibilityProofs.KEPT));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    static void delete(Connection tx, String id) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM proof WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    /** How far a proof is. */
    record Progress(String proof, Step step, int done, int total, Looked looked, boolean rules) {}
}
