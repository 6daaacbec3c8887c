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
            "SELECT id, patrol, kind, area, worker, found_at, wrapped_key, sealed, petition,"
                    + " order_id, came_at, tries FROM hazard WHERE ";

    private HazardTable() {}

    /**
     * A hazard with what is not told.
     *
     * @param worker who found it
     * @param key the wrapped key of what was entered; null once it is a petition
     * @param sealed what was entered; null once it is a petition
     * @param cameAt when it came here
     * @param tries how often it was tried to file it
     */
    record Entry(Hazard hazard, String worker, String key, String sealed, Instant cameAt, int tries) {}

    /** What is to be kept of the draft. */
    record Draft(String idem, String key, String sealed, Instant cameAt) {}

    static void insert(Connection tx, Hazard hazard, String worker, Draft draft) throws SQLException {
        Rows.change(
                tx,
                "INSERT INTO hazard (id, patrol, idem, kind, area, worker, found_at, wrapped_key, sealed, came_at, next_at, tries)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                hazard.id(),
                hazard.patrol(),
                draft.idem(),
                hazard.kind(),
                hazard.area().value(),
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

    /** Tries again at that moment; never again when it is null. */
    static int failed(Connection tx, String id, Instant nextAt, String why) throws SQLException {
        return Rows.change(
                tx,
                "UPDATE hazard SET tries = tries + 1, next_at = ?, given_up_for = ? WHERE id = ? AND petition IS NULL",
                new Rows.At(nextAt),
                nextAt == null ? why : null,
                id);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Hazard hazard = new Hazard(
                row.getString("id"),
                row.getString("patrol"),
                row.getString("kind"),
                AreaCode.of(row.getString("area")),
                Instants.get(row, "found_at"),
                row.getString("petition"),
                row.getString("order_id"));
        return new Entry(
                hazard,
                row.getString("worker"),
                row.getString("wrapped_key"),
                row.getString("sealed"),
                Instants.get(row, "came_at"),
                row.getInt("tries"));
    }
}
