// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.FieldConflict;
import org.linli.visit.FieldOperation;
import org.linli.visit.internal.Rows;

/** The worklist of what a person decides. */
final class ConflictTable {
    private static final String SELECT = "SELECT id, kind, subject, resident, area, worker, reason, fields, opened_at,"
            + " decided, decided_at, wrapped_key, sealed FROM field_conflict WHERE ";

    private ConflictTable() {}

    /** A conflict with its sealed values. */
    record Entry(FieldConflict conflict, String key, String sealed) {}

    /** Where an operation came from. */
    record Source(String lease, String operation) {}

    static void insert(Connection tx, Entry entry, Source source) throws SQLException {
        FieldConflict conflict = entry.conflict();
        String fields = String.join(
                " ", conflict.fields().stream().map(FieldConflict.Field::name).toList());
        Rows.change(
                tx,
                "INSERT INTO field_conflict (id, lease, operation, kind, subject, resident, area, worker, reason, fields,"
                        + " opened_at, is_open, wrapped_key, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                conflict.id(),
                source.lease(),
                source.operation(),
                conflict.kind().name(),
                conflict.subject(),
                conflict.resident(),
                conflict.area().value(),
                conflict.worker(),
                conflict.reason().name(),
                fields,
                conflict.openedAt(),
                entry.key(),
                entry.sealed());
    }

    /** The id of the conflict of an operation; null for none. */
    static String of(Connection tx, Source source) throws SQLException {
        return Rows.first(
                tx,
                "SELECT id FROM field_conflict WHERE lease = ? AND operation = ?",
                row -> row.getString(1),
                source.lease(),
                source.operation());
    }

    /** Null for none. */
    static Entry find(Connection tx, String id) throws SQLException {
        return Rows.first(tx, SELECT + "id = ?", ConflictTable::entry, id);
    }

    static List<FieldConflict> open(Connection tx, AreaCode area, String after, int max) throws SQLException {
        Codes codes = Codes.in(area);
        return Rows.list(
                tx,
                SELECT + "is_open = 1 AND area BETWEEN ? AND ? AND id > ? ORDER BY id FETCH FIRST " + max
                        + " ROWS ONLY",
                row -> entry(row).conflict(),
                codes.first(),
                codes.last(),
                after);
    }

    static List<FieldConflict> of(Connection tx, String worker, String after, int max) throws SQLException {
        return Rows.list(
                tx,
                SELECT + "is_open = 1 AND worker = ? AND id > ? ORDER BY id FETCH FIRST " + max + " ROWS ONLY",
                row -> entry(row).conflict(),
                worker,
                after);
    }

    /** Lets one person decide at a time; false when it is decided or somebody else is at it. */
    static boolean hold(Connection tx, String id, Instant now, Instant until) throws SQLException {
        return Rows.change(
                        tx,
                        "UPDATE field_conflict SET held_until = ?"
                                + " WHERE id = ? AND is_open = 1 AND (held_until IS NULL OR held_until < ?)",
                        until,
                        id,
                        now)
                == 1;
    }

    static int letGo(Connection tx, String id) throws SQLException {
        return Rows.change(tx, "UPDATE field_conflict SET held_until = NULL WHERE id = ?", id);
    }

    static void decide(Connection tx, FieldConflict decided, String by, String ground) throws SQLException {
        Rows.change(
                tx,
                "UPDATE field_conflict SET is_open = 0, held_until = NULL, decided = ?, decided_at = ?, decided_by = ?,"
                        + " ground = ? WHERE id = ? AND is_open = 1",
                decided.decided().name(),
                decided.decidedAt(),
                by,
                ground,
                decided.id());
    }

    /** Empties what was decided before; at most so many; says how many. */
    static int forget(Connection tx, Instant before, int max) throws SQLException {
        List<Object[]> old = Rows.list(
                tx,
                "SELECT id FROM field_conflict WHERE is_open = 0 AND sealed IS NOT NULL AND decided_at < ?"
                        + " FETCH FIRST " + max + " ROWS ONLY",
                row -> new Object[] {row.getString(1)},
                before);
        Rows.each(tx, "UPDATE field_conflict SET wrapped_key = '', sealed = NULL WHERE id = ?", old);
        return old.size();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String decided = row.getString("decided");
        FieldConflict conflict = new FieldConflict(
                row.getString("id"),
                FieldOperation.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("resident"),
                AreaCode.of(row.getString("area")),
                row.getString("worker"),
                FieldConflict.Reason.valueOf(row.getString("reason")),
                Stream.of(row.getString("fields").split(" "))
                        .map(name -> new FieldConflict.Field(name, null, null, null))
                        .toList(),
                Instants.get(row, "opened_at"),
                decided == null ? null : FieldConflict.Keep.valueOf(decided),
                Instants.get(row, "decided_at"));
        return new Entry(conflict, row.getString("wrapped_key"), row.getString("sealed"));
    }
}
