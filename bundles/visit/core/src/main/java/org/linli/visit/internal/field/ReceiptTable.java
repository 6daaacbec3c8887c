// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldResult;
import org.linli.visit.internal.Rows;

/** What became of each operation. */
final class ReceiptTable {
    private static final int LONGEST = 8000;

    private ReceiptTable() {}

    /**
     * A receipt.
     *
     * @param digest of the operation
     * @param begunAt when it came first
     * @param result what became of it; null while nobody knows
     */
    record Receipt(String digest, Instant begunAt, FieldResult result) {
        InOrder.Known known() {
            return new InOrder.Known(digest, result != null);
        }
    }

    /** The receipts of these operations that there are. */
    static Map<String, Receipt> find(Connection tx, String lease, List<String> operations) throws SQLException {
        Map<String, Receipt> found = new HashMap<>();
        for (List<String> part : Chunks.of(operations)) {
            Rows.list(
                    tx,
                    "SELECT operation, op_number, digest, begun_at, outcome, made, conflict, problem" + those(part),
                    row -> found.put(row.getString("operation"), receipt(row)),
                    values(lease, part));
        }
        return found;
    }

    /** Which of these are operations of this lease. */
    static Set<String> own(Connection tx, String lease, List<String> causes) throws SQLException {
        Set<String> own = new HashSet<>();
        for (List<String> part : Chunks.of(causes)) {
            own.addAll(Rows.list(tx, "SELECT operation" + those(part), row -> row.getString(1), values(lease, part)));
        }
        return own;
    }

    static void begin(Connection tx, String lease, List<Came> operations, Instant now) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Came came : operations) {
            FieldOperation operation = came.operation();
            rows.add(new Object[] {
                lease,
                operation.id(),
                operation.number(),
                operation.kind().name(),
                came.digest(),
                operation.deviceTime(),
                now
            });
        }
        Rows.each(
                tx,
                "INSERT INTO field_receipt (lease, operation, op_number, kind, digest, device_time, begun_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    static void end(Connection tx, String lease, List<FieldResult> results) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (FieldResult result : results) {
            rows.add(new Object[] {
                result.outcome().name(), result.made(), result.conflict(), text(result.problem()), lease, result.id()
            });
        }
        Rows.each(
                tx,
                "UPDATE field_receipt SET outcome = ?, made = ?, conflict = ?, problem = ?"
                        + " WHERE lease = ? AND operation = ?",
                rows);
    }

    /** Forgets that operations were begun, because they certainly took no effect. */
    static void undo(Connection tx, String lease, List<String> operations) throws SQLException {
        Rows.each(
                tx,
                "DELETE FROM field_receipt WHERE lease = ? AND operation = ? AND outcome IS NULL",
                operations.stream().map(id -> new Object[] {lease, id}).toList());
    }

    /** Forgets old ones, at most so many; says how many. */
    static int forget(Connection tx, Instant before, int max) throws SQLException {
        List<Object[]> old = Rows.list(
                tx,
                "SELECT lease, operation FROM field_receipt WHERE begun_at < ? ORDER BY begun_at FETCH FIRST " + max
                        + " ROWS ONLY",
                row -> new Object[] {row.getString(1), row.getString(2)},
                before);
        Rows.each(tx, "DELETE FROM field_receipt WHERE lease = ? AND operation = ?", old);
        return old.size();
    }

    /** A problem that is too long for its column keeps what programs need. */
    private static String text(Problem problem) {
        if (problem == null) {
            return null;
        }
        String text = Json.write(problem);
        return text.length() <= LONGEST
                ? text
                : Json.write(new Problem(problem.type(), problem.status(), problem.title(), "", List.of(), Map.of()));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String problem = row.getString("problem");
        FieldResult result = outcome == null
                ? null
                : new FieldResult(
                        row.getString("operation"),
                        row.getLong("op_number"),
                        FieldResult.Outcome.valueOf(outcome),
                        row.getString("made"),
                        row.getString("conflict"),
                        problem == null ? null : Json.read(problem, Problem.class));
        return new Receipt(row.getString("digest"), Instants.get(row, "begun_at"), result);
    }

    /** By their ids: left to itself, Derby reads all receipts of the device. */
    private static String those(List<String> part) {
        return " FROM field_receipt --DERBY-PROPERTIES constraint=FIELD_RECEIPT_PK\n WHERE lease = ? AND operation IN (?"
                + ", ?".repeat(part.size() - 1) + ")";
    }

    private static Object[] values(String lease, List<String> part) {
        List<Object> values = new ArrayList<>(part);
        values.add(0, lease);
        return values.toArray();
    }
}
