// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.Hazard;
import org.linli.visit.internal.Rows;

/** The hazards, and which of them are not petitions yet. */
final class HazardTable {
    private static final String SELECT =
            "SELECT id, patrol, kind, area, worker, enters, edition, found_at, wrapped_key, sealed, petition,"
                    + " order_id, came_at, tries, given_up_for, reason FROM hazard WHERE ";

    private HazardTable() {}

    /**
     * A hazard with what is not told.
     *
     * @param worker who found it
     * @param enters in whose name it is filed
     * @param edition how often it was mended
     * @param key the wrapped key of what was entered; null once it is a petition
     * @param sealed what was entered; null once it is a petition
     * @param cameAt when it came here
     * @param tries how often it was tried to file it
     */
    record Entry(
            Hazard hazard,
            String worker,
            String enters,
            int edition,
            String key,
            String sealed,
            Instant cameAt,
            int tries) {
        /** The key by which petition knows that it was told before; the same in every try. */
        String idem() {
            return hazard.id() + (edition == 0 ? "" : "-" + edition);
        }
    }

    /** What is to be kept of the draft. */
    record Draft(String idem, String key, String sealed, Instant cameAt) {}

    static void insert(Connection tx, Hazard hazard, String worker, Draft draft) throws SQLException {
        Rows.change(
                tx,
                "INSERT INTO hazard (id, patrol, idem, kind, area, worker, enters, edition, found_at, wrapped_key, sealed,"
                        + " came_at, next_at, tries) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 0)",
                hazard.id(),
                hazard.patrol(),
                draft.idem(),
                hazard.kind(),
                hazard.area().value(),
                worker,
                worker,
                hazard.foundAt(),
                draft.key(),
                draft.sealed(),
                draft.cameAt(),
                draft.cameAt());
    }

    /** Null for none. */
    static Entry find(Connection tx, String id) throws SQLException {
        return Rows.first(tx, SELECT + "id = ?", HazardTable::entry, id);
    }

    /** What came with this key before; null for none. */
    static Entry before(Connection tx, String patrol, String idem) throws SQLException {
        return Rows.first(tx, SELECT + "patrol = ? AND idem = ?", HazardTable::entry, patrol, idem);
    }

    static List<Hazard> of(Connection tx, String patrol, int max) throws SQLException {
        return Rows.list(
                tx,
                SELECT + "patrol = ? ORDER BY id FETCH FIRST " + max + " ROWS ONLY",
                row -> entry(row).hazard(),
                patrol);
    }

    /** Those within an area that a person is to mend, after this one. */
    static List<Hazard> toMend(Connection tx, String area, String after, int max) throws SQLException {
        return Rows.list(
                tx,
                SELECT + "given_up_for > '' AND area LIKE ? AND id > ? ORDER BY id FETCH FIRST " + max + " ROWS ONLY",
                row -> entry(row).hazard(),
                area + "%",
                after);
    }

    /** Takes what was told instead; whether it still waited for that. */
    static boolean mend(Connection tx, Entry before, String kind, String enters, Draft draft) throws SQLException {
        return Rows.change(
                        tx,
                        "UPDATE hazard SET kind = ?, enters = ?, edition = edition + 1, wrapped_key = ?, sealed = ?,"
                                + " came_at = ?, next_at = ?, tries = 0, given_up_for = NULL, reason = NULL"
                                + " WHERE id = ? AND edition = ? AND given_up_for > ''",
                        kind,
                        enters,
                        draft.key(),
                        draft.sealed(),
                        draft.cameAt(),
                        draft.cameAt(),
                        before.hazard().id(),
                        before.edition())
                == 1;
    }

    static List<String> toFile(Connection tx, Instant now, int max) throws SQLException {
        return Rows.list(
                tx,
                "SELECT id FROM hazard WHERE next_at <= ? ORDER BY next_at FETCH FIRST " + max + " ROWS ONLY",
                row -> row.getString(1),
                now);
    }

    static int filed(Connection tx, String id, String petition, String order) throws SQLException {
        return Rows.change(
                tx,
                "UPDATE hazard SET petition = ?, order_id = ?, next_at = NULL, wrapped_key = NULL, sealed = NULL"
                        + " WHERE id = ? AND petition IS NULL",
                petition,
                order,
                id);
    }

    /** Tries again at that moment; nothing for one that was mended meanwhile. */
    static int again(Connection tx, Entry entry, Instant nextAt) throws SQLException {
        return Rows.change(
                tx,
                "UPDATE hazard SET tries = tries + 1, next_at = ? WHERE id = ? AND edition = ? AND petition IS NULL",
                nextAt,
                entry.hazard().id(),
                entry.edition());
    }

    /** Tries no more: a person mends it. */
    static int givenUp(Connection tx, Entry entry, String type, String reason) throws SQLException {
        return Rows.change(
                tx,
                "UPDATE hazard SET tries = tries + 1, next_at = NULL, given_up_for = ?, reason = ?"
                        + " WHERE id = ? AND edition = ? AND petition IS NULL",
                type,
                reason,
                entry.hazard().id(),
                entry.edition());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Hazard hazard = new Hazard(
                row.getString("id"),
                row.getString("patrol"),
                row.getString("kind"),
                AreaCode.of(row.getString("area")),
                Instants.get(row, "found_at"),
                state(row),
                row.getString("petition"),
                row.getString("order_id"),
                row.getString("reason"));
        return new Entry(
                hazard,
                row.getString("worker"),
                row.getString("enters"),
                row.getInt("edition"),
                row.getString("wrapped_key"),
                row.getString("sealed"),
                Instants.get(row, "came_at"),
                row.getInt("tries"));
    }

    private static Hazard.State state(ResultSet row) throws SQLException {
        if (row.getString("petition") != null) {
            return Hazard.State.FILED;
        }
        return row.getString("given_up_for") == null ? Hazard.State.FILING : Hazard.State.REFUSED;
    }
}
