// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.FieldLease;
import org.linli.visit.internal.Rows;

/** The leases of devices. */
final class LeaseTable {
    private static final String SELECT = "SELECT id, device, worker, areas, version, issued_at, expires_at, revoked_at,"
            + " last_number FROM field_lease WHERE ";

    private LeaseTable() {}

    /** Null for none. */
    static FieldLease find(Connection tx, String id) throws SQLException {
        return Rows.first(tx, SELECT + "id = ?", LeaseTable::lease, id);
    }

    /** Null for none. */
    static FieldLease of(Connection tx, String device, String worker) throws SQLException {
        return Rows.first(tx, SELECT + "device = ? AND worker = ?", LeaseTable::lease, device, worker);
    }

    static List<FieldLease> of(Connection tx, String worker, String before, int max) throws SQLException {
        return Rows.list(
                tx,
                SELECT + "worker = ? AND id < ? ORDER BY id DESC FETCH FIRST " + max + " ROWS ONLY",
                LeaseTable::lease,
                worker,
                before);
    }

    static void insert(Connection tx, FieldLease lease) throws SQLException {
        Rows.change(
                tx,
                "INSERT INTO field_lease (id, device, worker, areas, version, issued_at, expires_at, last_number,"
                        + " set_version) VALUES (?, ?, ?, ?, 1, ?, ?, 0, 0)",
                lease.id(),
                lease.device(),
                lease.worker(),
                text(lease.areas()),
                lease.issuedAt(),
                lease.expiresAt());
    }

    static void renew(Connection tx, FieldLease lease) throws SQLException {
        Rows.change(
                tx,
                "UPDATE field_lease SET areas = ?, version = version + 1, issued_at = ?, expires_at = ? WHERE id = ?",
                text(lease.areas()),
                lease.issuedAt(),
                lease.expiresAt(),
                lease.id());
    }

    static int revoke(Connection tx, String id, Instant at, String by) throws SQLException {
        return Rows.change(
                tx,
                "UPDATE field_lease SET revoked_at = ?, revoked_by = ?, version = version + 1"
                        + " WHERE id = ? AND revoked_at IS NULL",
                at,
                by,
                id);
    }

    /** Lets one batch of the device at a time work; false while another one does. */
    static boolean hold(Connection tx, String id, String holder, Instant now, Instant until) throws SQLException {
        return Rows.change(
                        tx,
                        "UPDATE field_lease SET holder = ?, held_until = ?"
                                + " WHERE id = ? AND (holder IS NULL OR held_until < ?)",
                        holder,
                        until,
                        id,
                        now)
                == 1;
    }

    /** Lets the next batch work; false when this one lost its turn. */
    static boolean release(Connection tx, String id, String holder, long lastNumber) throws SQLException {
        return Rows.change(
                        tx,
                        "UPDATE field_lease SET holder = NULL, held_until = NULL, last_number = ?"
                                + " WHERE id = ? AND holder = ?",
                        lastNumber,
                        id,
                        holder)
                == 1;
    }

    /** The number of the next working set; other calls for the same lease wait until this one's transaction ends. */
    static long nextSet(Connection tx, String id) throws SQLException {
        Rows.change(tx, "UPDATE field_lease SET set_version = set_version + 1 WHERE id = ?", id);
        return Rows.first(tx, "SELECT set_version FROM field_lease WHERE id = ?", row -> row.getLong(1), id);
    }

    private static String text(List<AreaCode> areas) {
        return areas.stream().map(AreaCode::value).collect(Collectors.joining(" "));
    }

    private static FieldLease lease(ResultSet row) throws SQLException {
        List<AreaCode> areas =
                Stream.of(row.getString("areas").split(" ")).map(AreaCode::of).toList();
        return new FieldLease(
                row.getString("id"),
                row.getString("device"),
                row.getString("worker"),
                areas,
                row.getLong("version"),
                Instants.get(row, "issued_at"),
                Instants.get(row, "expires_at"),
                Instants.get(row, "revoked_at"),
                row.getLong("last_number"));
    }
}
